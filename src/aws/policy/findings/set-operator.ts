import { type Catalogue, findKey } from "../catalogue/catalogue.ts";
import { OPERATORS } from "../operators/operators.ts";
import type { Condition, Statement } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";

/** A set operator where none belongs, or none where one does. */
export const setOperator: Rule = {
	code: "set-operator",
	severity: "security",
	explanation:
		"Keys with several values need ForAllValues or ForAnyValue. ForAllValues holds when the key is missing, so an Allow with it opens up.",
	refusals: [],
	find: (policy, catalogue) =>
		policy.statements.flatMap((statement) =>
			statement.conditions.flatMap((condition) => judge(condition, statement, catalogue)),
		),
};

const judge = (condition: Condition, statement: Statement, catalogue: Catalogue): readonly Found[] => {
	const { key, path, setOperator: set } = condition;
	const prefix = key.slice(0, key.indexOf(":")).toLowerCase();
	const known =
		findKey(catalogue.globalKeys, key) ?? findKey(catalogue.service(prefix)?.keys ?? new Map(), key);
	if (set === "ForAllValues" && statement.effect === "Allow" && !isGuarded(condition, statement)) {
		return [
			{
				path,
				message: `\`ForAllValues\` also holds for a request without ${shown(key)}`,
				cure: known?.isMultiValued
					? `add \`"Null": {"${key}": "false"}\``
					: "take `ForAllValues` off, for the key has one value",
			},
		];
	}
	if (set !== undefined && known && !known.isMultiValued) {
		return [
			{
				path,
				severity: "warning",
				message: `\`${known.name}\` has one value, and \`${set}\` is for keys with several`,
				cure: `take \`${set}\` off`,
			},
		];
	}
	if (set === undefined && known?.isMultiValued && OPERATORS.get(condition.operator)?.judges === "values") {
		return [
			{
				path,
				severity: "error",
				message: `\`${known.name}\` has several values, and \`${condition.operator}\` compares one`,
				cure: `write \`ForAnyValue:${condition.operator}\` or \`ForAllValues:${condition.operator}\``,
			},
		];
	}
	return [];
};

/** True where the statement asks for the key to be there. */
const isGuarded = ({ key }: Condition, { conditions }: Statement): boolean =>
	conditions.some(
		(other) =>
			other.operator === "Null" &&
			other.key.toLowerCase() === key.toLowerCase() &&
			other.values.every(({ text }) => text.toLowerCase() === "false"),
	);
