import type { Question } from "../exercise/question.ts";
import { layOut, type Sheet } from "../page/beside.ts";
import { hintRows, questionPicture, questionText } from "../page/lesson-pages.ts";
import { apart } from "../page/line.ts";
import { wrap } from "../page/wrap.ts";
import type { Input } from "./inputs/input.ts";
import { framed, type InputView } from "./inputs/view.ts";

/** A question as it is being answered: its text, the hints shown so far, what is entered, and its picture. */
export const questionBody = (
	question: Question,
	input: Input | undefined,
	hints: { readonly shown: readonly string[]; readonly of: number },
	sheet: Sheet,
): InputView => {
	const before = apart(questionText(question, sheet), hintRows(hints.shown, hints.of, sheet));
	const entry: InputView = input?.view(sheet.text) ?? {
		rows: wrap([{ text: "This one is done in the simulated account. Skip it here with s." }], sheet.text),
		focus: undefined,
	};
	if (entry.isWhole) return entry;
	const text = framed(before.length === 0 ? [] : [...before, []], entry);
	const picture = sheet.isWide ? questionPicture(question, sheet) : [];
	return { ...text, rows: layOut(text.rows, picture, sheet) };
};
