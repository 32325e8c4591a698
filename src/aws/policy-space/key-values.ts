import type { ContextValue } from "../decision/decision.ts";
import type { CatalogueKey } from "../policy/catalogue/catalogue.ts";
import { conditionHolds } from "../policy/condition.ts";
import type { Operand } from "../policy/operators/operand.ts";
import type { Condition } from "../policy/policy.ts";
import type { Resolve } from "../policy/template.ts";
import { addressesAround } from "./addresses.ts";
import { type Budget, stepsFor } from "./budget.ts";
import { momentsAround } from "./moments.ts";
import { numbersAround } from "./numbers.ts";
import { textsAround } from "./texts.ts";

/** Which requests are looked at: those that AWS's own lists know, or every one that can be written down. */
export type Scope = "known" | "any";

/** What a condition key may hold, as far as some conditions can tell; undefined stands for a key that is absent. */
export type KeyValues = {
	/** The most natural first. */
	readonly values: readonly (ContextValue | undefined)[];
	/** True where conditions of different families look at the key, so that some value may be missing. */
	readonly isMixed: boolean;
};

/** What is known of a key: its entry in the catalogue, and what a request without it looks like. */
export type KeyFacts = {
	readonly entry: CatalogueKey | undefined;
	/** `empty`: every request has it, and only an empty list could be written; `told`: an empty list tells it. */
	readonly absence: "plain" | "empty" | "told";
};

/** Representative values of one key: absent, each class of single values, and as many lists as conditions tell apart. */
export const valuesOf = (
	conditions: readonly Condition[],
	{ entry, absence }: KeyFacts,
	scope: Scope,
	resolve: Resolve,
	budget: Budget,
): KeyValues => {
	const { singles, isMixed } = singlesOf(conditions, entry, scope, resolve, budget);
	const absent = absences(absence, scope);
	const mayBeList = scope === "any" || entry === undefined || entry.isMultiValued;
	const lists = mayBeList ? listsOf(singles, conditions, scope, resolve, budget) : [];
	return { values: [...absent, ...singles, ...lists], isMixed };
};

const absences = (absence: KeyFacts["absence"], scope: Scope): readonly (ContextValue | undefined)[] => {
	if (absence === "plain") return [undefined];
	return absence === "told" || scope === "any" ? [[]] : [];
};

const singlesOf = (
	conditions: readonly Condition[],
	entry: CatalogueKey | undefined,
	scope: Scope,
	resolve: Resolve,
	budget: Budget,
): { readonly singles: readonly string[]; readonly isMixed: boolean } => {
	const values = conditions.flatMap(({ operator, values }) => (operator === "Null" ? [] : values));
	const families = new Set(values.flatMap(({ operand }) => FAMILIES[operand.type] ?? []));
	if (scope === "known" && entry?.type === "Bool") return { singles: ["true", "false"], isMixed: false };
	const scale = [...addressesAround(values), ...numbersAround(values), ...momentsAround(values)];
	const pool = [...scale, ...NATURAL[entry?.type ?? "String"]];
	const isText = scope === "known" && (families.has("text") || scale.length === 0);
	const texts =
		scope === "any" || isText ? textsAround(values, shapeOf(entry, scope), pool, resolve, budget) : [];
	const odd =
		scope === "known" ? [] : [...(scale.length > 0 ? [UNREADABLE] : []), ...(hasSet(conditions) ? [""] : [])];
	const singles = [...new Set([...scale, ...texts, ...odd])];
	return { singles, isMixed: families.size > 1 };
};

/** Neither a number nor a date nor an address. */
const UNREADABLE = "other";

/** A list that holds nothing but empty texts counts as empty for `ForAllValues` and `ForAnyValue`. */
const hasSet = (conditions: readonly Condition[]): boolean =>
	conditions.some(({ setOperator }) => setOperator !== undefined);

const FAMILIES: Readonly<Partial<Record<Operand["type"], string>>> = {
	template: "text",
	arn: "text",
	truth: "text",
	bytes: "text",
	number: "number",
	moment: "moment",
	network: "network",
};

const shapeOf = (entry: CatalogueKey | undefined, scope: Scope) => {
	if (scope === "any") return "any";
	return entry?.type === "ARN" ? "arn" : "not-empty";
};

/** Values that a person would try first. */
const NATURAL: Readonly<Record<CatalogueKey["type"], readonly string[]>> = {
	String: ["other"],
	ARN: ["arn:aws:iam::111122223333:user/kai", "arn:aws:iam::111122223333:role/Other"],
	Numeric: ["10"],
	Date: ["2026-06-01T09:00:00Z"],
	Bool: ["true", "false"],
	IPAddress: ["203.0.113.10"],
	Binary: ["QQ=="],
};

/** Lists of two values or more, one for each way in which the set operators can come out; at least one list. */
const listsOf = (
	singles: readonly string[],
	conditions: readonly Condition[],
	scope: Scope,
	resolve: Resolve,
	budget: Budget,
): readonly (readonly string[])[] => {
	const sets = conditions.filter(({ setOperator }) => setOperator !== undefined);
	if (sets.length === 0 && scope === "known") return [];
	const outcome = (list: readonly string[]) =>
		sets.map((condition) => (conditionHolds(condition, list, resolve) ? 1 : 0)).join("");
	const found = new Map<string, readonly string[]>();
	const queue: (readonly string[])[] = singles.map((single) => [single]);
	for (let at = 0; at < queue.length; at += 1) {
		const list = queue[at] ?? [];
		const fresh = singles.filter((single) => !list.includes(single));
		for (const single of [...fresh, ...(list.length === 1 ? list : [])]) {
			if (!budget.spend(stepsFor(sets.length * list.length))) return [...found.values()];
			const longer = [...list, single];
			const key = outcome(longer);
			if (found.has(key)) continue;
			found.set(key, longer);
			queue.push(longer);
		}
	}
	return [...found.values()];
};
