import { didYouMean } from "../../../problem/nearest.ts";
import { type Catalogue, type CatalogueKey, findKey } from "../catalogue/catalogue.ts";
import { OPERATORS } from "../operators/operators.ts";
import type { Condition, Statement } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";
import { actionsOf } from "./statement-questions.ts";

/** No such operator or condition key, or none for the action. */
export const unknownConditionKey: Rule = {
	code: "unknown-condition-key",
	severity: "error",
	explanation:
		"AWS does not refuse a condition key it never sends. A positive condition on such a key never holds, and a negated one always does.",
	refusals: ["unknown-operator", "invalid-condition-key"],
	find: (policy, catalogue) =>
		policy.statements.flatMap((statement) =>
			statement.conditions.flatMap((condition) => judge(condition, statement, catalogue)),
		),
};

const judge = (condition: Condition, statement: Statement, catalogue: Catalogue): readonly Found[] => {
	const { key, path } = condition;
	if (findKey(catalogue.globalKeys, key)) return [];
	const prefix = key.slice(0, key.indexOf(":")).toLowerCase();
	const keys = prefix === "aws" ? catalogue.globalKeys : catalogue.service(prefix)?.keys;
	if (!keys) return [];
	const known = findKey(keys, key);
	if (known) return strangers(known, condition, statement, catalogue);
	const names = [...keys.values()].map(({ name }) => name);
	return [
		{
			path,
			spot: "key",
			message: `${shown(key)} is no condition key of ${prefix === "aws" ? "AWS" : `\`${prefix}\``}`,
			cure: didYouMean(key, names) ?? "look the key up in the Service Authorization Reference",
		},
	];
};

/** A key of a service comes with some of its actions; the other actions of the statement never see it. */
const strangers = (
	known: CatalogueKey,
	{ key, operator, path, ifExists }: Condition,
	statement: Statement,
	catalogue: Catalogue,
): readonly Found[] => {
	const positive = OPERATORS.get(operator);
	if (!positive || positive.isNegated || positive.judges === "presence" || ifExists) return [];
	const without = actionsOf(statement).filter((entry) => {
		const action = catalogue
			.service(entry.service)
			?.actions.get(entry.text.toLowerCase().slice(entry.service.length + 1));
		return action !== undefined && !action.keys.some(({ name }) => name === known.name);
	});
	if (without.length === 0) return [];
	const names = without.slice(0, 3).map(({ text }) => shown(text));
	return [
		{
			path,
			spot: "key",
			severity: "warning",
			message: `${shown(key)} does not come with ${names.join(", ")}${without.length > 3 ? " …" : ""}, so the condition never holds there`,
			cure: "give those actions a statement without this condition",
		},
	];
};
