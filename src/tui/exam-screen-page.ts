import { variantOf } from "../exercise/variant.ts";
import { type Sheet, sheetOf } from "../page/beside.ts";
import {
	againWords,
	examResultPage,
	markWords,
	offerWords,
	sheetRows,
	unfinishedWords,
} from "../page/exam-page.ts";
import { feedbackPage } from "../page/feedback.ts";
import { apart, type Line, line } from "../page/line.ts";
import { prose } from "../page/prose.ts";
import { minutesAndSeconds } from "../page/revision-page.ts";
import { topLine } from "../page/top-line.ts";
import { wrap } from "../page/wrap.ts";
import type { Desk } from "../tutor/desk.ts";
import { examQuestions, timeLeft } from "../tutor/exam.ts";
import { examOffers } from "../tutor/exam-offer.ts";
import { examResult } from "../tutor/exam-result.ts";
import { examKeys } from "./exam-keys.ts";
import { type ExamView, runningSitting } from "./exam-view.ts";
import { measureOf, type Page, type Window } from "./frame.ts";
import { type InputView, stacked } from "./inputs/view.ts";
import { shownKeys } from "./keys.ts";
import { questionBody } from "./question-body.ts";

/** The page of an exam that is open, ready to be fitted into a window. */
export const examPage = (desk: Desk, view: ExamView, window: Window): Page => {
	const columns = measureOf(window);
	const sitting = runningSitting(view);
	const left = sitting === undefined ? "" : `${minutesAndSeconds(timeLeft(desk, sitting.id))} left`;
	return {
		top: topLine(titleOf(desk, view), left, columns),
		body: examBody(desk, view, sheetOf(columns)),
		keys: shownKeys([...(view.input?.keys ?? []), ...examKeys(view)]),
		scrolled: view.scrolled,
		notice: view.notice,
		banner: view.unsaved === undefined ? undefined : `not saved: ${view.unsaved.message}`,
	};
};

const titleOf = (desk: Desk, { stage }: ExamView): string => {
	switch (stage.at) {
		case "door":
			return "Mock exam";
		case "question": {
			const questions = examQuestions(desk, stage.sitting.id);
			const flag = questions[stage.sitting.at]?.isFlagged ? " · flagged" : "";
			return `Mock exam › ${stage.sitting.at + 1} of ${questions.length}${flag}`;
		}
		case "sheet":
			return "Mock exam › the sheet";
		case "result":
			return "Mock exam › the result";
		case "mark":
			return `Mock exam › the result › question ${stage.index + 1}`;
	}
};

const still = (rows: readonly Line[]): InputView => ({ rows, focus: undefined });

const said = (texts: readonly string[], sheet: Sheet): InputView =>
	still(apart(...texts.map((text) => wrap([{ text }], sheet.text))));

const examBody = (desk: Desk, view: ExamView, sheet: Sheet): InputView => {
	const { stage, question, input, choice } = view;
	switch (stage.at) {
		case "door": {
			if (stage.unfinished !== undefined) return said(unfinishedWords(desk, stage.unfinished.id), sheet);
			const offer = examOffers(desk, choice)[stage.offer];
			return said(
				offer === undefined ? ["This course has no questions for an exam."] : offerWords(offer),
				sheet,
			);
		}
		case "question":
			return question === undefined
				? said(["The course no longer has this question. It does not count."], sheet)
				: questionBody(question, input, { shown: [], of: 0 }, sheet);
		case "sheet":
			return stacked(
				sheetRows(examQuestions(desk, stage.sitting.id), stage.sitting.at, sheet.text),
				stage.sitting.at,
			);
		case "result": {
			const result = examResult(desk, stage.exam);
			const exam = desk.progress().exams.get(stage.exam);
			if (result === undefined || exam === undefined) return still([]);
			return still(
				examResultPage(result, againWords(exam.seed, exam.items.length, exam.minutes), sheet.text),
			);
		}
		case "mark":
			return still(markPage(desk, stage.exam, stage.index, sheet));
	}
};

const markPage = (desk: Desk, exam: string, index: number, sheet: Sheet): readonly Line[] => {
	const mark = examResult(desk, exam)?.marks[index];
	if (mark?.item === undefined)
		return wrap([{ text: "The course no longer has this question." }], sheet.text);
	const { exercise, seed } = mark.item;
	const variant = variantOf(exercise, seed);
	const grade = mark.grade ?? desk.examiner.grade(mark.item, desk.examiner.solve(mark.item));
	const misconceptions = grade.misconceptions.flatMap((id) => desk.course.misconceptions.get(id) ?? []);
	const heading =
		mark.grade === undefined ? line(`– ${markWords(mark)}. This is the answer:`, "muted") : undefined;
	return apart(
		prose(variant.prompt, sheet.text),
		feedbackPage({ grade, heading, why: variant.why, misconceptions }, sheet),
	);
};
