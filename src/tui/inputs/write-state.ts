import type { AnswerOf, WriteQuestion } from "../../exercise/question.ts";
import type { Binding } from "../keys.ts";
import { type Entered, entered, ready } from "./entered.ts";

/** The text as the editor last gave it back. */
export type WriteState = { readonly shape: "write"; readonly text: string; readonly isEdited: boolean };

export type WriteIntent = "edit" | "check";

export const beginWrite = (question: WriteQuestion, draft: AnswerOf<"write"> | undefined): WriteState => ({
	shape: "write",
	text: draft ?? question.start,
	isEdited: draft !== undefined && draft !== question.start,
});

/** Until something was written, Enter opens the editor; afterwards it hands the text in. */
export const writeKeys = (state: WriteState): readonly Binding<WriteIntent>[] =>
	state.isEdited
		? [
				{ keys: ["enter"], intent: "check", shown: "⏎", does: "check" },
				{ keys: ["e"], intent: "edit", does: "edit" },
			]
		: [{ keys: ["enter", "e"], intent: "edit", shown: "⏎", does: "open your editor" }];

/** The editor gave a text back. */
export const wrote = (state: WriteState, text: string): Entered<WriteState> =>
	entered({ ...state, text, isEdited: state.isEdited || text !== state.text });

export const reduceWrite = (state: WriteState, intent: WriteIntent): Entered<WriteState> =>
	intent === "check" ? ready(state) : entered(state);

export const answerOfWrite = (state: WriteState): AnswerOf<"write"> => state.text;
