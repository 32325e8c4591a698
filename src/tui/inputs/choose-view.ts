import type { ChooseQuestion } from "../../exercise/question.ts";
import { inlineProse } from "../../page/inline.ts";
import { hanging } from "../../page/wrap.ts";
import type { ChooseState } from "./choose-state.ts";
import { type InputView, pointer, stacked } from "./view.ts";

/** The options, one below the other, with a box each where several are to be marked. */
export const viewChoose = (question: ChooseQuestion, state: ChooseState, width: number): InputView =>
	stacked(
		question.options.map((option, index) => {
			const isFocused = index === state.at;
			const isMarked = state.marked.includes(option.id);
			const box = question.pick > 1 ? (isMarked ? "[x] " : "[ ] ") : `${index + 1}  `;
			const role = isMarked ? ("accent" as const) : ("muted" as const);
			return hanging(
				[...pointer(isFocused), { text: box, role }],
				inlineProse(option.text).map((span) =>
					isFocused && span.role === undefined ? { ...span, role: "focus" as const } : span,
				),
				width,
			);
		}),
		state.at,
	);
