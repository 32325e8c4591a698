import type { CatalogueAction, CatalogueKey, ResourceType } from "../policy/catalogue/catalogue.ts";
import type { ActionEntry } from "../policy/policy.ts";
import { matchGlob } from "../policy/wildcard.ts";
import { type ActionTable, type Service, statementsAbout } from "./action-table.ts";
import type { Alphabet } from "./alphabet.ts";
import type { Budget } from "./budget.ts";
import { cellsOf } from "./cells.ts";
import { isAlwaysAnswered, mostTellingOf } from "./familiar-actions.ts";
import type { Scope } from "./key-values.ts";
import { filled, patternOf } from "./pattern.ts";

/** Actions that no statement tells apart, by one of them. */
export type ActionClass = {
	readonly action: string;
	/** The actions of AWS's lists that it stands for; none where it stands for names that AWS does not have. */
	readonly known: readonly CatalogueAction[];
	/** Undefined where it is not known what the action is on. */
	readonly types: readonly ResourceType[] | undefined;
	/** The condition keys of its service that come with it; undefined where that is not known. */
	readonly keys: readonly CatalogueKey[] | undefined;
	/** The statements whose Action or NotAction is about it. */
	readonly statements: bigint;
};

/**
 * The classes of actions that the statements tell apart. Within the scope of what is known a class holds actions on
 * the same types of resources with the same condition keys, as far as some pattern (`isNamed`) is about such a type;
 * otherwise it holds every name that could be written.
 */
export const actionClasses = (
	{ services, keysInUse }: ActionTable,
	scope: Scope,
	isNamed: (arn: string) => boolean,
	budget: Budget,
): readonly ActionClass[] =>
	services.flatMap((service) => {
		if (service.known && scope === "known") return knownClasses(service.known, keysInUse, isNamed);
		return scope === "any" && service.entries.length === 0 && !service.isAnyOther
			? []
			: nameClasses(service, budget);
	});

/** Actions that no statement is about are one class, whatever they are on: nothing is said of them on any side. */
const knownClasses = (
	actions: ReadonlyMap<bigint, readonly CatalogueAction[]>,
	keysInUse: ReadonlySet<string>,
	isNamed: (arn: string) => boolean,
): readonly ActionClass[] =>
	[...actions].flatMap(([statements, members]) => {
		const classes = statements === 0n ? [members] : byNature(members, keysInUse, isNamed);
		return classes.flatMap((known): readonly ActionClass[] => {
			const first = mostTellingOf(known);
			if (first === undefined) return [];
			const types = statements === 0n ? [] : first.resourceTypes;
			return [{ action: first.name, known, types, keys: first.keys, statements }];
		});
	});

/** Actions by the types of resources and the condition keys that they have. */
const byNature = (
	actions: readonly CatalogueAction[],
	keysInUse: ReadonlySet<string>,
	isNamed: (arn: string) => boolean,
): readonly (readonly CatalogueAction[])[] => {
	const groups = new Map<string, CatalogueAction[]>();
	const typesOf = remembering((types: CatalogueAction["resourceTypes"]) => [
		...new Set(types.map(({ arn }) => (isNamed(arn) ? arn : "another"))),
	]);
	const keysOf = remembering((keys: CatalogueAction["keys"]) =>
		keysInUse.size === 0 ? [] : keys.filter((key) => isInUse(key, keysInUse)).map(({ name }) => name),
	);
	for (const action of actions) {
		const id = `${typesOf(action.resourceTypes)} ${keysOf(action.keys)} ${isAlwaysAnswered(action.name)}`;
		const group = groups.get(id);
		if (group) group.push(action);
		else groups.set(id, [action]);
	}
	return [...groups.values()];
};

/** The words for a list; most actions share theirs with others. */
const remembering = <Entry>(
	wordsFor: (list: readonly Entry[]) => readonly string[],
): ((list: readonly Entry[]) => string) => {
	const known = new Map<readonly Entry[], string>();
	return (list) => {
		const words = known.get(list) ?? wordsFor(list).join(" ");
		known.set(list, words);
		return words;
	};
};

const isInUse = ({ name }: CatalogueKey, inUse: ReadonlySet<string>): boolean => {
	const lower = name.toLowerCase();
	const hole = lower.indexOf("{");
	if (hole === -1) return inUse.has(lower);
	return [...inUse].some((key) => key.startsWith(lower.slice(0, hole)));
};

/** Every name that an action of the service could have, by the classes of its letters and digits. */
const nameClasses = (
	{ prefix, entries: own, known: groups = new Map(), placed }: Service,
	budget: Budget,
): readonly ActionClass[] => {
	const known = [...groups.values()].flatMap((alike) => mostTellingOf(alike) ?? []);
	const pool = [...known.map(({ name }) => bare(name)), ...own.map(({ name }) => filled(name, "example"))];
	const patterns = own.map(({ name }) => patternOf(name, ""));
	const fitting = (text: string) => own.flatMap(({ name }, index) => (matchGlob(name, text) ? [index] : []));
	return cellsOf(patterns, NAMES, pool, budget, fitting).map(({ witness }): ActionClass => {
		const found = known.find(({ name }) => bare(name) === witness);
		const action = found?.name ?? `${prefix}:${spelled(witness, own)}`;
		return {
			action,
			known: found ? [found] : [],
			types: undefined,
			keys: undefined,
			statements: statementsAbout(action, placed),
		};
	});
};

const bare = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();

const NAMES: Alphabet = {
	others: "xabcdefghijklmnopqrstuvwyz0123456789",
	only: "abcdefghijklmnopqrstuvwxyz0123456789",
	but: "",
	hasEmpty: false,
};

/** A made-up name with the capitals of the policy that it comes from, since case does not count. */
const spelled = (witness: string, entries: readonly ActionEntry[]): string => {
	for (const { text } of entries) {
		const written = text.slice(text.indexOf(":") + 1).replace(/[*?].*$/, "");
		if (written !== "" && witness.startsWith(written.toLowerCase())) {
			const rest = witness.slice(written.length);
			return written + (/[a-z]$/.test(written) ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest);
		}
	}
	return witness.charAt(0).toUpperCase() + witness.slice(1);
};
