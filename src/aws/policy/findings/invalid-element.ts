import { nothing, type Rule } from "./rule.ts";

/** An element is missing, unknown, doubled or of the wrong type. */
export const invalidElement: Rule = {
	code: "invalid-element",
	severity: "error",
	explanation:
		"Every statement needs an Effect and an Action, and mostly a Resource. Names of elements are exact, capitals included. An element and its Not form exclude each other.",
	refusals: [
		"unknown-element",
		"missing-element",
		"conflicting-elements",
		"wrong-type",
		"invalid-version",
		"policy-too-long",
		"too-many-statements",
	],
	find: nothing,
};
