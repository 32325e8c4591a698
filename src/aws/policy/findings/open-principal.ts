import type { Statement, WrittenPrincipal } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";
import { conditionsOn, isNarrowing } from "./statement-questions.ts";

/** Keys that tell callers apart by who they are or where they come from. */
const NARROWING: readonly string[] = [
	"aws:principalaccount",
	"aws:principalarn",
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:principalservicename",
	"aws:sourceaccount",
	"aws:sourcearn",
	"aws:sourceip",
	"aws:sourceorgid",
	"aws:sourceorgpaths",
	"aws:sourcevpc",
	"aws:sourcevpcarn",
	"aws:sourcevpce",
	"aws:userid",
	"aws:vpcesourceip",
	"aws:vpceaccount",
	"aws:vpceorgid",
	"aws:vpceorgpaths",
	"kms:calleraccount",
	"s3:dataaccesspointaccount",
	"s3:dataaccesspointarn",
];

/** A principal that is everyone, or nobody. */
export const openPrincipal: Rule = {
	code: "open-principal",
	severity: "security",
	explanation:
		"Principal * is everyone: every account, and callers without any. Inside an ARN, a star is no wildcard. Groups cannot be principals at all.",
	refusals: [],
	find: (policy) => {
		if (policy.use !== "resource" && policy.use !== "trust") return [];
		return policy.statements.flatMap((statement) =>
			(statement.principal?.entries ?? []).flatMap((entry) => judge(entry, statement)),
		);
	},
};

const judge = (entry: WrittenPrincipal, statement: Statement): readonly Found[] => {
	const { names, path, text } = entry;
	if (names.kind === "everyone") {
		const isOpen =
			statement.effect === "Allow" &&
			statement.principal?.isNot === false &&
			!conditionsOn(statement, ...NARROWING).some(isNarrowing);
		return isOpen
			? [
					{
						path,
						message: "everyone in the world is allowed",
						cure: "name the principals, or narrow it with a condition such as `aws:PrincipalOrgID`",
					},
				]
			: [];
	}
	if (names.kind === "nobody") {
		const message =
			names.what === "group"
				? `${shown(text)} is a group, and a group is no principal`
				: `${shown(text)} is no principal`;
		return [{ path, severity: "error", message, cure: "name users, roles or accounts" }];
	}
	if (text.startsWith("arn:") && /[*?]/.test(text)) {
		return [
			{
				path,
				severity: "error",
				message: `the wildcard in ${shown(text)} is only a character in a principal`,
				cure: "name the account, and narrow it with `ArnLike` on `aws:PrincipalArn`",
			},
		];
	}
	return [];
};
