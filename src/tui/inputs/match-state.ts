import type { AnswerOf, MatchQuestion } from "../../exercise/question.ts";
import type { Binding } from "../keys.ts";
import { around, digitOf, digits, type Entered, entered, ready, refused } from "./entered.ts";

/** Which left item the pointer is at, and the right item each is joined to. */
export type MatchState = {
	readonly shape: "match";
	readonly at: number;
	readonly joined: Readonly<Record<string, string>>;
};

export type MatchIntent = "up" | "down" | "left" | "right" | "number" | "undo" | "check";

export const beginMatch = (question: MatchQuestion, draft: AnswerOf<"match"> | undefined): MatchState => ({
	shape: "match",
	at: 0,
	joined: Object.fromEntries(
		question.left.flatMap(({ id }) => {
			const right = draft?.[id];
			return right !== undefined && question.right.some((known) => known.id === right) ? [[id, right]] : [];
		}),
	),
});

export const matchKeys = (question: MatchQuestion): readonly Binding<MatchIntent>[] => [
	{
		keys: digits(question.right.length),
		intent: "number",
		shown: `1-${question.right.length}`,
		does: "join",
	},
	{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "move" },
	{ keys: ["down", "j"], intent: "down" },
	{ keys: ["left"], intent: "left", shown: "←→", does: "try" },
	{ keys: ["right", "space"], intent: "right" },
	{ keys: ["backspace", "delete"], intent: "undo" },
	{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
];

export const reduceMatch = (
	state: MatchState,
	question: MatchQuestion,
	intent: MatchIntent,
	key: string,
): Entered<MatchState> => {
	const count = question.left.length;
	const item = question.left[state.at];
	switch (intent) {
		case "up":
			return entered({ ...state, at: around(state.at, -1, count) });
		case "down":
			return entered({ ...state, at: around(state.at, 1, count) });
		case "left":
			return entered(joined(state, question, around(indexOf(state, question), -1, question.right.length)));
		case "right":
			return entered(joined(state, question, around(indexOf(state, question), 1, question.right.length)));
		case "number": {
			const next = joined(state, question, digitOf(key));
			return entered({ ...next, at: Math.min(count - 1, state.at + 1) });
		}
		case "undo":
			return entered({
				...state,
				joined: Object.fromEntries(Object.entries(state.joined).filter(([id]) => id !== item?.id)),
			});
		case "check": {
			const open = question.left.findIndex(({ id }) => state.joined[id] === undefined);
			return open < 0
				? ready(state)
				: refused({ ...state, at: open }, "This one has no partner yet: press its number.");
		}
	}
};

export const answerOfMatch = (state: MatchState): AnswerOf<"match"> => state.joined;

const indexOf = (state: MatchState, question: MatchQuestion): number => {
	const id = question.left[state.at]?.id;
	const right = id === undefined ? undefined : state.joined[id];
	return question.right.findIndex((known) => known.id === right);
};

/** A right item has one partner: joining it again takes it away from the other. */
const joined = (state: MatchState, question: MatchQuestion, right: number): MatchState => {
	const item = question.left[state.at];
	const partner = question.right[right];
	if (item === undefined || partner === undefined) return state;
	const others = Object.entries(state.joined).filter(([, id]) => id !== partner.id);
	return { ...state, joined: { ...Object.fromEntries(others), [item.id]: partner.id } };
};
