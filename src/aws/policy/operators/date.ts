import type { Operator } from "./operand.ts";

const EPOCH = /^[0-9]{5,12}(\.[0-9]+)?$/;
const ISO =
	/^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$/;

/**
 * Seconds since 1970, from epoch seconds or a date of the W3C profile of ISO 8601; undefined for anything else.
 * A time without a zone is taken as UTC.
 */
export const readMoment = (text: string): number | undefined => {
	if (EPOCH.test(text)) return Number(text);
	const found = ISO.exec(text);
	if (!found) return undefined;
	const [
		,
		year,
		month = "01",
		day = "01",
		hour = "00",
		minute = "00",
		second = "00",
		fraction = "",
		zone = "Z",
	] = found;
	const parts = [year, month, day, hour, minute, second].map(Number);
	const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
	const date = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
	const isReal = date.getUTCMonth() === mo - 1 && date.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
	if (!isReal) return undefined;
	return date.getTime() / 1000 + Number(`0.${fraction || 0}`) - secondsOf(zone);
};

const secondsOf = (zone: string): number => {
	if (zone.length < 5) return 0;
	const seconds = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60;
	return zone.startsWith("-") ? -seconds : seconds;
};

const date = (
	name: string,
	verb: string,
	isNegated: boolean,
	compare: (actual: number, wanted: number) => boolean,
): Operator => ({
	name,
	takes: "a date such as `2030-01-31T00:00:00Z`, or seconds since 1970",
	judges: "values",
	isNegated,
	verb,
	read: (text) => {
		const seconds = readMoment(text);
		return seconds === undefined ? { type: "unreadable", wanted: "a date" } : { type: "moment", seconds };
	},
	matches: (operand, actual) => {
		const seconds = readMoment(actual);
		return operand.type === "moment" && seconds !== undefined && compare(seconds, operand.seconds);
	},
});

/** Moments in time, as ISO 8601 or epoch seconds on either side. */
export const DATE_OPERATORS: readonly Operator[] = [
	date("DateEquals", "is", false, (actual, wanted) => actual === wanted),
	date("DateNotEquals", "is", true, (actual, wanted) => actual === wanted),
	date("DateLessThan", "is before", false, (actual, wanted) => actual < wanted),
	date("DateLessThanEquals", "is at or before", false, (actual, wanted) => actual <= wanted),
	date("DateGreaterThan", "is after", false, (actual, wanted) => actual > wanted),
	date("DateGreaterThanEquals", "is at or after", false, (actual, wanted) => actual >= wanted),
];
