import { readArn } from "./arn.ts";
import type { ConditionOutcome } from "./condition-outcome.ts";
import type { Operand } from "./operators/operand.ts";
import { OPERATORS } from "./operators/operators.ts";
import type { Condition } from "./policy.ts";
import type { Resolve, Template } from "./template.ts";

/** The operator as it is written in a policy, such as `ForAllValues:StringLikeIfExists`. */
export const operatorText = (condition: Condition): string =>
	`${condition.setOperator ? `${condition.setOperator}:` : ""}${condition.operator}${condition.ifExists ? "IfExists" : ""}`;

/** The outcome of a condition in one plain sentence, with the values that were compared. */
export const explainOutcome = (
	condition: Condition,
	values: readonly string[] | undefined,
	outcome: ConditionOutcome,
	resolve: Resolve,
): string => {
	const key = quote(condition.key);
	const operator = quote(operatorText(condition));
	const found = listed(values ?? []);
	const wanted = listed(condition.values.map(({ operand, text }) => filled(operand, text, resolve)));
	const verb = OPERATORS.get(condition.operator)?.verb ?? "is";
	switch (outcome) {
		case "value-matches":
			return `${key} is ${found}, which ${verb} ${wanted}.`;
		case "no-value-matches":
			return `${key} is ${found}, which ${opposite(verb)} ${wanted}.`;
		case "no-excluded-value-matches":
			return `${key} is ${found}, which ${opposite(verb)} ${wanted}, and so ${operator} holds.`;
		case "excluded-value-matches":
			return `${key} is ${found}, which ${verb} ${wanted}, and so ${operator} does not hold.`;
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

/** `equals` to `does not equal`, `is less than` to `is not less than`. */
const opposite = (verb: string): string =>
	verb.startsWith("equals") ? verb.replace("equals", "does not equal") : verb.replace(/^is/, "is not");

/** The value as it was compared: with the values of its variables, where they have one. */
const filled = (operand: Operand, text: string, resolve: Resolve): string => {
	if (operand.type === "template") return spell(operand.template, text, resolve);
	if (operand.type !== "arn" || !text.includes("${")) return text;
	const { partition, service, region, account, resource } = operand.pattern;
	const written = readArn(text);
	if (!written) return text;
	const parts = [
		spell(partition, written.partition, resolve),
		spell(service, written.service, resolve),
		spell(region, written.region, resolve),
		spell(account, written.account, resolve),
		spell(resource, written.resource, resolve),
	];
	return `arn:${parts.join(":")}`;
};

const spell = (template: Template, text: string, resolve: Resolve): string => {
	if (template.parts.length === 0) return text;
	return template.parts
		.map((part) => {
			if (part.type === "text") return part.text;
			if (part.type !== "variable") return part.type === "many" ? "*" : "?";
			return resolve(part.key) ?? part.fallback ?? `\${${part.key}}`;
		})
		.join("");
};

const LONGEST = 60;

const quote = (text: string): string =>
	text === "" ? "empty" : `\`${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}\``;

const listed = (texts: readonly string[]): string => {
	const shown = texts.slice(0, 3).map(quote);
	return texts.length > 3 ? `${shown.join(", ")} and ${texts.length - 3} more` : shown.join(" or ");
};
