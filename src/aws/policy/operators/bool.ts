import type { Operand, Operator } from "./operand.ts";

/** `true` or `false` in any case; anything else, a policy variable too, is neither. */
export const readTruth = (text: string): Operand => {
	const word = text.toLowerCase();
	if (word === "true" || word === "false") return { type: "truth", truth: word === "true" };
	return { type: "unreadable", wanted: "`true` or `false`" };
};

/** `true` and `false`. */
export const BOOL_OPERATORS: readonly Operator[] = [
	{
		name: "Bool",
		takes: "`true` or `false`",
		judges: "values",
		isNegated: false,
		verb: "is",
		read: readTruth,
		matches: (operand, actual) => operand.type === "truth" && actual.toLowerCase() === String(operand.truth),
	},
];
