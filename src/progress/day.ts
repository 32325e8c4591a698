/** A day of the learner's calendar, counted from 1 January 1970. */
export type Day = number;

/** Which of the learner's days a moment belongs to. */
export type DayOf = (at: number) => Day;

/** Whoever learns at two in the morning is still in the evening before. */
const DAY_BEGINS_AT_HOUR = 4;

const HOUR = 3_600_000;
/** A day, in milliseconds. */
export const DAY_LENGTH = 24 * HOUR;

/** The learner's calendar, from the minutes that her clock is ahead of UTC at a moment. */
export const calendar =
	(minutesAhead: (at: number) => number): DayOf =>
	(at) =>
		Math.floor((at + minutesAhead(at) * 60_000 - DAY_BEGINS_AT_HOUR * HOUR) / DAY_LENGTH);

/** The ISO date of a day. */
export const isoDate = (day: Day): string => new Date(day * DAY_LENGTH).toISOString().slice(0, 10);

/** The day of an ISO date, or undefined where the text is none. */
export const dayOfIsoDate = (text: string): Day | undefined => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
	const at = Date.parse(`${text}T00:00:00Z`);
	return Number.isNaN(at) || isoDate(at / DAY_LENGTH) !== text ? undefined : at / DAY_LENGTH;
};

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;
