import type { Rule } from "./rule.ts";

/** No version. */
export const missingVersion: Rule = {
	code: "missing-version",
	severity: "warning",
	explanation:
		"A policy without a version is read by the old rules. Variables such as ${aws:username} are then plain text.",
	refusals: [],
	find: (policy) => {
		const isOfOrganizations = policy.use === "scp" || policy.use === "rcp";
		if (policy.declaredVersion === "2012-10-17") return [];
		if (policy.declaredVersion !== undefined && !isOfOrganizations) return [];
		return [
			{
				path: policy.declaredVersion === undefined ? [] : ["Version"],
				severity: isOfOrganizations ? "error" : undefined,
				message: isOfOrganizations
					? "every policy of an organization names `Version` 2012-10-17"
					: "the policy names no `Version`",
				cure: 'write `"Version": "2012-10-17"`',
			},
		];
	},
};
