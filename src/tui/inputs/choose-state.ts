import type { AnswerOf, ChooseQuestion } from "../../exercise/question.ts";
import type { Binding } from "../keys.ts";
import { around, digitOf, digits, type Entered, entered, ready, refused } from "./entered.ts";

/** Where the pointer stands (-1: nowhere yet, so that a key pressed once too often chooses nothing) and what is marked. */
export type ChooseState = {
	readonly shape: "choose";
	readonly at: number;
	readonly marked: readonly string[];
};

export type ChooseIntent = "up" | "down" | "mark" | "number" | "check";

export const beginChoose = (question: ChooseQuestion, draft: AnswerOf<"choose"> | undefined): ChooseState => {
	const marked = (draft ?? []).filter((id) => question.options.some((option) => option.id === id));
	return {
		shape: "choose",
		at: question.options.findIndex((option, index) =>
			marked.length > 0 ? option.id === marked[0] : question.pick > 1 && index === 0,
		),
		marked,
	};
};

/** With one to pick the pointer is the choice; with several they are marked one by one. */
export const chooseKeys = (
	state: ChooseState,
	question: ChooseQuestion,
): readonly Binding<ChooseIntent>[] => [
	{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "move" },
	{ keys: ["down", "j"], intent: "down" },
	{
		keys: ["space"],
		intent: "mark",
		...(question.pick > 1 ? { does: `mark (${state.marked.length} of ${question.pick})` } : {}),
	},
	{ keys: digits(question.options.length), intent: "number" },
	{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
];

export const reduceChoose = (
	state: ChooseState,
	question: ChooseQuestion,
	intent: ChooseIntent,
	key: string,
): Entered<ChooseState> => {
	const { options, pick } = question;
	switch (intent) {
		case "up":
			return moved(state, question, around(state.at, -1, options.length));
		case "down":
			return moved(state, question, around(state.at, 1, options.length));
		case "number":
			return pick > 1
				? marked({ ...state, at: digitOf(key) }, question)
				: moved(state, question, digitOf(key));
		case "mark":
			return pick > 1 ? marked(state, question) : entered(state);
		case "check":
			if (state.marked.length === 0)
				return refused(state, pick > 1 ? `Mark ${pick} with space first.` : "Choose one with ↑↓ first.");
			if (state.marked.length < pick)
				return refused(state, `Mark ${pick}; so far you have ${state.marked.length}.`);
			return ready(state);
	}
};

export const answerOfChoose = (state: ChooseState): AnswerOf<"choose"> => state.marked;

const moved = (state: ChooseState, question: ChooseQuestion, at: number): Entered<ChooseState> => {
	const option = question.options[at];
	if (question.pick > 1 || option === undefined) return entered({ ...state, at });
	return entered({ ...state, at, marked: [option.id] });
};

const marked = (state: ChooseState, question: ChooseQuestion): Entered<ChooseState> => {
	const option = question.options[state.at];
	if (option === undefined) return entered(state);
	if (state.marked.includes(option.id))
		return entered({ ...state, marked: state.marked.filter((id) => id !== option.id) });
	if (state.marked.length >= question.pick)
		return refused(state, `Only ${question.pick}: take a mark away first.`);
	return entered({ ...state, marked: [...state.marked, option.id] });
};
