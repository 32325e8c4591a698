import { nothing, type Rule } from "./rule.ts";

/** The text is not JSON, or writes a key twice. */
export const jsonSyntax: Rule = {
	code: "json-syntax",
	severity: "error",
	explanation:
		"A policy is JSON. A missing comma or quote makes it unreadable. A key written twice is refused too, since only one could count.",
	refusals: [
		"json-syntax",
		"json-unclosed",
		"json-unclosed-string",
		"json-missing-comma",
		"json-trailing-comma",
		"json-quotes",
		"json-comment",
		"json-number",
		"json-escape",
		"json-too-deep",
		"json-duplicate-key",
	],
	find: nothing,
};
