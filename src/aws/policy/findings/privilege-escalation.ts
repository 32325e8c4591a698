import type { Statement } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";
import { allowsOf, conditionsOn, isNarrowing, namedFor } from "./statement-questions.ts";

/** Actions by which a principal gets rights that it has not, each with the way it goes. */
const WAYS: readonly (readonly [action: string, way: string])[] = [
	["iam:CreatePolicyVersion", "write a new version of any policy"],
	["iam:SetDefaultPolicyVersion", "bring back an older, wider version of any policy"],
	["iam:AttachUserPolicy", "attach AdministratorAccess to any user"],
	["iam:AttachGroupPolicy", "attach AdministratorAccess to any group"],
	["iam:AttachRolePolicy", "attach AdministratorAccess to any role"],
	["iam:PutUserPolicy", "write an inline policy into any user"],
	["iam:PutGroupPolicy", "write an inline policy into any group"],
	["iam:PutRolePolicy", "write an inline policy into any role"],
	["iam:AddUserToGroup", "join any group"],
	["iam:UpdateAssumeRolePolicy", "let anyone assume any role"],
	["iam:CreateAccessKey", "make access keys for any user"],
	["iam:CreateLoginProfile", "give any user a password"],
	["iam:UpdateLoginProfile", "change any user's password"],
	["iam:DeleteUserPermissionsBoundary", "take the boundary off any user"],
	["iam:DeleteRolePermissionsBoundary", "take the boundary off any role"],
	["iam:PutUserPermissionsBoundary", "put a wider boundary on any user"],
	["iam:PutRolePermissionsBoundary", "put a wider boundary on any role"],
];

/** An action by which its holder gets further rights. */
export const privilegeEscalation: Rule = {
	code: "privilege-escalation",
	severity: "security",
	explanation:
		"Some IAM actions let their holder get more rights than was meant. On every user or policy, one of them is enough to become an administrator.",
	refusals: [],
	find: (policy) => (policy.use === "identity" ? allowsOf(policy).filter(isWide).flatMap(judge) : []),
};

const judge = (statement: Statement): readonly Found[] => {
	const found = new Map<string, Found>();
	for (const [action, way] of WAYS) {
		const entry = namedFor(statement, action);
		if (!entry || entry.text.toLowerCase() === "iam:*" || found.has(entry.text)) continue;
		found.set(entry.text, {
			path: entry.path,
			message: `with ${shown(entry.text)} one can ${way}`,
			cure: "name the users, roles or policies in `Resource`, or bound it with `iam:PermissionsBoundary`",
		});
	}
	return [...found.values()];
};

/** On everything, or on a pattern that is not tied to the caller by a variable; and no boundary or policy asked for. */
const isWide = (statement: Statement): boolean =>
	statement.resource !== undefined &&
	!statement.resource.isNot &&
	statement.resource.entries.some(({ text }) => text.includes("*") && !text.includes("${")) &&
	!conditionsOn(statement, "iam:permissionsboundary", "iam:policyarn").some(isNarrowing);
