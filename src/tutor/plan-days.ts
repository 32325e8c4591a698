import type { Lesson } from "../course/lesson.ts";
import { type Day, isoDate } from "../progress/day.ts";
import { type LessonState, lessonState } from "../progress/mastery.ts";
import type { Desk } from "./desk.ts";
import { minutesFor, schedule } from "./due.ts";
import type { Blueprint, ExamArea } from "./exam-blueprint.ts";
import { exercisesOf, outlineOf } from "./outline.ts";

/** What one day asks for on the way to an exam. */
export type PlanDay = {
	readonly day: Day;
	/** ISO date. */
	readonly date: string;
	/** Lessons to take on that day. */
	readonly lessons: readonly Lesson[];
	/** Things that come back on that day, as the schedule stands. */
	readonly reviews: number;
	readonly minutes: number;
	/** The area to look at first in what is revised. */
	readonly focus: ExamArea | undefined;
	/** True on days that a mock exam is proposed for. */
	readonly hasMockExam: boolean;
};

/** The last fifth of the days, two at least where there are, is for revising alone. */
export const newDaysOf = (length: number): number => Math.max(1, length - Math.max(2, Math.ceil(length / 5)));

/** The lessons and reviews of the days from today to the day before the exam. */
export const spreadWork = (
	desk: Desk,
	blueprint: Blueprint,
	toCome: readonly Lesson[],
	today: Day,
	length: number,
): readonly PlanDay[] => {
	const progress = desk.progress();
	const lessons = spreadLessons(toCome, newDaysOf(length));
	const reviews = reviewsByDay(desk, today, length, lessons);
	const focus = focusByDay(desk, blueprint, length);
	return Array.from({ length }, (_, index): PlanDay => {
		const own = lessons[index] ?? [];
		const count = reviews[index] ?? 0;
		const hasMockExam = length > 2 && (index === length - 2 || (length > 13 && index === length - 8));
		return {
			day: today + index,
			date: isoDate(today + index),
			lessons: own,
			reviews: count,
			minutes:
				own.reduce((sum, { minutes }) => sum + minutes, 0) +
				(count === 0 ? 0 : minutesFor(count, progress)) +
				(hasMockExam ? MOCK_EXAM_MINUTES : 0),
			focus: focus[index],
			hasMockExam,
		};
	});
};

const MOCK_EXAM_MINUTES = 25;

/** Lessons not finished that practise for the exam, with what they rest on, in the order of the path. */
export const lessonsToCome = (desk: Desk, blueprint: Blueprint): readonly Lesson[] => {
	const { lessons } = desk.course;
	const wanted = new Set(
		lessons
			.filter((lesson) =>
				exercisesOf(lesson).some((exercise) => blueprint.areaOf(lesson, exercise) !== undefined),
			)
			.map(({ id }) => id),
	);
	for (const lesson of [...lessons].reverse()) {
		if (wanted.has(lesson.id)) for (const id of lesson.requires) wanted.add(id);
	}
	const { done } = desk.progress();
	const isToCome = ({ state }: LessonState): boolean => state === "untouched" || state === "begun";
	return lessons.filter(
		(lesson) => wanted.has(lesson.id) && isToCome(lessonState(outlineOf(lesson, desk.examiner), done)),
	);
};

/** The lessons in their order over the days, as evenly by minutes as whole lessons allow. */
const spreadLessons = (lessons: readonly Lesson[], days: number): readonly (readonly Lesson[])[] => {
	const total = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
	const plan: Lesson[][] = Array.from({ length: days }, () => []);
	let before = 0;
	for (const lesson of lessons) {
		const middle = before + lesson.minutes / 2;
		const day = total === 0 ? 0 : Math.min(days - 1, Math.floor((middle / total) * days));
		plan[day]?.push(lesson);
		before += lesson.minutes;
	}
	return plan;
};

/** Days after which something new usually comes back, if it is known each time. */
const USUAL_GAPS = [2, 11, 40];

/** What the schedule brings back, and what new lessons will. */
const reviewsByDay = (
	desk: Desk,
	today: Day,
	length: number,
	lessons: readonly (readonly Lesson[])[],
): readonly number[] => {
	const counts = new Array<number>(length).fill(0);
	const add = (index: number, count: number): void => {
		if (index < length) counts[index] = (counts[index] ?? 0) + count;
	};
	for (const { card } of schedule(desk)) add(Math.max(0, desk.dayOf(card.due) - today), 1);
	const met = new Set(desk.progress().cards.byKey.keys());
	for (const [index, own] of lessons.entries()) {
		const fresh = new Set(
			own.flatMap((lesson) =>
				exercisesOf(lesson).flatMap((exercise) => {
					const tests = desk.examiner.couldTest(lesson, exercise);
					return tests.length > 0 ? tests : [`${lesson.id}#${exercise.id}`];
				}),
			),
		);
		let count = 0;
		for (const unit of fresh) {
			if (!met.has(unit)) count++;
			met.add(unit);
		}
		for (const gap of USUAL_GAPS) add(index + gap, count);
	}
	return counts;
};

/** Which area each day looks at: by its weight in the exam times what is still missing of it. */
const focusByDay = (desk: Desk, blueprint: Blueprint, length: number): readonly (ExamArea | undefined)[] => {
	const { done } = desk.progress();
	const missing = blueprint.areas.flatMap((area) => {
		const scores = desk.course.lessons.flatMap((lesson) =>
			exercisesOf(lesson)
				.filter((exercise) => blueprint.areaOf(lesson, exercise) === area.id)
				.map((exercise) => done.get(`${lesson.id}#${exercise.id}`)?.best ?? 0),
		);
		if (scores.length === 0) return [];
		const mastery = scores.reduce((sum, score) => sum + score, 0) / scores.length;
		return [{ area, need: area.weight * (LEAST_NEED + 1 - mastery) }];
	});
	const given = new Map<string, number>();
	return Array.from({ length }, () => {
		// The area that lags most behind its share comes next, so that the days alternate.
		const [next] = [...missing].sort(
			(a, b) => ((given.get(a.area.id) ?? 0) + 1) / a.need - ((given.get(b.area.id) ?? 0) + 1) / b.need,
		);
		if (next !== undefined) given.set(next.area.id, (given.get(next.area.id) ?? 0) + 1);
		return next?.area;
	});
};

/** What is mastered is still looked at now and then. */
const LEAST_NEED = 0.2;
