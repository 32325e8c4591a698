import type { Lesson } from "../course/lesson.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Card } from "../memory/scheduler.ts";
import type { Work } from "../progress/done.ts";
import type { Desk } from "./desk.ts";
import { keyOf } from "./item.ts";
import { exercisesOf } from "./outline.ts";
import { isOnTopic, type Topic } from "./topic.ts";

/** An exercise that a revision may put. */
export type PoolItem = {
	/** `LESSON#EXERCISE`. */
	readonly key: string;
	readonly lesson: Lesson;
	readonly exercise: Exercise;
	/** What it asks memory for: misconceptions, or itself where it diagnoses none. */
	readonly units: readonly string[];
	/** What the journal knows of it, if anything. */
	readonly work: Work | undefined;
};

/** A misconception, or an exercise for itself, with what is known of its memory. */
export type Unit = {
	readonly id: string;
	readonly card: Card | undefined;
	readonly isDue: boolean;
	readonly isConfidentlyWrong: boolean;
	/** The probability that it is recalled now, 0 to 1; 0 where it was never asked. */
	readonly chance: number;
};

/** All that may be asked in a revision, and in what order of need. */
export type Pool = {
	readonly items: readonly PoolItem[];
	/** The most pressing first: confidently wrong, then due by date, then the weakest. */
	readonly units: readonly Unit[];
};

/** What narrows a revision. */
export type PoolChoice = {
	readonly topic: Topic | undefined;
	/** Only what was answered wrong last time. */
	readonly isOnlyWrong: boolean;
	/** These exercises alone, met or not; undefined for all. */
	readonly exercises: ReadonlySet<string> | undefined;
};

/**
 * The exercises of lessons that were begun, without what was suspended. New matter is for lessons: an exercise that was
 * never met is asked only for a belief that was.
 */
export const poolOf = (desk: Desk, { topic, isOnlyWrong, exercises: chosen }: PoolChoice): Pool => {
	const { done, cards, suspended } = desk.progress();
	const items = desk.course.lessons.flatMap((lesson) => {
		const exercises = exercisesOf(lesson);
		if (chosen === undefined && !exercises.some((exercise) => done.has(keyOf(lesson, exercise)))) return [];
		return exercises.flatMap((exercise): readonly PoolItem[] => {
			const key = keyOf(lesson, exercise);
			// A lab takes as long as a revision.
			if (desk.examiner.shapeOf(exercise) === "operate") return [];
			if (suspended.has(key) || chosen?.has(key) === false) return [];
			const tests = testsOf(desk, lesson, exercise, done.get(key));
			if (topic !== undefined && !isOnTopic(topic, lesson, tests)) return [];
			const units = (tests.length > 0 ? tests : [key]).filter((unit) => !suspended.has(unit));
			const work = done.get(key);
			const isMet = chosen !== undefined || work !== undefined || units.some((unit) => cards.byKey.has(unit));
			const isLeftOut = units.length === 0 || !isMet || (isOnlyWrong && !isWrong(work));
			return isLeftOut ? [] : [{ key, lesson, exercise, units, work }];
		});
	});
	const now = desk.now();
	const today = desk.dayOf(now);
	const met = items.flatMap((item) =>
		item.work === undefined && chosen === undefined
			? item.units.filter((unit) => cards.byKey.has(unit))
			: item.units,
	);
	const units = [...new Set(met)].map((id): Unit => {
		const card = cards.byKey.get(id);
		return {
			id,
			card,
			isDue: card !== undefined && desk.dayOf(card.due) <= today,
			isConfidentlyWrong: cards.confidentlyWrong.has(id),
			chance: card === undefined ? 0 : desk.scheduler.chanceOfRecall(card, now),
		};
	});
	return { items, units: units.sort(byNeed) };
};

/** What the journal saw it test in this version of the course; otherwise it has to be worked out. */
const testsOf = (
	desk: Desk,
	lesson: Lesson,
	exercise: Exercise,
	work: Work | undefined,
): readonly string[] =>
	work !== undefined && work.attempts > 0 && work.version === desk.course.version
		? work.tests
		: desk.examiner.couldTest(lesson, exercise);

const isWrong = (work: Work | undefined): boolean => work !== undefined && work.attempts > 0 && work.last < 1;

const byNeed = (a: Unit, b: Unit): number =>
	rankOf(a) - rankOf(b) ||
	(a.isDue ? (a.card?.due ?? 0) - (b.card?.due ?? 0) : a.chance - b.chance) ||
	(a.id < b.id ? -1 : 1);

/** Nothing that was never asked is pushed before what is on the schedule. */
const rankOf = (unit: Unit): number => {
	if (unit.card === undefined) return 3;
	if (!unit.isDue) return 2;
	return unit.isConfidentlyWrong ? 0 : 1;
};
