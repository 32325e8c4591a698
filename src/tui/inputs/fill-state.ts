import type { AnswerOf } from "../../exercise/question.ts";
import { type Binding, characterOf } from "../keys.ts";
import { type Entered, entered, ready, refused } from "./entered.ts";
import { beginText, edited, type TextField, type TextKey, typed } from "./text-field.ts";

export type FillState = TextField & { readonly shape: "fill" };

export type FillIntent = TextKey | "check";

export const beginFill = (draft: AnswerOf<"fill"> | undefined): FillState => ({
	shape: "fill",
	...beginText(draft ?? ""),
});

export const textKeys: readonly Binding<TextKey>[] = [
	{ keys: ["left", "ctrl-b"], intent: "left" },
	{ keys: ["right", "ctrl-f"], intent: "right" },
	{ keys: ["home", "ctrl-a"], intent: "home" },
	{ keys: ["end", "ctrl-e"], intent: "end" },
	{ keys: ["backspace"], intent: "backspace" },
	{ keys: ["delete", "ctrl-d"], intent: "delete" },
	{ keys: ["ctrl-u"], intent: "clear" },
	{ keys: ["ctrl-w"], intent: "word" },
	{ keys: ["ctrl-k"], intent: "kill" },
];

export const fillKeys: readonly Binding<FillIntent>[] = [
	...textKeys,
	{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
];

export const reduceFill = (state: FillState, intent: FillIntent): Entered<FillState> => {
	if (intent !== "check") return entered({ ...state, ...edited(state, intent) });
	return state.text.trim() === "" ? refused(state, "Type your answer first.") : ready(state);
};

/** A key that writes its character; undefined where it writes none. */
export const typeInto = (state: FillState, key: string): Entered<FillState> | undefined => {
	const character = characterOf(key);
	return character === undefined ? undefined : entered({ ...state, ...typed(state, character) });
};

/** Text that was pasted. */
export const pasteInto = (state: FillState, text: string): Entered<FillState> =>
	entered({ ...state, ...typed(state, text) });

export const answerOfFill = (state: FillState): AnswerOf<"fill"> => state.text;
