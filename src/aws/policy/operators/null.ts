import { readTruth } from "./bool.ts";
import type { Operator } from "./operand.ts";

/** `true` where the key is absent from the request, `false` where it is there with a value. */
export const NULL_OPERATORS: readonly Operator[] = [
	{
		name: "Null",
		takes: "`true` or `false`",
		judges: "presence",
		isNegated: false,
		verb: "is absent:",
		read: readTruth,
		matches: () => false,
	},
];
