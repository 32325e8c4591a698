import type { Course, Lesson } from "./lesson.ts";
import { misconceptionsIn } from "./lint/misconceptions-in.ts";
import type { Placed } from "./lint/placed.ts";

/** How many times something occurs, by its name. */
export type Tally = ReadonlyMap<string, number>;

/** What one lesson holds. */
export type LessonCoverage = {
	readonly id: string;
	readonly module: string;
	readonly minutes: number;
	readonly exercises: number;
	readonly kinds: Tally;
};

/** Who diagnoses a misconception: exercises as `LESSON#EXERCISE`, and in how many lessons they stand. */
export type MisconceptionCoverage = {
	readonly id: string;
	readonly exercises: readonly string[];
	readonly lessons: number;
};

/** What a course practises, in figures that fit on a page. */
export type Coverage = {
	readonly lessons: readonly LessonCoverage[];
	readonly exercises: number;
	readonly minutes: number;
	readonly kinds: Tally;
	readonly depths: Tally;
	/** Exercises by exam task, in the order of the tasks. */
	readonly exam: Tally;
	/** Every misconception that is defined, diagnosed or not. */
	readonly misconceptions: readonly MisconceptionCoverage[];
};

const tally = (names: readonly string[]): Tally => {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
};

const placedIn = (lesson: Lesson): readonly Placed[] =>
	lesson.steps.flatMap((step, index) =>
		step.type === "exercise" ? [{ lesson, exercise: step.exercise, path: ["steps", index] }] : [],
	);

/** What a course practises: lessons by kinds, misconceptions by exercises, exam tasks. */
export const coverageOf = (course: Course): Coverage => {
	const lessons = course.lessons.map((lesson) => ({ lesson, placed: placedIn(lesson) }));
	const all = lessons.flatMap(({ placed }) => placed);
	const named = all.flatMap((placed) =>
		[...new Set(misconceptionsIn(placed).map(({ id }) => id))].map((id) => ({ id, placed })),
	);
	return {
		lessons: lessons.map(({ lesson, placed }) => ({
			id: lesson.id,
			module: lesson.module,
			minutes: lesson.minutes,
			exercises: placed.length,
			kinds: tally(placed.map(({ exercise }) => exercise.kind)),
		})),
		exercises: all.length,
		minutes: course.lessons.reduce((sum, { minutes }) => sum + minutes, 0),
		kinds: tally(all.map(({ exercise }) => exercise.kind)),
		depths: tally(all.map(({ exercise }) => exercise.depth)),
		exam: tally(all.flatMap(({ exercise }) => exercise.exam).sort()),
		misconceptions: [...course.misconceptions.keys()].map((id) => {
			const by = named.filter((each) => each.id === id).map(({ placed }) => placed);
			return {
				id,
				exercises: by.map(({ lesson, exercise }) => `${lesson.id}#${exercise.id}`),
				lessons: new Set(by.map(({ lesson }) => lesson.id)).size,
			};
		}),
	};
};
