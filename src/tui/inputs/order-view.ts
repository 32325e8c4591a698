import type { OrderQuestion } from "../../exercise/question.ts";
import { inlineProse } from "../../page/inline.ts";
import { hanging } from "../../page/wrap.ts";
import type { OrderState } from "./order-state.ts";
import { type InputView, stacked } from "./view.ts";

/** The items in the order as it stands; the one in hand is told apart by a mark. */
export const viewOrder = (question: OrderQuestion, state: OrderState, width: number): InputView => {
	const texts = new Map(question.items.map((item) => [item.id, item.text]));
	const digits = String(state.order.length).length;
	return stacked(
		state.order.map((id, index) => {
			const isFocused = index === state.at;
			const mark = isFocused ? (state.isHeld ? " ↕ " : " ▸ ") : "   ";
			return hanging(
				[
					{ text: mark, role: "focus" },
					{ text: `${String(index + 1).padStart(digits)}  `, role: "muted" },
				],
				inlineProse(texts.get(id) ?? id).map((span) =>
					isFocused && span.role === undefined
						? { ...span, role: state.isHeld ? ("accent" as const) : ("focus" as const) }
						: span,
				),
				width,
			);
		}),
		state.at,
	);
};
