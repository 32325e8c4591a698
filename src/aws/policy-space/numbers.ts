import type { ConditionValue } from "../policy/policy.ts";

/** A point of a scale, and how it is written. */
type Point = { readonly at: number; readonly text: string };

/**
 * A value at each number that the policies name, one between any two neighbours, one below and one above all: however
 * they compare, every number comes out as one of these does.
 */
export const numbersAround = (values: readonly ConditionValue[]): readonly string[] =>
	pointsAround(
		values.flatMap(({ operand, text }) => (operand.type === "number" ? [{ at: operand.number, text }] : [])),
		(low, high) => {
			const whole = Math.floor(low) + 1;
			const middle = whole < high ? whole : low + (high - low) / 2;
			return middle > low && middle < high ? String(middle) : undefined;
		},
		(highest) => String(highest + 1 > highest ? Math.floor(highest) + 1 : Number.MAX_VALUE),
		(lowest) => String(lowest - 1 < lowest ? Math.ceil(lowest) - 1 : -Number.MAX_VALUE),
	);

/** The points themselves, then above all, below all, and between; where two points leave no room, nothing between. */
export const pointsAround = (
	points: readonly Point[],
	between: (low: number, high: number) => string | undefined,
	above: (highest: number) => string | undefined,
	below: (lowest: number) => string | undefined,
): readonly string[] => {
	const byPlace = new Map(points.map((point) => [point.at, point]));
	const sorted = [...byPlace.values()].sort((a, b) => a.at - b.at);
	const lowest = sorted[0];
	const highest = sorted.at(-1);
	if (lowest === undefined || highest === undefined) return [];
	const gaps = sorted.slice(1).map((point, index) => between(sorted[index]?.at ?? point.at, point.at));
	const around = [above(highest.at), below(lowest.at), ...gaps].filter((text) => text !== undefined);
	return [...sorted.map(({ text }) => text), ...around];
};
