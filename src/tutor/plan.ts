import type { Lesson } from "../course/lesson.ts";
import { DAY_LENGTH, type Day, dayOfIsoDate } from "../progress/day.ts";
import type { Desk } from "./desk.ts";
import { schedule } from "./due.ts";
import { type Blueprint, blueprintOf } from "./exam-blueprint.ts";
import { exercisesOf } from "./outline.ts";
import { lessonsToCome, newDaysOf, type PlanDay, spreadWork } from "./plan-days.ts";

/** The way to an exam day. */
export type Plan = {
	/** ISO date of the exam. */
	readonly examDate: string;
	readonly blueprint: Blueprint;
	readonly daysLeft: number;
	/** From today to the day before the exam. */
	readonly days: readonly PlanDay[];
	/** Minutes a day that the plan asks for, on average. */
	readonly minutes: number;
	/** New exercises a day that must be met to be through in time. */
	readonly needed: number;
	/** New exercises a day of the last two weeks; undefined until there were three days of learning. */
	readonly pace: number | undefined;
	/** Things that should have come back before today. */
	readonly overdue: number;
	readonly state: "on-course" | "behind" | "new" | "over";
	/** Units that would be forgotten by the exam day if nothing were done, by their ids. */
	readonly atRisk: readonly string[];
};

/** The plan for the exam date in the settings; undefined where none is set. */
export const planOf = (desk: Desk): Plan | undefined => {
	const { examDate, exam } = desk.settings.read();
	const examDay = examDate === undefined ? undefined : dayOfIsoDate(examDate);
	if (examDate === undefined || examDay === undefined) return undefined;
	const blueprint = blueprintOf(desk.course, exam);
	const today = desk.dayOf(desk.now());
	const length = Math.max(0, examDay - today);
	const lessons = lessonsToCome(desk, blueprint);
	const days = length === 0 ? [] : spreadWork(desk, blueprint, lessons, today, length);
	const needed = length === 0 ? 0 : unmetIn(desk, lessons) / newDaysOf(length);
	const pace = paceOf(desk, today);
	return {
		examDate,
		blueprint,
		daysLeft: length,
		days,
		minutes: length === 0 ? 0 : days.reduce((sum, day) => sum + day.minutes, 0) / length,
		needed,
		pace,
		overdue: schedule(desk).filter(({ card }) => desk.dayOf(card.due) < today).length,
		state: stateOf(length, needed, pace),
		atRisk: atRiskOn(desk, examDay),
	};
};

/** A little less than planned is still on course. */
const TOLERANCE = 0.9;

const stateOf = (length: number, needed: number, pace: number | undefined): Plan["state"] => {
	if (length === 0) return "over";
	if (needed === 0) return "on-course";
	if (pace === undefined) return "new";
	return pace >= needed * TOLERANCE ? "on-course" : "behind";
};

const unmetIn = (desk: Desk, lessons: readonly Lesson[]): number => {
	const { done } = desk.progress();
	return lessons.reduce(
		(sum, lesson) =>
			sum + exercisesOf(lesson).filter(({ id }) => !done.get(`${lesson.id}#${id}`)?.attempts).length,
		0,
	);
};

/** Exercises met for the first time, a day, over the last two weeks or since the first answer where that is less. */
const paceOf = (desk: Desk, today: Day): number | undefined => {
	const { statistics, done } = desk.progress();
	const isLately = (day: Day): boolean => day <= today && day > today - PACE_DAYS;
	if ([...statistics.keys()].filter(isLately).length < 3) return undefined;
	const since = Math.max(today - PACE_DAYS + 1, Math.min(...statistics.keys()));
	const met = [...done.values()].filter(
		({ firstAt }) => firstAt !== undefined && isLately(desk.dayOf(firstAt)),
	);
	return met.length / (today - since + 1);
};

const PACE_DAYS = 14;

const atRiskOn = (desk: Desk, examDay: Day): readonly string[] => {
	const today = desk.dayOf(desk.now());
	const at = desk.now() + Math.max(0, examDay - today) * DAY_LENGTH;
	return schedule(desk)
		.filter(({ card }) => desk.scheduler.chanceOfRecall(card, at) < desk.scheduler.retention)
		.map(({ key }) => key);
};
