import { variantOf } from "../exercise/variant.ts";
import { type Sheet, sheetOf } from "../page/beside.ts";
import { feedbackPage } from "../page/feedback.ts";
import { apart, type Line } from "../page/line.ts";
import { comesBackWords, nothingDueWords, revisionPage } from "../page/revision-page.ts";
import { topLine } from "../page/top-line.ts";
import { wrap } from "../page/wrap.ts";
import type { Desk } from "../tutor/desk.ts";
import { hintsOf } from "../tutor/item.ts";
import type { Revision } from "../tutor/revision.ts";
import { measureOf, type Page, type Window } from "./frame.ts";
import type { InputView } from "./inputs/view.ts";
import { shownKeys } from "./keys.ts";
import { lookPage } from "./look-page.ts";
import { questionBody } from "./question-body.ts";
import { reviseKeys } from "./revise-keys.ts";
import type { ReviseView } from "./revise-view.ts";

/** The page of a revision that is open, ready to be fitted into a window. */
export const revisePage = (desk: Desk, view: ReviseView, window: Window): Page => {
	const columns = measureOf(window);
	return {
		top: topLine(titleOf(view), farWords(desk, view), columns),
		body: reviseBody(desk, view, sheetOf(columns)),
		keys: shownKeys([...(view.look === undefined ? (view.input?.keys ?? []) : []), ...reviseKeys(view)]),
		scrolled: view.scrolled,
		notice: view.notice,
		banner: view.unsaved === undefined ? undefined : `not saved: ${view.unsaved.message}`,
	};
};

const titleOf = ({ opened }: ReviseView): string =>
	opened.type === "open" && opened.revision.mode === "practice" ? "Practice" : "Revise";

const farWords = (desk: Desk, { opened }: ReviseView): string => {
	if (opened.type === "nothing-due" || opened.revision.phase === "summary") return "";
	const { asked, phase, wish, startedAt } = opened.revision;
	const number = asked.length + (phase === "asking" ? 1 : 0);
	if (wish.length.type === "items") return `question ${number} of ${wish.length.items}`;
	const left = wish.length.minutes * 60_000 - (desk.now() - startedAt);
	return `question ${number} · ${left < 60_000 ? "last minute" : `${Math.ceil(left / 60_000)} min left`}`;
};

const still = (rows: readonly Line[]): InputView => ({ rows, focus: undefined });

const reviseBody = (desk: Desk, view: ReviseView, sheet: Sheet): InputView => {
	const { opened, look, question, input } = view;
	if (opened.type === "nothing-due")
		return still(apart(...nothingDueWords(desk, opened).map((text) => wrap([{ text }], sheet.text))));
	const { revision } = opened;
	const open = revision.question;
	if (open === undefined) return still(revisionPage(desk, revision, sheet.text));
	if (look !== undefined) return still(lookPage(look, open.item, open.outcome?.grade.evidence ?? [], sheet));
	if (revision.phase === "feedback") return still(feedback(desk, revision, sheet));
	if (question === undefined) return still([]);
	const hints = { shown: hintsOf(open.item, open.hints), of: open.item.exercise.hints.length };
	return questionBody(question, input, hints, sheet);
};

const feedback = (desk: Desk, { question, mode }: Revision, sheet: Sheet): readonly Line[] => {
	if (question?.outcome === undefined) return [];
	const { grade } = question.outcome;
	const comesBack = mode === "practice" ? undefined : comesBackWords(desk, question.unit);
	return apart(
		feedbackPage(
			{
				grade,
				why: variantOf(question.item.exercise, question.item.seed).why,
				misconceptions: grade.misconceptions.flatMap((id) => desk.course.misconceptions.get(id) ?? []),
			},
			sheet,
		),
		comesBack === undefined ? [] : wrap([{ text: comesBack, role: "muted" }], sheet.text),
	);
};
