import type { WriteQuestion } from "../../exercise/question.ts";
import { drawCode } from "../../page/figures/code.ts";
import { wrap } from "../../page/wrap.ts";
import type { InputView } from "./view.ts";
import type { WriteState } from "./write-state.ts";

/** The text as it stands, with line numbers; it is written in the learner's own editor. */
export const viewWrite = (question: WriteQuestion, state: WriteState, width: number): InputView => ({
	rows:
		state.text.trim() === ""
			? wrap([{ text: `${question.fileName} is empty so far.`, role: "muted" }], width)
			: drawCode({ kind: "code", title: question.fileName, text: state.text, marks: [] }, width),
	focus: undefined,
});
