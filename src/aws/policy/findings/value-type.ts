import { type Catalogue, type CatalogueKey, findKey, type KeyType } from "../catalogue/catalogue.ts";
import { operatorText } from "../explain-condition.ts";
import { OPERATORS } from "../operators/operators.ts";
import type { Condition } from "../policy.ts";
import { shown } from "../reading.ts";
import type { Found, Rule } from "./rule.ts";

/** A value or key of a type that the operator does not compare. */
export const valueType: Rule = {
	code: "value-type",
	severity: "warning",
	explanation:
		"Each operator compares one type of value. A date that is no date, or a text where a number should be, never matches.",
	refusals: ["invalid-condition-value"],
	find: (policy, catalogue) =>
		policy.statements.flatMap(({ conditions }) =>
			conditions.flatMap((condition) => [...unreadable(condition), ...mismatch(condition, catalogue)]),
		),
};

const unreadable = (condition: Condition): readonly Found[] =>
	condition.values.flatMap(({ operand, path, text }) =>
		operand.type === "unreadable" && !text.includes("${")
			? [
					{
						path,
						message: `${shown(text)} is not ${operand.wanted}, so \`${operatorText(condition)}\` never matches it`,
						cure: `write ${OPERATORS.get(condition.operator)?.takes ?? operand.wanted}`,
					},
				]
			: [],
	);

/** Which operators make no sense on a key of a type; text compares with almost everything. */
const SENSELESS: Readonly<Record<KeyType, RegExp>> = {
	String: /^(Numeric|Date|Bool|IpAddress|NotIpAddress|Binary)/,
	ARN: /^(Numeric|Date|Bool|IpAddress|NotIpAddress|Binary)/,
	Numeric: /^(Date|Bool|IpAddress|NotIpAddress|Arn|Binary)/,
	Date: /^(String|Bool|IpAddress|NotIpAddress|Arn|Binary)/,
	Bool: /^(Numeric|Date|IpAddress|NotIpAddress|Arn|Binary)/,
	IPAddress: /^(String|Numeric|Date|Bool|Arn|Binary)/,
	Binary: /^(Numeric|Date|Bool|IpAddress|NotIpAddress|Arn)/,
};

const mismatch = (condition: Condition, catalogue: Catalogue): readonly Found[] => {
	const prefix = condition.key.slice(0, condition.key.indexOf(":")).toLowerCase();
	const known: CatalogueKey | undefined =
		findKey(catalogue.globalKeys, condition.key) ??
		findKey(catalogue.service(prefix)?.keys ?? new Map(), condition.key);
	if (!known || !SENSELESS[known.type].test(condition.operator)) return [];
	return [
		{
			path: condition.path,
			spot: "key",
			message: `\`${operatorText(condition)}\` does not compare ${TYPES[known.type]}, which \`${known.name}\` is`,
			cure: `use an operator such as \`${FITTING[known.type]}\``,
		},
	];
};

const TYPES: Readonly<Record<KeyType, string>> = {
	String: "text",
	ARN: "an ARN",
	Numeric: "a number",
	Date: "a date",
	Bool: "`true` or `false`",
	IPAddress: "an IP address",
	Binary: "bytes",
};

const FITTING: Readonly<Record<KeyType, string>> = {
	String: "StringEquals",
	ARN: "ArnLike",
	Numeric: "NumericLessThan",
	Date: "DateLessThan",
	Bool: "Bool",
	IPAddress: "IpAddress",
	Binary: "BinaryEquals",
};
