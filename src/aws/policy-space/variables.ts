import type { Statement } from "../policy/policy.ts";
import { type Template, variablesOf } from "../policy/template.ts";
import type { Placed } from "./placed.ts";

/** Keys of policy variables in lower case, with the values they are given; undefined: the key is absent. */
export type Assignment = ReadonlyMap<string, string | undefined>;

/** The keys of all policy variables, in lower case, as they are first written. */
export const variableKeys = (placed: readonly Placed[]): ReadonlyMap<string, string> => {
	const keys = new Map<string, string>();
	for (const { statement } of placed)
		for (const template of templatesIn(statement))
			for (const { key } of variablesOf(template)) {
				const lower = key.toLowerCase();
				if (!keys.has(lower)) keys.set(lower, key);
			}
	return keys;
};

/**
 * Some values for the variables: two that no policy names for each, the values that conditions compare the same key
 * with, and each key absent in turn. What holds for all other values is not known.
 */
export const assignmentsFor = (
	placed: readonly Placed[],
	alwaysThere: ReadonlySet<string>,
): readonly Assignment[] => {
	const keys = [...variableKeys(placed).keys()];
	if (keys.length === 0) return [new Map()];
	const usual = new Map(keys.map((key): [string, string | undefined] => [key, freshValues(key)[0]]));
	const others = keys.flatMap((key) =>
		[
			...freshValues(key).slice(1),
			...(alwaysThere.has(key) ? [] : [undefined]),
			...comparedWith(key, placed),
		].map((value) => new Map(usual).set(key, value)),
	);
	return [usual, ...others];
};

const templatesIn = ({ resource, conditions }: Statement): readonly Template[] => [
	...(resource?.entries ?? []).flatMap(({ pattern }) => (pattern ? [pattern.resource] : [])),
	...conditions.flatMap(({ values }) =>
		values.flatMap(({ operand }) => {
			if (operand.type === "template") return [operand.template];
			return operand.type === "arn" ? Object.values(operand.pattern) : [];
		}),
	),
];

const MOST_COMPARED = 4;

const comparedWith = (key: string, placed: readonly Placed[]): readonly string[] => {
	const texts = placed.flatMap(({ statement }) =>
		statement.conditions.flatMap((condition) =>
			condition.key.toLowerCase() === key ? condition.values.map(({ text }) => text) : [],
		),
	);
	return [...new Set(texts.filter((text) => !/[*?$]/.test(text)))].slice(0, MOST_COMPARED);
};

/** Two values that are likely to be named nowhere. */
const freshValues = (key: string): readonly string[] =>
	FRESH.get(key) ?? (key.includes("tag/") ? ["blue", "green"] : ["example", "other"]);

const FRESH: ReadonlyMap<string, readonly string[]> = new Map([
	["aws:username", ["kai", "mina"]],
	["aws:userid", ["AIDAEXAMPLEUSERIDKAI", "AIDAEXAMPLEUSERIDMINA"]],
	["aws:principalaccount", ["111122223333", "444455556666"]],
	["aws:sourceaccount", ["111122223333", "444455556666"]],
]);
