import type { AnswerOf, SortQuestion } from "../../exercise/question.ts";
import type { Binding } from "../keys.ts";
import { around, digitOf, digits, type Entered, entered, ready, refused } from "./entered.ts";

/** Which item the pointer is at, and the bin each placed item lies in. */
export type SortState = {
	readonly shape: "sort";
	readonly at: number;
	readonly placed: Readonly<Record<string, string>>;
};

export type SortIntent = "up" | "down" | "left" | "right" | "number" | "check";

export const beginSort = (question: SortQuestion, draft: AnswerOf<"sort"> | undefined): SortState => ({
	shape: "sort",
	at: 0,
	placed: Object.fromEntries(
		question.items.flatMap(({ id }) => {
			const bin = draft?.[id];
			return bin !== undefined && question.bins.some((known) => known.id === bin) ? [[id, bin]] : [];
		}),
	),
});

export const sortKeys = (question: SortQuestion): readonly Binding<SortIntent>[] => [
	{ keys: ["left"], intent: "left", shown: "←→", does: "place" },
	{ keys: ["right", "space"], intent: "right" },
	{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "move" },
	{ keys: ["down", "j"], intent: "down" },
	{ keys: digits(question.bins.length), intent: "number" },
	{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
];

export const reduceSort = (
	state: SortState,
	question: SortQuestion,
	intent: SortIntent,
	key: string,
): Entered<SortState> => {
	const count = question.items.length;
	switch (intent) {
		case "up":
			return entered({ ...state, at: around(state.at, -1, count) });
		case "down":
			return entered({ ...state, at: around(state.at, 1, count) });
		case "left":
			return entered(placed(state, question, beside(state, question, -1)));
		case "right":
			return entered(placed(state, question, beside(state, question, 1)));
		case "number": {
			const next = placed(state, question, digitOf(key));
			return entered({ ...next, at: Math.min(count - 1, state.at + 1) });
		}
		case "check": {
			const open = question.items.findIndex(({ id }) => state.placed[id] === undefined);
			if (open < 0) return ready(state);
			const left = question.items.filter(({ id }) => state.placed[id] === undefined).length;
			return refused(
				{ ...state, at: open },
				left === 1
					? "One item has no place yet: ←→ puts it there."
					: `${left} items have no place yet: ←→ puts them there.`,
			);
		}
	}
};

export const answerOfSort = (state: SortState): AnswerOf<"sort"> => state.placed;

const beside = (state: SortState, question: SortQuestion, step: 1 | -1): number => {
	const id = question.items[state.at]?.id;
	const bin = id === undefined ? undefined : state.placed[id];
	const now = question.bins.findIndex((known) => known.id === bin);
	if (now < 0) return step > 0 ? question.bins.length - 1 : 0;
	return question.bins.length > 2
		? around(now, step, question.bins.length)
		: Math.max(0, Math.min(question.bins.length - 1, now + step));
};

const placed = (state: SortState, question: SortQuestion, bin: number): SortState => {
	const item = question.items[state.at];
	const into = question.bins[bin];
	return item === undefined || into === undefined
		? state
		: { ...state, placed: { ...state.placed, [item.id]: into.id } };
};
