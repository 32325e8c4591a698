import { didYouMean } from "../../problem/nearest.ts";
import type { Operator } from "./operators/operand.ts";
import { OPERATORS } from "./operators/operators.ts";
import type { Condition, ConditionValue, PolicyPath, SetOperator } from "./policy.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { isRecord, kindOf, type Reading, shown } from "./reading.ts";

type WrittenOperator = {
	readonly operator: Operator;
	readonly setOperator: SetOperator | undefined;
	readonly ifExists: boolean;
};

/** A `Condition` block: operator to key to value or values; numbers and booleans become their JSON text. */
export const readConditions = (
	reading: Reading,
	value: unknown,
	path: PolicyPath,
	version: PolicyVersion,
): readonly Condition[] => {
	if (!isRecord(value)) {
		reading.report("wrong-type", path, `\`Condition\` is an object, and this is ${kindOf(value)}`);
		return [];
	}
	const conditions: Condition[] = [];
	for (const name of Object.keys(value)) {
		if (!reading.spend(name.length)) break;
		const block = value[name];
		const at = [...path, name];
		const written = readOperator(reading, name, at);
		if (!written) continue;
		if (!isRecord(block)) {
			reading.report(
				"wrong-type",
				at,
				`${shown(name)} is followed by keys and values, and this is ${kindOf(block)}`,
				{
					cure: `write \`{"${name}": {"aws:username": "kai"}}\``,
				},
			);
			continue;
		}
		for (const key of Object.keys(block)) {
			if (!reading.spend(key.length)) break;
			conditions.push(readCondition(reading, written, key, block[key], [...at, key], version));
		}
	}
	return conditions;
};

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

const readOperator = (reading: Reading, name: string, path: PolicyPath): WrittenOperator | undefined => {
	const plain = OPERATORS.get(name);
	if (plain) return { operator: plain, setOperator: undefined, ifExists: false };
	const [, set, bare = name, ifExists = ""] = OPERATOR.exec(name) ?? [];
	const operator = OPERATORS.get(bare);
	if (!operator) {
		const written = bare.slice(bare.lastIndexOf(":") + 1);
		reading.report("unknown-operator", path, `${shown(name)} is no condition operator`, {
			cure: didYouMean(written, OPERATORS.keys()) ?? `one such as \`StringEquals\` or \`Bool\` belongs here`,
			spot: "key",
		});
		return undefined;
	}
	if (operator.judges === "presence" && (ifExists || set)) {
		reading.report(
			"unknown-operator",
			path,
			`\`${operator.name}\` takes neither \`IfExists\` nor a set operator`,
			{
				cure: `write \`${operator.name}\` alone`,
				spot: "key",
			},
		);
		return undefined;
	}
	const setOperator = set === "ForAllValues" || set === "ForAnyValue" ? set : undefined;
	return { operator, setOperator, ifExists: ifExists !== "" };
};

const readCondition = (
	reading: Reading,
	{ operator, setOperator, ifExists }: WrittenOperator,
	key: string,
	value: unknown,
	path: PolicyPath,
	version: PolicyVersion,
): Condition => {
	if (key.indexOf(":") < 1) {
		reading.report("invalid-condition-key", path, `${shown(key)} is no condition key`, {
			cure: "a key begins with `aws:` or a service prefix, such as `aws:SourceIp`",
			spot: "key",
		});
	}
	const values: ConditionValue[] = [];
	const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
	for (let index = 0; index < listed.length; index += 1) {
		const at = Array.isArray(value) ? [...path, index] : path;
		const text = textOf(listed[index]);
		if (text === undefined) {
			reading.report(
				"invalid-condition-value",
				at,
				`a condition compares text, numbers or booleans, and this is ${kindOf(listed[index])}`,
				{
					cure: typeof listed[index] === "number" ? "put a number this long in double quotes" : undefined,
				},
			);
		}
		if (!reading.spend(text?.length ?? 0)) break;
		if (text !== undefined) values.push({ text, path: at, operand: operator.read(text, version) });
	}
	return { operator: operator.name, setOperator, ifExists, key, values, path };
};

/** Undefined too for a number whose digits JavaScript does not keep. */
const textOf = (value: unknown): string | undefined => {
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return String(value);
	return typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
};
