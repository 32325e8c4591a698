import type { Day, DayOf } from "./day.ts";
import type { Entry } from "./entry.ts";

/** What was done on one day. */
export type DayRecord = {
	readonly answers: number;
	readonly right: number;
	/** Time at questions, in milliseconds. */
	readonly ms: number;
};

/** The learner's days on which anything was answered. */
export type Statistics = ReadonlyMap<Day, DayRecord>;

/** A question left open over lunch counts as ten minutes. */
const LONGEST_QUESTION = 600_000;

/** What was done on each day. */
export const foldStatistics = (
	entries: readonly Entry[],
	dayOf: DayOf,
	before: Statistics = new Map(),
): Statistics => {
	const days = new Map(before);
	for (const entry of entries) {
		if (entry.type !== "answer") continue;
		const day = dayOf(entry.at);
		const record = days.get(day);
		days.set(day, {
			answers: (record?.answers ?? 0) + 1,
			right: (record?.right ?? 0) + (entry.grade.score >= 1 ? 1 : 0),
			ms: (record?.ms ?? 0) + Math.min(LONGEST_QUESTION, entry.ms),
		});
	}
	return days;
};

/** Days in a row up to today; today still to come breaks nothing. */
export const streakOf = (days: Statistics, today: Day): number => {
	let day = days.has(today) ? today : today - 1;
	let length = 0;
	while (days.has(day)) {
		length++;
		day--;
	}
	return length;
};
