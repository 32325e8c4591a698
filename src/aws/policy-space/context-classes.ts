import type { ContextValue, RequestContext } from "../decision/decision.ts";
import { type Catalogue, type CatalogueKey, findKey } from "../policy/catalogue/catalogue.ts";
import { conditionHolds } from "../policy/condition.ts";
import type { Condition } from "../policy/policy.ts";
import type { Resolve } from "../policy/template.ts";
import type { ActionClass } from "./action-classes.ts";
import { type Budget, stepsFor } from "./budget.ts";
import { type Choice, combine } from "./combine.ts";
import { type Doubts, mixedKey } from "./doubts.ts";
import type { Frame } from "./frame.ts";
import { type KeyFacts, type Scope, valuesOf } from "./key-values.ts";
import { type Placed, pick } from "./placed.ts";

/** One way in which the condition keys of a request can be, by its fewest and most natural keys. */
export type ContextClass = { readonly context: RequestContext; readonly cost: number };

/** What context classes are made from, besides the statements. */
export type Circumstances = {
	readonly scope: Scope;
	readonly action: ActionClass;
	/** Keys that are fixed already, in lower case, with their values; those of policy variables. */
	readonly fixed: ReadonlyMap<string, string | undefined>;
	readonly frame: Frame;
	readonly resolve: Resolve;
	readonly catalogue: Catalogue;
	readonly doubts: Doubts;
};

type Part = readonly [key: string, value: ContextValue] | undefined;

/** The context classes of sets of statements; the same for every action where none of their keys is a service's own. */
export const startContexts = (
	placed: readonly Placed[],
	circumstances: Omit<Circumstances, "action">,
	budget: Budget,
): ((statements: bigint, action: ActionClass) => readonly ContextClass[]) => {
	const { globalKeys } = circumstances.catalogue;
	const isGlobal = ({ key }: Condition): boolean => findKey(globalKeys, key) !== undefined;
	const shared = new Map<bigint, readonly ContextClass[]>();
	return (statements, action) => {
		const known = shared.get(statements);
		if (known !== undefined) return known;
		const left = pick(placed, statements);
		const classes = contextClasses(left, { ...circumstances, action }, budget);
		if (left.every(({ statement }) => statement.conditions.every(isGlobal))) shared.set(statements, classes);
		return classes;
	};
};

/**
 * Every way in which the statements that are left can come to match or not, each by a context. A statement all of
 * whose conditions have been looked at stands for its group, and a side that denies for good is looked at no further.
 */
const contextClasses = (
	placed: readonly Placed[],
	circumstances: Circumstances,
	budget: Budget,
): readonly ContextClass[] => {
	const keys = keysOf(placed);
	if (keys.size === 0) return [{ context: {}, cost: 0 }];
	const dimensions = [...keys].map(([key, written]) => {
		const choices = choicesFor(key, written, placed, circumstances, budget);
		return () => choices;
	});
	const all = placed.reduce((set, { bit }) => set | bit, 0n);
	return combine(all, dimensions, settling(placed, [...keys.keys()]), budget, placed.length).map(
		({ parts, cost }) => ({
			context: Object.fromEntries(parts.filter((part) => part !== undefined)),
			cost,
		}),
	);
};

/** The keys of all conditions: in lower case, and as first written. */
const keysOf = (placed: readonly Placed[]): ReadonlyMap<string, string> => {
	const keys = new Map<string, string>();
	for (const { statement } of placed)
		for (const { key } of statement.conditions)
			if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key);
	return keys;
};

const choicesFor = (
	key: string,
	written: string,
	placed: readonly Placed[],
	circumstances: Circumstances,
	budget: Budget,
): readonly Choice<Part>[] => {
	const { resolve } = circumstances;
	const own = placed
		.map(({ statement, bit }) => ({
			bit,
			conditions: statement.conditions.filter((each) => isOn(each, key)),
		}))
		.filter(({ conditions }) => conditions.length > 0);
	const free = placed.reduce((set, { bit }) => (own.some((one) => one.bit === bit) ? set : set | bit), 0n);
	const values = candidates(
		key,
		own.flatMap(({ conditions }) => conditions),
		circumstances,
		budget,
	);
	const choices = new Map<bigint, Choice<Part>>();
	for (const [index, value] of values.entries()) {
		if (!budget.spend(stepsFor(placed.length))) return [];
		const list = typeof value === "string" ? [value] : value;
		const keeps = own.reduce(
			(set, { bit, conditions }) =>
				conditions.every((condition) => conditionHolds(condition, list, resolve)) ? set | bit : set,
			free,
		);
		const cost =
			value === undefined ? 0 : KEY + index + (typeof value === "string" ? 0 : LIST * value.length);
		const known = choices.get(keeps);
		if (known === undefined || cost < known.cost)
			choices.set(keeps, { keeps, part: value === undefined ? undefined : [written, value], cost });
	}
	return [...choices.values()];
};

/** Fewer keys are better than better values, and one value is better than a list. */
const KEY = 1000;
const LIST = 100;

const isOn = ({ key }: Condition, lower: string): boolean => key.toLowerCase() === lower;

const candidates = (
	key: string,
	conditions: readonly Condition[],
	{ scope, action, fixed, frame, resolve, catalogue, doubts }: Circumstances,
	budget: Budget,
): readonly (ContextValue | undefined)[] => {
	if (fixed.has(key)) return [fixed.get(key)];
	if (scope === "known" && !comesWith(key, action, catalogue)) return [undefined];
	const facts = { entry: entryOf(key, action, catalogue), absence: absenceOf(key, frame) };
	const { values, isMixed } = valuesOf(conditions, facts, scope, resolve, budget);
	if (isMixed) doubts.add(mixedKey(key));
	return values;
};

const absenceOf = (key: string, { alwaysThere, telling }: Frame): KeyFacts["absence"] => {
	if (telling.has(key)) return "told";
	return alwaysThere.has(key) ? "empty" : "plain";
};

/** Global keys may come with any action; those of a service only with the actions that list them. */
const comesWith = (key: string, { keys }: ActionClass, catalogue: Catalogue): boolean => {
	if (keys === undefined || key.startsWith("aws:") || findKey(catalogue.globalKeys, key)) return true;
	if (catalogue.service(key.slice(0, key.indexOf(":"))) === undefined) return true;
	return findKey(new Map(keys.map((known) => [known.name.toLowerCase(), known])), key) !== undefined;
};

const entryOf = (key: string, action: ActionClass, catalogue: Catalogue): CatalogueKey | undefined => {
	const services = [key, action.action].map((name) =>
		catalogue.service(name.slice(0, name.indexOf(":")).toLowerCase()),
	);
	for (const keys of [catalogue.globalKeys, ...services.map((service) => service?.keys)]) {
		const found = keys && findKey(keys, key);
		if (found) return found;
	}
	return undefined;
};

/** Reduces a set to one that ends alike, once all conditions of some of its statements have been looked at. */
const settling = (
	placed: readonly Placed[],
	keys: readonly string[],
): ((set: bigint, dimension: number) => bigint) => {
	const order = new Map(keys.map((key, index) => [key, index]));
	const groups = [...new Set(placed.map(({ group }) => group))];
	const one = groups.map((group) => {
		const members = placed.filter((each) => each.group === group);
		const side = members[0]?.side ?? 0;
		return {
			isFinalDeny: members[0]?.statement.effect === "Deny" && members[0].layer !== "resource",
			members: members.map(({ bit, statement }) => ({
				bit,
				last: Math.max(-1, ...statement.conditions.map(({ key }) => order.get(key.toLowerCase()) ?? -1)),
			})),
			all: members.reduce((set, { bit }) => set | bit, 0n),
			sides: placed.reduce((set, each) => (each.side === side ? set | each.bit : set), 0n),
		};
	});
	return (set, dimension) => {
		let settled = set;
		for (const { members, all, isFinalDeny, sides } of one) {
			const done = members.find(({ bit, last }) => last <= dimension && (settled & bit) !== 0n);
			if (!done) continue;
			const first = members.find(({ last }) => last <= dimension);
			settled = (settled & ~(isFinalDeny ? sides : all)) | (first ?? done).bit;
		}
		return settled;
	};
};
