import type { Lesson, Misconception, Module, Track } from "../course/lesson.ts";
import { type LessonState, lessonState } from "../progress/mastery.ts";
import type { Progress } from "../progress/replay.ts";
import { streakOf } from "../progress/statistics.ts";
import type { Bookmark } from "./bookmark.ts";
import { trackOf } from "./choose-track.ts";
import type { Desk } from "./desk.ts";
import { dueOf, minutesFor, schedule } from "./due.ts";
import { outlineOf } from "./outline.ts";

/** A lesson on the path. */
export type AgendaLesson = {
	readonly lesson: Lesson;
	readonly state: LessonState;
	/** Lessons that should come first and are not finished; advice, never a lock. */
	readonly missing: readonly Lesson[];
	/** True for the one lesson the path goes on with. */
	readonly isNext: boolean;
	/** True where the learner's track holds it. */
	readonly isOnTrack: boolean;
};

/** A module on the path; `done` counts mastered lessons. */
export type AgendaModule = {
	readonly module: Module;
	readonly lessons: readonly AgendaLesson[];
	readonly done: number;
};

/** Where `Continue` leads: a lesson left in the middle, or the next of the path. */
export type Continue = {
	readonly lesson: Lesson;
	/** Steps gone through so far; 0 where it was not begun. */
	readonly step: number;
	readonly steps: number;
	/** Minutes that it is still likely to take. */
	readonly minutes: number;
	readonly isResumed: boolean;
};

/** All that a home screen shows. */
export type Agenda = {
	/** True until something was answered: then there are no statistics worth a line. */
	readonly isFirstTime: boolean;
	readonly track: { readonly track: Track | undefined; readonly done: number; readonly lessons: number };
	readonly modules: readonly AgendaModule[];
	/** Undefined where the whole course is mastered and nothing was left in the middle. */
	readonly continue: Continue | undefined;
	readonly due: {
		readonly count: number;
		readonly minutes: number;
		/** When the next thing comes back where nothing is due now, in milliseconds since 1970. */
		readonly nextAt: number | undefined;
	};
	/** Days in a row. */
	readonly streak: number;
	/** Share of reviews recalled, 0 to 1; undefined until there were some. */
	readonly retention: number | undefined;
	/** A misconception that is due again after it was shown. */
	readonly returning: Misconception | undefined;
};

/** What lies on the desk now, what another tutor has appended meanwhile included. */
export const agendaOf = (desk: Desk): Agenda => {
	desk.journal.refresh();
	const progress = desk.progress();
	const { course } = desk;
	const track = trackOf(desk);
	const states = new Map(
		course.lessons.map((lesson) => [lesson.id, lessonState(outlineOf(lesson, desk.examiner), progress.done)]),
	);
	const onTrack = new Set(track?.lessons ?? course.lessons.map(({ id }) => id));
	const resumed = resumedLesson(desk);
	const next = resumed?.lesson ?? nextLesson(course.lessons, states, onTrack);
	const modules = course.modules.map((module) => {
		const lessons = course.lessons
			.filter((lesson) => lesson.module === module.id)
			.map((lesson) => agendaLesson(lesson, course.lessons, states, next, onTrack));
		return { module, lessons, done: lessons.filter(({ state }) => state.state === "mastered").length };
	});
	const onPath = modules.flatMap(({ lessons }) => lessons).filter(({ isOnTrack }) => isOnTrack);
	const { asked, recalled } = progress.cards.reviews;
	return {
		isFirstTime: progress.done.size === 0 && progress.statistics.size === 0,
		track: {
			track,
			done: onPath.filter(({ state }) => state.state === "mastered").length,
			lessons: onPath.length,
		},
		modules,
		continue: next === undefined ? undefined : continueAt(next, resumed?.bookmark),
		due: dueNow(desk, progress),
		streak: streakOf(progress.statistics, desk.dayOf(desk.now())),
		retention: asked === 0 ? undefined : recalled / asked,
		returning: returningOf(desk, progress),
	};
};

const agendaLesson = (
	lesson: Lesson,
	all: readonly Lesson[],
	states: ReadonlyMap<string, LessonState>,
	next: Lesson | undefined,
	onTrack: ReadonlySet<string>,
): AgendaLesson => ({
	lesson,
	state: states.get(lesson.id) ?? NOTHING,
	missing: all.filter(({ id }) => lesson.requires.includes(id) && !isFinished(states.get(id))),
	isNext: lesson.id === next?.id,
	isOnTrack: onTrack.has(lesson.id),
});

const NOTHING: LessonState = { state: "untouched", score: 0, answered: 0, exercises: 0 };

const isFinished = (state: LessonState | undefined): boolean =>
	state?.state === "mastered" || state?.state === "finished";

/** The lesson that was left last, of those that were left in the middle. */
const resumedLesson = (desk: Desk): { lesson: Lesson; bookmark: Bookmark } | undefined => {
	let latest: { lesson: Lesson; bookmark: Bookmark } | undefined;
	for (const bookmark of Object.values(desk.bookmarks.read().byLesson)) {
		if (bookmark.course !== desk.course.id) continue;
		const lesson = desk.course.lessons.find(
			({ id, aliases }) => id === bookmark.lesson || aliases.includes(bookmark.lesson),
		);
		if (lesson !== undefined && bookmark.savedAt > (latest?.bookmark.savedAt ?? 0))
			latest = { lesson, bookmark };
	}
	return latest;
};

/** The first lesson of the track, then of the course, that is neither finished nor mastered; then the first unmastered. */
const nextLesson = (
	lessons: readonly Lesson[],
	states: ReadonlyMap<string, LessonState>,
	onTrack: ReadonlySet<string>,
): Lesson | undefined => {
	const path = [
		...lessons.filter(({ id }) => onTrack.has(id)),
		...lessons.filter(({ id }) => !onTrack.has(id)),
	];
	return (
		path.find(({ id }) => !isFinished(states.get(id))) ??
		path.find(({ id }) => states.get(id)?.state !== "mastered")
	);
};

const continueAt = (lesson: Lesson, bookmark: Bookmark | undefined): Continue => {
	const steps = bookmark === undefined || bookmark.round === 1 ? lesson.steps.length : bookmark.route.length;
	const route =
		bookmark === undefined || bookmark.round === 1 ? lesson.steps.map(({ id }) => id) : bookmark.route;
	const step = bookmark?.step === undefined ? 0 : Math.max(0, route.indexOf(bookmark.step));
	const left = steps === 0 ? 0 : (lesson.minutes * (steps - step)) / lesson.steps.length;
	return { lesson, step, steps, minutes: Math.max(1, Math.round(left)), isResumed: bookmark !== undefined };
};

const dueNow = (desk: Desk, progress: Progress): Agenda["due"] => {
	const count = dueOf(desk).length;
	return {
		count,
		minutes: count === 0 ? 0 : minutesFor(count, progress),
		nextAt: count > 0 ? undefined : schedule(desk)[0]?.card.due,
	};
};

const returningOf = (desk: Desk, { misconceptions }: Progress): Misconception | undefined =>
	dueOf(desk)
		.filter(({ key }) => {
			const record = misconceptions.get(key);
			return record?.shownAt !== undefined && record.rightSince < MENDED;
		})
		.map(({ key }) => desk.course.misconceptions.get(key))
		.find((misconception) => misconception !== undefined);

/** Right answers in a row after which a misconception no longer counts as coming back. */
const MENDED = 2;
