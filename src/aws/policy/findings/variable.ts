import { didYouMean } from "../../../problem/nearest.ts";
import { type Catalogue, findKey } from "../catalogue/catalogue.ts";
import type { Policy, Written } from "../policy.ts";
import { shown } from "../reading.ts";
import { readVariable } from "../template.ts";
import type { Found, Rule } from "./rule.ts";

/** A variable that is never filled in. */
export const variable: Rule = {
	code: "variable",
	severity: "error",
	explanation:
		"Variables work in the last part of a Resource and in String and ARN conditions. They need version 2012-10-17 and a key with one value. Elsewhere they are plain text.",
	refusals: [],
	find: (policy, catalogue) => {
		const conditions = policy.statements.flatMap((statement) => statement.conditions);
		const values = conditions.flatMap((condition) => condition.values.map((value) => ({ condition, value })));
		const lively = values.filter(({ condition }) => /^(String|Arn)/.test(condition.operator));
		const dead = values.filter(({ condition }) => !/^(String|Arn)/.test(condition.operator));
		return [
			...policy.statements
				.flatMap(({ resource }) => resource?.entries ?? [])
				.flatMap((entry) => judge(entry, policy, catalogue)),
			...lively.flatMap(({ value }) => judge(value, policy, catalogue)),
			...dead.flatMap(({ value, condition }) => notHere(value, `a value of \`${condition.operator}\``)),
			...policy.statements
				.flatMap(({ principal }) => principal?.entries ?? [])
				.flatMap((entry) => notHere(entry, "a principal")),
		];
	},
};

const notHere = ({ path, text }: Written, place: string): readonly Found[] =>
	text.includes("${")
		? [
				{
					path,
					message: `the variable in ${shown(text)} is plain text in ${place}`,
					cure: "write the value itself",
				},
			]
		: [];

const judge = ({ path, text }: Written, policy: Policy, catalogue: Catalogue): readonly Found[] => {
	if (!text.includes("${")) return [];
	if (policy.version === "2008-10-17") {
		const message = `the variable in ${shown(text)} is plain text in this version of the language`;
		return [{ path, message, cure: 'write `"Version": "2012-10-17"`' }];
	}
	const found: Found[] = [];
	for (let open = text.indexOf("${"); open !== -1; open = text.indexOf("${", open + 2)) {
		const close = text.indexOf("}", open);
		if (close === -1) {
			found.push({ path, message: `a variable in ${shown(text)} is not closed`, cure: "close it with `}`" });
			break;
		}
		found.push(...judgeKey(text.slice(open + 2, close), path, catalogue));
	}
	return found;
};

const judgeKey = (inside: string, path: Written["path"], catalogue: Catalogue): readonly Found[] => {
	const read = readVariable(inside);
	if (!read) {
		const message = inside.trim() === "" ? "a variable names no key" : `${shown(inside)} is no variable`;
		return [{ path, message, cure: "write it like `${aws:username}` or `${aws:PrincipalTag/team, 'none'}`" }];
	}
	if (read.type !== "variable") return [];
	const prefix = read.key.slice(0, Math.max(0, read.key.indexOf(":"))).toLowerCase();
	const keys = prefix === "aws" ? catalogue.globalKeys : catalogue.service(prefix)?.keys;
	if (!keys) return [];
	const known = findKey(catalogue.globalKeys, read.key) ?? findKey(keys, read.key);
	if (!known) {
		const names = [...keys.values()].map(({ name }) => name);
		return [{ path, message: `${shown(read.key)} is no condition key`, cure: didYouMean(read.key, names) }];
	}
	return known.isMultiValued
		? [
				{
					path,
					message: `\`${known.name}\` has several values, so it cannot be a variable`,
					cure: "use a key with one value",
				},
			]
		: [];
};
