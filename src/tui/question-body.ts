import type { Question } from "../exercise/question.ts";
import { layOut, type Sheet } from "../page/beside.ts";
import { hintRows, questionPicture, questionText } from "../page/lesson-pages.ts";
import { apart, type Line } from "../page/line.ts";
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
	const hinted = hintRows(hints.shown, hints.of, sheet);
	const entry: InputView = input?.view(sheet.text) ?? {
		rows: wrap([{ text: "This one is done in the simulated account. Skip it here with s." }], sheet.text),
		focus: undefined,
	};
	if (entry.isWhole) return entry;
	const text =
		entry.hintsAt === undefined
			? framed(above(apart(questionText(question, sheet), hinted)), entry)
			: framed(above(questionText(question, sheet)), withHints(entry, entry.hintsAt, hinted));
	const picture = sheet.isWide ? questionPicture(question, sheet) : [];
	return { ...text, rows: layOut(text.rows, picture, sheet) };
};

const above = (rows: readonly Line[]): readonly Line[] => (rows.length === 0 ? [] : [...rows, []]);

const withHints = (entry: InputView, at: number, hints: readonly Line[]): InputView => {
	const following = framed(hints, { rows: entry.rows.slice(at), focus: entry.focus });
	return { ...entry, rows: [...entry.rows.slice(0, at), ...following.rows], focus: following.focus };
};
