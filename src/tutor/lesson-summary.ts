import type { Lesson, Misconception } from "../course/lesson.ts";
import { type LessonState, lessonState } from "../progress/mastery.ts";
import type { Desk } from "./desk.ts";
import { outlineOf } from "./outline.ts";
import { missedOf, type Walk } from "./walk.ts";

/** What is said at the end of a lesson. */
export type LessonSummary = {
	/** Exercises of this walk that were fully right, by the last time each was put. */
	readonly right: number;
	readonly exercises: number;
	readonly skipped: number;
	/** Ids of steps to go over again. */
	readonly missed: readonly string[];
	/** The lesson after this walk, best scores counted. */
	readonly state: LessonState;
	/** Misconceptions that the last answers showed, each once, and when each comes back (milliseconds since 1970). */
	readonly shown: readonly { readonly misconception: Misconception; readonly due: number | undefined }[];
	/** The lesson that comes after it in the course. */
	readonly next: Lesson | undefined;
};

/** The end of a walk, with what it did to the lesson. */
export const summaryOf = (desk: Desk, walk: Walk): LessonSummary => {
	const { done, cards } = desk.progress();
	const outcomes = [...walk.outcomes.values()];
	const shown = new Set(outcomes.flatMap((o) => (o.type === "answered" ? o.grade.misconceptions : [])));
	const { lessons, misconceptions } = desk.course;
	return {
		right: outcomes.filter((o) => o.type === "answered" && o.grade.score >= 1).length,
		exercises: walk.lesson.steps.filter(({ type }) => type === "exercise").length,
		skipped: outcomes.filter((o) => o.type === "skipped").length,
		missed: missedOf(walk),
		state: lessonState(outlineOf(walk.lesson, desk.examiner), done),
		shown: [...shown].flatMap((id) => {
			const misconception = misconceptions.get(id);
			return misconception === undefined ? [] : [{ misconception, due: cards.byKey.get(id)?.due }];
		}),
		next: lessons[lessons.findIndex(({ id }) => id === walk.lesson.id) + 1],
	};
};
