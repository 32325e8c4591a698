import { coversAction, requestedAction } from "../match-action.ts";
import { OPERATORS } from "../operators/operators.ts";
import type { ActionEntry, Condition, Policy, Statement } from "../policy.ts";

/** True where the policy gives access of itself, and does not only bound what others give. */
export const grants = (policy: Policy): boolean =>
	policy.use === "identity" || policy.use === "resource" || policy.use === "trust";

/** The statements that allow. */
export const allowsOf = (policy: Policy): readonly Statement[] =>
	policy.statements.filter(({ effect }) => effect === "Allow");

/** The entries of `Action`; none for `NotAction`. */
export const actionsOf = (statement: Statement): readonly ActionEntry[] =>
	statement.action.isNot ? [] : statement.action.entries;

/** The entry of `Action` that covers the action, where it is not the one that covers everything. */
export const namedFor = (statement: Statement, action: string): ActionEntry | undefined => {
	const asked = requestedAction(action);
	return actionsOf(statement).find((entry) => entry.service !== "*" && coversAction(entry, asked));
};

/** True where an entry of `Resource` is `*`. */
export const isOnEverything = (statement: Statement): boolean =>
	statement.resource !== undefined &&
	!statement.resource.isNot &&
	statement.resource.entries.some(({ text }) => text === "*");

/** The conditions on any of the keys, which are written in lower case. */
export const conditionsOn = (statement: Statement, ...keys: readonly string[]): readonly Condition[] =>
	statement.conditions.filter(({ key }) => keys.includes(key.toLowerCase()));

/** True where the condition fails unless the key is there and has one of the values. */
export const isNarrowing = (condition: Condition): boolean => {
	const operator = OPERATORS.get(condition.operator);
	return (
		operator !== undefined &&
		operator.judges === "values" &&
		!operator.isNegated &&
		!condition.ifExists &&
		condition.setOperator !== "ForAllValues" &&
		!condition.values.some(({ text }) => text === "*")
	);
};
