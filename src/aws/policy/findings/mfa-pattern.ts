import type { Condition, Statement } from "../policy.ts";
import type { Found, Rule } from "./rule.ts";
import { conditionsOn } from "./statement-questions.ts";

/** A condition on MFA that lets someone past (IAM: Secure API access with MFA). */
export const mfaPattern: Rule = {
	code: "mfa-pattern",
	severity: "security",
	explanation:
		"aws:MultiFactorAuthPresent is absent when someone calls with access keys. It is false after a console sign-in without MFA. A condition must deal with both.",
	refusals: [],
	find: (policy) =>
		policy.statements.flatMap((statement) =>
			conditionsOn(statement, "aws:multifactorauthpresent").flatMap((condition) =>
				judge(condition, statement),
			),
		),
};

const judge = (condition: Condition, { effect }: Statement): readonly Found[] => {
	const { operator, ifExists, path, values } = condition;
	const says = (word: string) => values.some(({ text }) => text.toLowerCase() === word);
	if (effect === "Deny" && operator === "Bool" && !ifExists && says("false")) {
		return [
			{
				path,
				message: "the denial does not reach access keys, for which the key is absent",
				cure: "use `BoolIfExists`",
			},
		];
	}
	if (effect === "Allow" && operator === "Bool" && ifExists && says("true")) {
		return [
			{
				path,
				message: "access keys pass without MFA, for the key is absent then",
				cure: "use `Bool`",
			},
		];
	}
	if (operator === "Null" && (effect === "Allow" ? says("false") : says("true"))) {
		return [
			{
				path,
				message:
					"`Null` only asks whether the key is there; it is there and `false` after a sign-in without MFA",
				cure:
					effect === "Allow"
						? 'use `"Bool": {"aws:MultiFactorAuthPresent": "true"}`'
						: "use `BoolIfExists` with `false`",
			},
		];
	}
	return [];
};
