import { reviewPolicy } from "../../exercise/policy/review-policy.ts";
import type { AnswerOf, WriteQuestion } from "../../exercise/question.ts";
import { hasError, type Problem } from "../../problem/problem.ts";
import { type Binding, characterOf } from "../keys.ts";
import { type Entered, entered, ready } from "./entered.ts";
import { type AreaKey, beginArea, editedArea, type TextArea, textOfArea, typedInArea } from "./text-area.ts";

/** The text as it stands, what is to be marked in it, and the field it is typed in where no editor is open. */
export type WriteState = {
	readonly shape: "write";
	readonly text: string;
	readonly isEdited: boolean;
	readonly problems: readonly Problem[];
	readonly field: TextArea | undefined;
};

export type WriteIntent = "edit" | "field" | "check" | "done" | AreaKey;

export const beginWrite = (question: WriteQuestion, draft: AnswerOf<"write"> | undefined): WriteState =>
	draft === undefined || draft === question.start
		? { shape: "write", text: question.start, isEdited: false, problems: [], field: undefined }
		: reviewed(question, { shape: "write", text: draft, isEdited: true, problems: [], field: undefined });

/** Until something was written Enter opens the editor, and again while AWS would not save it; otherwise it hands the text in. */
export const writeKeys = (state: WriteState): readonly Binding<WriteIntent>[] => {
	if (state.field !== undefined) return fieldKeys;
	const here: Binding<WriteIntent> = { keys: ["w"], intent: "field", does: "write here" };
	if (!state.isEdited)
		return [{ keys: ["enter", "e"], intent: "edit", shown: "⏎", does: "open your editor" }, here];
	return hasError(state.problems)
		? [{ keys: ["enter", "e"], intent: "edit", shown: "⏎", does: "edit again" }, here]
		: [
				{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
				{ keys: ["e"], intent: "edit", does: "edit" },
				here,
			];
};

const fieldKeys: readonly Binding<WriteIntent>[] = [
	{ keys: ["esc"], intent: "done", does: "done writing" },
	{ keys: ["left"], intent: "left" },
	{ keys: ["right"], intent: "right" },
	{ keys: ["up"], intent: "up" },
	{ keys: ["down"], intent: "down" },
	{ keys: ["home", "ctrl-a"], intent: "home" },
	{ keys: ["end", "ctrl-e"], intent: "end" },
	{ keys: ["backspace"], intent: "backspace" },
	{ keys: ["delete", "ctrl-d"], intent: "delete" },
	{ keys: ["enter"], intent: "newline" },
	{ keys: ["tab"], intent: "indent" },
	{ keys: ["ctrl-u"], intent: "clear" },
	{ keys: ["ctrl-x"], intent: "empty", shown: "^x", does: "empty" },
];

/** The editor gave a text back, or something was pasted into the field. */
export const wrote = (state: WriteState, question: WriteQuestion, text: string): Entered<WriteState> =>
	state.field === undefined
		? entered(reviewed(question, { ...state, text, isEdited: state.isEdited || text !== state.text }))
		: entered(inField(state, typedInArea(state.field, text)));

export const reduceWrite = (
	state: WriteState,
	question: WriteQuestion,
	intent: WriteIntent,
): Entered<WriteState> => {
	switch (intent) {
		case "edit":
			return entered(state);
		case "check":
			return ready(state);
		case "field":
			return entered({ ...state, problems: [], field: beginArea(state.text) });
		case "done":
			return entered(
				reviewed(question, { ...state, field: undefined, isEdited: state.text !== question.start }),
			);
		default:
			return entered(state.field === undefined ? state : inField(state, editedArea(state.field, intent)));
	}
};

/** A key that writes its character into the field; undefined where it writes none. */
export const typeInField = (state: WriteState, key: string): Entered<WriteState> | undefined => {
	const character = characterOf(key);
	return state.field === undefined || character === undefined
		? undefined
		: entered(inField(state, typedInArea(state.field, character)));
};

export const answerOfWrite = (state: WriteState): AnswerOf<"write"> => state.text;

const inField = (state: WriteState, field: TextArea): WriteState => ({
	...state,
	field,
	text: textOfArea(field),
});

const reviewed = ({ policyUse }: WriteQuestion, state: WriteState): WriteState => ({
	...state,
	problems: state.isEdited ? reviewPolicy(state.text, policyUse) : [],
});
