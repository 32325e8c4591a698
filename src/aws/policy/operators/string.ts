import { type Comparison, matchTemplate, readTemplate } from "../template.ts";
import type { Operator } from "./operand.ts";

const string = (name: string, isNegated: boolean, comparison: Comparison, verb: string): Operator => ({
	name,
	takes: "a text",
	judges: "values",
	isNegated,
	verb,
	read: (text, version) => ({ type: "template", template: readTemplate(text, version, comparison) }),
	matches: (operand, actual, resolve) =>
		operand.type === "template" && matchTemplate(operand.template, actual, resolve),
});

/** Text, compared exactly, without case, or with the wildcards `*` and `?`; variables are filled in. */
export const STRING_OPERATORS: readonly Operator[] = [
	string("StringEquals", false, "equal", "equals"),
	string("StringNotEquals", true, "equal", "equals"),
	string("StringEqualsIgnoreCase", false, "equal-ignoring-case", "equals, ignoring case,"),
	string("StringNotEqualsIgnoreCase", true, "equal-ignoring-case", "equals, ignoring case,"),
	string("StringLike", false, "like", "is like"),
	string("StringNotLike", true, "like", "is like"),
];
