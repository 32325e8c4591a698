import type { AnswerOf, Choice, FormField, FormQuestion } from "../../exercise/question.ts";
import type { Binding } from "../keys.ts";
import { around, digitOf, digits, type Entered, entered, ready, refused } from "./entered.ts";

/** Which field is open, the option under the pointer (-1: none yet), and what was chosen so far. */
export type FormState = {
	readonly shape: "form";
	readonly field: number;
	readonly at: number;
	readonly chosen: Readonly<Record<string, string>>;
};

export type FormIntent = "up" | "down" | "before" | "after" | "number" | "choose";

export const beginForm = (question: FormQuestion, draft: AnswerOf<"form"> | undefined): FormState => {
	const chosen = kept(question, draft ?? {});
	const open = question.fields.findIndex(({ id }) => chosen[id] === undefined);
	return opened(
		{ shape: "form", field: 0, at: -1, chosen },
		question,
		open < 0 ? question.fields.length - 1 : open,
	);
};

export const formKeys = (state: FormState, question: FormQuestion): readonly Binding<FormIntent>[] => [
	{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "move" },
	{ keys: ["down", "j"], intent: "down" },
	{
		keys: ["enter", "space"],
		intent: "choose",
		shown: "⏎",
		does: state.field >= question.fields.length - 1 ? "check" : "choose",
	},
	{ keys: ["left", "shift-tab"], intent: "before", shown: "←", ...(state.field > 0 ? { does: "back" } : {}) },
	{ keys: ["right", "tab"], intent: "after" },
	{ keys: digits(9), intent: "number" },
];

export const reduceForm = (
	state: FormState,
	question: FormQuestion,
	intent: FormIntent,
	key: string,
): Entered<FormState> => {
	const field = question.fields[state.field];
	const options = field ? optionsOf(field, state.chosen) : [];
	switch (intent) {
		case "up":
			return entered({ ...state, at: around(state.at, -1, options.length) });
		case "down":
			return entered({ ...state, at: around(state.at, 1, options.length) });
		case "before":
			return entered(state.field === 0 ? state : opened(state, question, state.field - 1));
		case "after":
			return field && state.chosen[field.id] !== undefined && state.field < question.fields.length - 1
				? entered(opened(state, question, state.field + 1))
				: entered(state);
		case "number":
			return digitOf(key) < options.length ? entered({ ...state, at: digitOf(key) }) : entered(state);
		case "choose": {
			const option = options[state.at];
			if (field === undefined || option === undefined) return refused(state, "Choose one with ↑↓ first.");
			const chosen = kept(question, { ...state.chosen, [field.id]: option.id });
			const next = question.fields.findIndex(({ id }) => chosen[id] === undefined);
			const isLast = state.field >= question.fields.length - 1;
			if (next < 0 && isLast) return ready({ ...state, chosen });
			return entered(opened({ ...state, chosen }, question, next < 0 ? state.field + 1 : next));
		}
	}
};

export const answerOfForm = (state: FormState): AnswerOf<"form"> => state.chosen;

/** The options of a field that fit what was chosen before it. */
export const optionsOf = (field: FormField, chosen: Readonly<Record<string, string>>): readonly Choice[] =>
	field.options.filter(({ when }) => {
		if (when === undefined) return true;
		const earlier = chosen[when.field];
		return earlier !== undefined && when.is.includes(earlier);
	});

const opened = (state: FormState, question: FormQuestion, index: number): FormState => {
	const field = question.fields[index];
	if (field === undefined) return state;
	return {
		...state,
		field: index,
		at: optionsOf(field, state.chosen).findIndex(({ id }) => id === state.chosen[field.id]),
	};
};

/** What was chosen, without choices that an earlier change took away. */
const kept = (
	question: FormQuestion,
	chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
	const still: Record<string, string> = {};
	for (const field of question.fields) {
		const id = chosen[field.id];
		if (id !== undefined && optionsOf(field, still).some((option) => option.id === id)) still[field.id] = id;
	}
	return still;
};
