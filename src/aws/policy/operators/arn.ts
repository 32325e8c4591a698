import { matchArn, readArn, readArnPattern } from "../arn.ts";
import type { Operator } from "./operand.ts";

const arn = (name: string, isNegated: boolean): Operator => ({
	name,
	takes: "an ARN with all six parts",
	judges: "values",
	isNegated,
	verb: "is like",
	read: (text, version) => {
		const pattern = readArnPattern(text, version);
		return pattern ? { type: "arn", pattern } : { type: "unreadable", wanted: "an ARN with all six parts" };
	},
	matches: (operand, actual, resolve) => {
		if (operand.type !== "arn") return false;
		const asked = readArn(actual);
		return asked !== undefined && matchArn(operand.pattern, asked, resolve);
	},
});

/** ARNs, part by part; `ArnEquals` and `ArnLike` are the same, wildcards and all. */
export const ARN_OPERATORS: readonly Operator[] = [
	arn("ArnEquals", false),
	arn("ArnLike", false),
	arn("ArnNotEquals", true),
	arn("ArnNotLike", true),
];
