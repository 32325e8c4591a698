import { variantOf } from "../exercise/variant.ts";
import { type Sheet, sheetOf } from "../page/beside.ts";
import { feedbackPage } from "../page/feedback.ts";
import { readingPage, scenarioPage } from "../page/lesson-pages.ts";
import { type Line, line } from "../page/line.ts";
import { crumbs } from "../page/progress-bar.ts";
import { summaryOfWalk } from "../page/summary-of-walk.ts";
import { summaryPage } from "../page/summary-page.ts";
import type { Desk } from "../tutor/desk.ts";
import { hintsOf } from "../tutor/item.ts";
import { attemptOf, itemOf, outcomeOf, stepOf } from "../tutor/walk.ts";
import { measureOf, type Page, type Window } from "./frame.ts";
import type { InputView } from "./inputs/view.ts";
import { shownKeys } from "./keys.ts";
import { lessonKeys } from "./lesson-keys.ts";
import type { LessonView } from "./lesson-view.ts";
import { lookPage } from "./look-page.ts";
import { questionBody } from "./question-body.ts";

/** The page of a lesson that is open, ready to be fitted into a window. */
export const lessonPage = (desk: Desk, view: LessonView, window: Window): Page => {
	const { walk } = view;
	const columns = measureOf(window);
	const module = desk.course.modules.find(({ id }) => id === walk.lesson.module);
	const of = walk.route.length;
	return {
		top: crumbs(
			[...(module ? [module.title] : []), walk.lesson.title],
			{ step: Math.max(0, Math.min(of, walk.phase === "summary" ? of : walk.position + 1)), of },
			columns,
		),
		body: lessonBody(desk, view, sheetOf(columns)),
		keys: shownKeys([...(view.look === undefined ? (view.input?.keys ?? []) : []), ...lessonKeys(view)]),
		scrolled: view.scrolled,
		notice: view.notice,
		banner: view.unsaved === undefined ? undefined : `not saved: ${view.unsaved.message}`,
	};
};

const still = (rows: readonly Line[]): InputView => ({ rows, focus: undefined });

const lessonBody = (desk: Desk, view: LessonView, sheet: Sheet): InputView => {
	const { walk } = view;
	if (view.look !== undefined) return still(lookedAt(view, sheet));
	switch (walk.phase) {
		case "scenario":
			return still(scenarioPage(walk.lesson, sheet));
		case "reading": {
			const step = stepOf(walk);
			return still(step?.type === "text" ? readingPage(step, sheet) : []);
		}
		case "asking":
			return asking(view, sheet);
		case "feedback":
			return still(feedback(desk, view, sheet));
		case "summary":
			return still(summaryPage(summaryOfWalk(desk, walk), sheet));
	}
};

const asking = ({ question, input, walk }: LessonView, sheet: Sheet): InputView => {
	const item = itemOf(walk);
	if (question === undefined || item === undefined) return still([]);
	const shown = hintsOf(item, attemptOf(walk)?.hints ?? 0);
	return questionBody(question, input, { shown, of: item.exercise.hints.length }, sheet);
};

const feedback = (desk: Desk, view: LessonView, sheet: Sheet): readonly Line[] => {
	const outcome = outcomeOf(view.walk);
	const item = itemOf(view.walk);
	if (outcome === undefined || item === undefined) return [];
	if (outcome.type === "skipped") return [line("– Skipped. It stays to be done.", "muted")];
	const { grade } = outcome;
	return feedbackPage(
		{
			grade,
			why: variantOf(item.exercise, item.seed).why,
			misconceptions: grade.misconceptions.flatMap((id) => desk.course.misconceptions.get(id) ?? []),
		},
		sheet,
	);
};

const lookedAt = ({ look, walk }: LessonView, sheet: Sheet): readonly Line[] => {
	const outcome = outcomeOf(walk);
	const evidence = outcome?.type === "answered" ? outcome.grade.evidence : [];
	const looked = { lesson: walk.lesson, exercise: itemOf(walk)?.exercise };
	return look === undefined ? [] : lookPage(look, looked, evidence, sheet);
};
