import type { AnswerOf, OrderQuestion } from "../../exercise/question.ts";
import type { Binding } from "../keys.ts";
import { around, type Entered, entered, ready, refused } from "./entered.ts";

/** The order as it stands, the pointer, and whether the item under it is in hand. */
export type OrderState = {
	readonly shape: "order";
	readonly at: number;
	readonly order: readonly string[];
	readonly isHeld: boolean;
	/** True once the learner moved something or said that the order stands as it is. */
	readonly isMeant: boolean;
};

export type OrderIntent = "up" | "down" | "raise" | "lower" | "hold" | "check";

export const beginOrder = (question: OrderQuestion, draft: AnswerOf<"order"> | undefined): OrderState => {
	const known = question.items.map(({ id }) => id);
	const kept = (draft ?? []).filter((id) => known.includes(id));
	return {
		shape: "order",
		at: 0,
		order: [...kept, ...known.filter((id) => !kept.includes(id))],
		isHeld: false,
		isMeant: kept.length > 0,
	};
};

export const orderKeys = (state: OrderState): readonly Binding<OrderIntent>[] => [
	{ keys: ["space"], intent: "hold", does: state.isHeld ? "put down" : "pick up" },
	{
		keys: ["up", "k"],
		intent: state.isHeld ? "raise" : "up",
		shown: "↑↓",
		does: state.isHeld ? "carry" : "move",
	},
	{ keys: ["down", "j"], intent: state.isHeld ? "lower" : "down" },
	{ keys: ["K", "left"], intent: "raise" },
	{ keys: ["J", "right"], intent: "lower" },
	{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
];

export const reduceOrder = (state: OrderState, intent: OrderIntent): Entered<OrderState> => {
	switch (intent) {
		case "up":
			return entered({ ...state, at: around(state.at, -1, state.order.length) });
		case "down":
			return entered({ ...state, at: around(state.at, 1, state.order.length) });
		case "raise":
			return entered(carried(state, -1));
		case "lower":
			return entered(carried(state, 1));
		case "hold":
			return entered({ ...state, isHeld: !state.isHeld });
		case "check":
			if (state.isMeant) return ready({ ...state, isHeld: false });
			return refused({ ...state, isMeant: true }, "Nothing moved yet. Press ⏎ again if this order is right.");
	}
};

/** An order that was never touched is no answer. */
export const answerOfOrder = (state: OrderState): AnswerOf<"order"> => (state.isMeant ? state.order : []);

const carried = (state: OrderState, step: 1 | -1): OrderState => {
	const to = state.at + step;
	const item = state.order[state.at];
	const other = state.order[to];
	if (item === undefined || other === undefined) return state;
	const order = state.order.map((id, index) => (index === to ? item : index === state.at ? other : id));
	return { ...state, order, at: to, isMeant: true };
};
