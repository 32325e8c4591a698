import { isoDate } from "../progress/day.ts";
import { type LessonState, lessonState } from "../progress/mastery.ts";
import { streakOf } from "../progress/statistics.ts";
import type { Desk } from "./desk.ts";
import { dueOf, forecast } from "./due.ts";
import { examResult } from "./exam-result.ts";
import { type Heatmap, heatmapOf } from "./heatmap.ts";
import { exercisesOf, outlineOf } from "./outline.ts";
import { type PutAside, putAsideOf } from "./put-aside.ts";

/** Everything `progress` shows, prints or exports. */
export type ProgressReport = {
	readonly course: { readonly id: string; readonly version: string; readonly title: string };
	/** ISO date of the learner's day. */
	readonly date: string;
	readonly modules: readonly ModuleReport[];
	readonly lessons: readonly LessonReport[];
	/** Those that were met, the weakest first. */
	readonly misconceptions: readonly MisconceptionReport[];
	readonly heatmap: Heatmap;
	/** Days on which anything was answered, the oldest first. */
	readonly days: readonly {
		readonly date: string;
		readonly answers: number;
		readonly right: number;
		readonly minutes: number;
	}[];
	/** What comes back on each of the next days, today first, what is overdue included. */
	readonly forecast: readonly number[];
	readonly due: number;
	readonly streak: number;
	/** Share of reviews recalled, 0 to 1; undefined until there were some. */
	readonly retention: number | undefined;
	readonly reviews: number;
	readonly answers: number;
	readonly minutes: number;
	readonly exams: readonly { readonly date: string; readonly right: number; readonly counted: number }[];
	/** Exercises and misconceptions that are not asked for until they are restored. */
	readonly suspended: readonly PutAside[];
};

export type ModuleReport = {
	readonly id: string;
	readonly title: string;
	/** Best scores over all exercises, 0 to 1. */
	readonly mastery: number;
	/** Mean probability of recalling now what was met in it, 0 to 1; undefined where nothing was. */
	readonly recall: number | undefined;
	readonly mastered: number;
	readonly lessons: number;
};

export type LessonReport = LessonState & {
	readonly id: string;
	readonly module: string;
	readonly title: string;
};

export type MisconceptionReport = {
	readonly id: string;
	readonly belief: string;
	readonly correct: string;
	/** Times an answer could have shown it, and times one did. */
	readonly met: number;
	readonly shown: number;
	readonly rightSince: number;
	/** Probability of recalling it right now, 0 to 1; undefined where only practice met it. */
	readonly recall: number | undefined;
	/** ISO date; undefined where it is not on the schedule. */
	readonly due: string | undefined;
};

const WEEKS = 12;
const FORECAST_DAYS = 14;

/** The state of things on this day. */
export const progressReport = (desk: Desk): ProgressReport => {
	desk.journal.refresh();
	const { course, examiner } = desk;
	const progress = desk.progress();
	const today = desk.dayOf(desk.now());
	const lessons = course.lessons.map(
		(lesson): LessonReport => ({
			id: lesson.id,
			module: lesson.module,
			title: lesson.title,
			...lessonState(outlineOf(lesson, examiner), progress.done),
		}),
	);
	const days = [...progress.statistics].sort(([a], [b]) => a - b);
	const { asked, recalled } = progress.cards.reviews;
	return {
		course: { id: course.id, version: course.version, title: course.title },
		date: isoDate(today),
		modules: course.modules.map(({ id, title }) => moduleReport(desk, id, title, lessons)),
		lessons,
		misconceptions: misconceptionReports(desk),
		heatmap: heatmapOf(progress.statistics, today, WEEKS),
		days: days.map(([day, { answers, right, ms }]) => ({
			date: isoDate(day),
			answers,
			right,
			minutes: inMinutes(ms),
		})),
		forecast: forecast(desk, FORECAST_DAYS),
		due: dueOf(desk).length,
		streak: streakOf(progress.statistics, today),
		retention: asked === 0 ? undefined : recalled / asked,
		reviews: asked,
		answers: days.reduce((sum, [, { answers }]) => sum + answers, 0),
		minutes: inMinutes(days.reduce((sum, [, { ms }]) => sum + ms, 0)),
		exams: [...progress.exams.values()].flatMap(({ id, end }) => {
			const result = end?.reason === "given-up" ? undefined : examResult(desk, id);
			if (end === undefined || result === undefined) return [];
			return [{ date: isoDate(desk.dayOf(end.at)), right: result.right, counted: result.counted }];
		}),
		suspended: putAsideOf(desk),
	};
};

const moduleReport = (
	desk: Desk,
	id: string,
	title: string,
	lessons: readonly LessonReport[],
): ModuleReport => {
	const own = lessons.filter(({ module }) => module === id);
	const exercises = own.reduce((sum, lesson) => sum + lesson.exercises, 0);
	const points = own.reduce((sum, lesson) => sum + lesson.score * lesson.exercises, 0);
	const recalls = recallsOf(desk, id);
	return {
		id,
		title,
		mastery: exercises === 0 ? 0 : points / exercises,
		recall: recalls.length === 0 ? undefined : recalls.reduce((sum, each) => sum + each, 0) / recalls.length,
		mastered: own.filter(({ state }) => state === "mastered").length,
		lessons: own.length,
	};
};

const recallsOf = (desk: Desk, module: string): readonly number[] => {
	const { done, cards } = desk.progress();
	const units = new Set<string>();
	for (const lesson of desk.course.lessons) {
		if (lesson.module !== module) continue;
		for (const exercise of exercisesOf(lesson)) {
			const key = `${lesson.id}#${exercise.id}`;
			if (!done.has(key)) continue;
			const tests = desk.examiner.couldTest(lesson, exercise);
			for (const unit of tests.length > 0 ? tests : [key]) units.add(unit);
		}
	}
	return [...units].flatMap((unit) => {
		const card = cards.byKey.get(unit);
		return card === undefined ? [] : [desk.scheduler.chanceOfRecall(card, desk.now())];
	});
};

const misconceptionReports = (desk: Desk): readonly MisconceptionReport[] => {
	const { misconceptions, cards } = desk.progress();
	const reports = [...misconceptions].flatMap(([id, record]): readonly MisconceptionReport[] => {
		const misconception = desk.course.misconceptions.get(id);
		if (misconception === undefined) return [];
		const card = cards.byKey.get(id);
		return [
			{
				id,
				belief: misconception.belief,
				correct: misconception.correct,
				met: record.met,
				shown: record.shown,
				rightSince: record.rightSince,
				recall: card === undefined ? undefined : desk.scheduler.chanceOfRecall(card, desk.now()),
				due: card === undefined ? undefined : isoDate(desk.dayOf(card.due)),
			},
		];
	});
	return reports.sort((a, b) => strengthOf(a) - strengthOf(b) || (a.id < b.id ? -1 : 1));
};

/** The share of right answers when it was met, and right answers since it last showed for those alike. */
const strengthOf = ({ met, shown, rightSince }: MisconceptionReport): number =>
	(met - shown) / Math.max(1, met) + rightSince / 1_000;

const inMinutes = (ms: number): number => Math.round(ms / 6_000) / 10;
