import type { ConditionOutcome } from "./condition-outcome.ts";
import { OPERATORS } from "./operators/operators.ts";
import type { Condition } from "./policy.ts";

/** The operator as it is written in a policy, such as `ForAllValues:StringLikeIfExists`. */
export const operatorText = (condition: Condition): string =>
	`${condition.setOperator ? `${condition.setOperator}:` : ""}${condition.operator}${condition.ifExists ? "IfExists" : ""}`;

/** The outcome of a condition in one plain sentence, with the values that were compared. */
export const explainOutcome = (
	condition: Condition,
	values: readonly string[] | undefined,
	outcome: ConditionOutcome,
): string => {
	const key = quote(condition.key);
	const operator = quote(operatorText(condition));
	const found = listed(values ?? []);
	const wanted = listed(condition.values.map(({ text }) => text));
	const verb = OPERATORS.get(condition.operator)?.verb ?? "is";
	switch (outcome) {
		case "value-matches":
			return `${key} is ${found}, which ${verb} ${wanted}.`;
		case "no-value-matches":
		case "no-excluded-value-matches":
			return `${key} is ${found}; it is not so that it ${verb} ${wanted}${outcome === "no-value-matches" ? "" : `, as ${operator} wants`}.`;
		case "excluded-value-matches":
			return `${key} is ${found}, which ${verb} ${wanted}; ${operator} wants the opposite.`;
		case "absent":
			return `${key} is not in the request, so ${operator} does not hold.`;
		case "absent-and-negated":
			return `${key} is not in the request, and a negated operator such as ${operator} holds then.`;
		case "absent-and-if-exists":
			return `${key} is not in the request, and ${operator} lets that pass.`;
		case "absent-for-all":
			return `${key} has no value in the request, and ${operator} holds when there is nothing to check.`;
		case "absent-for-any":
			return `${key} has no value in the request, so ${operator} finds none that fits.`;
		case "all-match":
			return `Every value of ${key} (${found}) passes ${operator} ${wanted}.`;
		case "not-all-match":
			return `Not every value of ${key} (${found}) passes ${operator} ${wanted}.`;
		case "any-matches":
			return `At least one value of ${key} (${found}) passes ${operator} ${wanted}.`;
		case "none-matches":
			return `No value of ${key} (${found}) passes ${operator} ${wanted}.`;
		case "presence-as-wanted":
		case "presence-not-as-wanted":
			return `${key} is ${values?.length ? "" : "not "}in the request, and ${operator} ${outcome === "presence-as-wanted" ? "asks for that" : "asks for the opposite"}.`;
		case "several-values":
			return `${key} has several values (${found}), and ${operator} compares only one: use a set operator.`;
		case "no-values-listed":
			return `${operator} lists no value for ${key}, so it never holds.`;
	}
};

const LONGEST = 60;

const quote = (text: string): string =>
	`\`${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}\``;

const listed = (texts: readonly string[]): string => {
	const shown = texts.slice(0, 3).map(quote);
	return texts.length > 3 ? `${shown.join(", ")} and ${texts.length - 3} more` : shown.join(" or ");
};
