import type { Found, Rule } from "./rule.ts";
import { allowsOf, conditionsOn, isNarrowing, namedFor } from "./statement-questions.ts";

/** Any role can be passed to any service. */
export const passRole: Rule = {
	code: "pass-role",
	severity: "security",
	explanation:
		"iam:PassRole hands a role to a service. On every role, it hands over the most powerful one too, and its holder acts through the service.",
	refusals: [],
	find: (policy) => {
		if (policy.use !== "identity") return [];
		return allowsOf(policy).flatMap((statement): readonly Found[] => {
			const entry = namedFor(statement, "iam:PassRole");
			const isOnAllRoles =
				statement.resource?.isNot === false &&
				statement.resource.entries.some(({ text }) => /^\*$|:role\/\*$/.test(text));
			if (!entry || !isOnAllRoles) return [];
			if (conditionsOn(statement, "iam:passedtoservice").some(isNarrowing)) return [];
			return [
				{
					path: entry.path,
					message: "every role can be passed to every service",
					cure: "name the roles in `Resource`, and the service with a condition on `iam:PassedToService`",
				},
			];
		});
	},
};
