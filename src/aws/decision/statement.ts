import { conditionHolds } from "../policy/condition.ts";
import { matchesAction } from "../policy/match-action.ts";
import { matchesResource } from "../policy/match-resource.ts";
import type { Condition, Statement } from "../policy/policy.ts";
import type { Asked } from "./asked.ts";
import { type Grant, matchPrincipal } from "./match-principal.ts";

/** True where the statement's Action or NotAction is about the request. */
export const actionMatches = (statement: Statement, asked: Asked): boolean =>
	matchesAction(statement.action, asked.action);

/** True where its Resource or NotResource is; a trust policy has none, as it is about its role. */
export const resourceMatches = (statement: Statement, asked: Asked): boolean =>
	statement.resource === undefined || matchesResource(statement.resource, asked.resource, asked.resolve);

/** How far it is about the caller: an identity policy has no Principal and is about whom it is attached to. */
const grantOf = (statement: Statement, asked: Asked): Grant | undefined =>
	statement.principal === undefined
		? "final"
		: matchPrincipal(statement.principal, statement.effect, asked).grant;

/** True where one condition holds for the request. */
export const holds = (condition: Condition, asked: Asked): boolean =>
	conditionHolds(condition, asked.valuesOf(condition.key), asked.resolve);

/**
 * How far a statement is about a request, or undefined where one of its elements says that it is not: action,
 * resource, principal and every condition must match.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export const matchStatement = (statement: Statement, asked: Asked): Grant | undefined => {
	if (!actionMatches(statement, asked) || !resourceMatches(statement, asked)) return undefined;
	const grant = grantOf(statement, asked);
	if (grant === undefined) return undefined;
	for (const condition of statement.conditions) if (!holds(condition, asked)) return undefined;
	return grant;
};
