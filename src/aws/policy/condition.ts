import { type ConditionOutcome, HOLDS } from "./condition-outcome.ts";
import { explainOutcome } from "./explain-condition.ts";
import type { Operator } from "./operators/operand.ts";
import { OPERATORS } from "./operators/operators.ts";
import type { Condition } from "./policy.ts";
import type { Resolve } from "./template.ts";

/** Whether a condition holds for a request, and why, in a plain sentence. */
export type ConditionResult = { readonly holds: boolean; readonly because: string };

/** The values of the condition's key in the request (undefined: absent) against the condition, with the reason. */
export const evaluateCondition = (
	condition: Condition,
	values: readonly string[] | undefined,
	resolve: Resolve,
): ConditionResult => {
	const outcome = judgeCondition(condition, values, resolve);
	return { holds: HOLDS[outcome], because: explainOutcome(condition, values, outcome, resolve) };
};

/** The same verdict as `evaluateCondition`, without the words. */
export const conditionHolds = (
	condition: Condition,
	values: readonly string[] | undefined,
	resolve: Resolve,
): boolean => HOLDS[judgeCondition(condition, values, resolve)];

/**
 * The rule that settles a condition. A key without a value is as good as absent; a negated operator holds for an
 * absent key; several values need a set operator (AWS: Condition operators, Set operators for multivalued keys).
 */
export const judgeCondition = (
	condition: Condition,
	values: readonly string[] | undefined,
	resolve: Resolve,
): ConditionOutcome => {
	const operator = OPERATORS.get(condition.operator);
	if (!operator || condition.values.length === 0) return "no-values-listed";
	const present = values !== undefined && values.length > 0 ? values : undefined;
	if (operator.judges === "presence") return judgePresence(condition, present);
	switch (condition.setOperator) {
		case "ForAllValues":
			return judgeAll(condition, operator, present, resolve);
		case "ForAnyValue":
			return judgeAny(condition, operator, present, resolve);
		case undefined:
			return judgeOne(condition, operator, present, resolve);
	}
};

const judgePresence = (condition: Condition, values: readonly string[] | undefined): ConditionOutcome => {
	const isAbsent = values === undefined;
	const isWanted = condition.values.some(
		({ operand }) => operand.type === "truth" && operand.truth === isAbsent,
	);
	return isWanted ? "presence-as-wanted" : "presence-not-as-wanted";
};

const judgeOne = (
	condition: Condition,
	operator: Operator,
	values: readonly string[] | undefined,
	resolve: Resolve,
): ConditionOutcome => {
	const actual = values?.[0];
	if (values === undefined || actual === undefined) {
		if (condition.ifExists) return "absent-and-if-exists";
		return operator.isNegated ? "absent-and-negated" : "absent";
	}
	if (values.length > 1) return "several-values";
	const matches = matchesAny(condition, operator, actual, resolve);
	if (operator.isNegated) return matches ? "excluded-value-matches" : "no-excluded-value-matches";
	return matches ? "value-matches" : "no-value-matches";
};

const judgeAll = (
	condition: Condition,
	operator: Operator,
	values: readonly string[] | undefined,
	resolve: Resolve,
): ConditionOutcome => {
	if (values === undefined || values.every((value) => value === "")) return "absent-for-all";
	const all = values.every((value) => matchesAny(condition, operator, value, resolve) !== operator.isNegated);
	return all ? "all-match" : "not-all-match";
};

const judgeAny = (
	condition: Condition,
	operator: Operator,
	values: readonly string[] | undefined,
	resolve: Resolve,
): ConditionOutcome => {
	if (values === undefined || values.every((value) => value === "")) {
		return condition.ifExists && values === undefined ? "absent-and-if-exists" : "absent-for-any";
	}
	const any = values.some((value) => matchesAny(condition, operator, value, resolve) !== operator.isNegated);
	return any ? "any-matches" : "none-matches";
};

const matchesAny = (condition: Condition, operator: Operator, actual: string, resolve: Resolve): boolean => {
	for (const value of condition.values) if (operator.matches(value.operand, actual, resolve)) return true;
	return false;
};
