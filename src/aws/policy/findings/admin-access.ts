import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";
import { actionsOf, allowsOf, isOnEverything } from "./statement-questions.ts";

/** Whoever has all of one of these can give himself the rest, or read every secret. */
const SENSITIVE: ReadonlySet<string> = new Set([
	"iam",
	"organizations",
	"sts",
	"kms",
	"secretsmanager",
	"account",
]);

/** An administrator's access, by every action or by one service. */
export const adminAccess: Rule = {
	code: "admin-access",
	severity: "security",
	explanation:
		"Every action on every resource makes an administrator of whoever has the policy. All of a service like IAM comes to the same.",
	refusals: [],
	find: (policy) => {
		if (policy.use !== "identity") return [];
		return allowsOf(policy)
			.filter((statement) => isOnEverything(statement) && statement.conditions.length === 0)
			.flatMap((statement) =>
				actionsOf(statement).flatMap(({ path, service, name, text }): readonly Found[] => {
					const isAll = name.length === 2 && name.every((segment) => segment.text === "");
					if (!isAll) return [];
					if (service === "*") {
						const message = "the statement allows every action on every resource";
						return [{ path, message, cure: "name the actions and resources that are needed" }];
					}
					if (!SENSITIVE.has(service)) return [];
					const message = `${shown(text)} on every resource is as good as an administrator's access`;
					return [{ path, message, cure: "name the actions that are needed" }];
				}),
			);
	},
};
