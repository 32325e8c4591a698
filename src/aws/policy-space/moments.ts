import { readMoment } from "../policy/operators/date.ts";
import type { ConditionValue } from "../policy/policy.ts";
import { pointsAround } from "./numbers.ts";

const DAY = 86_400;

/** A moment at each date that the policies name, one between any two neighbours, one before and one after all. */
export const momentsAround = (values: readonly ConditionValue[]): readonly string[] =>
	pointsAround(
		values.flatMap(({ operand, text }) => (operand.type === "moment" ? [{ at: operand.seconds, text }] : [])),
		(low, high) => {
			const middle = (low + high) / 2;
			const ways = [written(Math.floor(middle)), written(middle), String(middle)];
			return ways.find((text) => text !== undefined && isBetween(text, low, high));
		},
		(latest) => written(latest + DAY) ?? written(latest + 1),
		(earliest) => written(earliest - DAY) ?? written(earliest - 1),
	);

const isBetween = (text: string, low: number, high: number): boolean => {
	const seconds = readMoment(text);
	return seconds !== undefined && seconds > low && seconds < high;
};

/** The way AWS writes dates, or undefined where the year has not four digits. */
const written = (seconds: number): string | undefined => {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return undefined;
	const text = date.toISOString().replace(".000Z", "Z");
	return readMoment(text) === undefined ? undefined : text;
};
