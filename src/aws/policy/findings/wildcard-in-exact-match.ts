import { shown } from "../reading.ts";
import type { Rule } from "./rule.ts";

/** A wildcard where it is only a character. */
export const wildcardInExactMatch: Rule = {
	code: "wildcard-in-exact-match",
	severity: "warning",
	explanation:
		"StringEquals compares letter for letter, so a star is only a star. StringLike knows wildcards.",
	refusals: [],
	find: (policy) =>
		policy.statements.flatMap(({ conditions }) =>
			conditions
				.filter(({ operator }) => /^String(Not)?Equals/.test(operator))
				.flatMap(({ operator, values }) =>
					values
						.filter(({ text }) => /[*?]/.test(text.replace(/\$\{[^}]*\}/g, "")))
						.map(({ path, text }) => ({
							path,
							message: `the wildcard in ${shown(text)} is only a character to \`${operator}\``,
							cure: operator.includes("Not") ? "use `StringNotLike`" : "use `StringLike`",
						})),
				),
		),
};
