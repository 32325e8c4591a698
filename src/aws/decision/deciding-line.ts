import type { Policy } from "../policy/policy.ts";
import { lineOf } from "../policy/read-policy.ts";
import type { Decision, StatementResult } from "./decision.ts";

/** The statement of this policy that settled a decision; undefined where another policy did, or none. */
export const decidingStatement = (decision: Decision, policy: Policy): StatementResult | undefined => {
	const by = decision.steps.find(({ decides }) => decides)?.by;
	return by?.policy.policy === policy ? by : undefined;
};

/** The line of this policy, from 1, that settled a decision: where the action is, in the statement that did. */
export const decidingLine = (decision: Decision, policy: Policy): number | undefined => {
	const by = decidingStatement(decision, policy);
	const path =
		by?.elements.find(({ element }) => element === "Action")?.path ??
		policy.statements[by?.index ?? -1]?.path;
	return by && path && lineOf(policy, path);
};
