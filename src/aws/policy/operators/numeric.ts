import type { Operator } from "./operand.ts";

const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?$/;

const readNumber = (text: string): number | undefined =>
	NUMBER.test(text.trim()) ? Number(text) : undefined;

const numeric = (
	name: string,
	verb: string,
	isNegated: boolean,
	compare: (actual: number, wanted: number) => boolean,
): Operator => ({
	name,
	takes: "a number",
	judges: "values",
	isNegated,
	verb,
	read: (text) => {
		const number = readNumber(text);
		return number === undefined ? { type: "unreadable", wanted: "a number" } : { type: "number", number };
	},
	matches: (operand, actual) => {
		const number = readNumber(actual);
		return operand.type === "number" && number !== undefined && compare(number, operand.number);
	},
});

/** Whole and decimal numbers. */
export const NUMERIC_OPERATORS: readonly Operator[] = [
	numeric("NumericEquals", "equals", false, (actual, wanted) => actual === wanted),
	numeric("NumericNotEquals", "equals", true, (actual, wanted) => actual === wanted),
	numeric("NumericLessThan", "is less than", false, (actual, wanted) => actual < wanted),
	numeric("NumericLessThanEquals", "is at most", false, (actual, wanted) => actual <= wanted),
	numeric("NumericGreaterThan", "is greater than", false, (actual, wanted) => actual > wanted),
	numeric("NumericGreaterThanEquals", "is at least", false, (actual, wanted) => actual >= wanted),
];
