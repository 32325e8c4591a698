import type { Rule } from "./rule.ts";

/** Rule 10: no version. */
export const missingVersion: Rule = {
	code: "missing-version",
	severity: "warning",
	explanation:
		"A policy without a version is read by the old rules. Variables such as ${aws:username} are then plain text.",
	refusals: [],
	find: (policy) =>
		policy.declaredVersion === undefined
			? [{ path: [], message: "the policy names no `Version`", cure: 'add `"Version": "2012-10-17"`' }]
			: [],
};
