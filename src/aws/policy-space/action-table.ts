import type { Catalogue, CatalogueAction } from "../policy/catalogue/catalogue.ts";
import { matchesAction, requestedAction } from "../policy/match-action.ts";
import type { ActionEntry, Statement } from "../policy/policy.ts";
import { type Placed, setOf } from "./placed.ts";

/** The services that some statements are about, their actions sorted by the statements that are about each. */
export type ActionTable = {
	readonly services: readonly Service[];
	/** Condition keys of services, in lower case, that some statement looks at; global keys may come with any action. */
	readonly keysInUse: ReadonlySet<string>;
};

/** A service as the statements see it. */
export type Service = {
	readonly prefix: string;
	/** Undefined where AWS's lists do not cover the service. */
	readonly known: ReadonlyMap<bigint, readonly CatalogueAction[]> | undefined;
	/** True for the one that stands for all services that no statement names. */
	readonly isAnyOther: boolean;
	/** The statements that may be about it. */
	readonly placed: readonly Placed[];
	/** What they say of its actions, without repetition. */
	readonly entries: readonly ActionEntry[];
};

/** Sorts the actions of the services that the statements are about. */
export const actionTable = (placed: readonly Placed[], catalogue: Catalogue): ActionTable => {
	const all = placed.flatMap(({ statement }) => statement.action.entries);
	const named = [...new Set(all.map(({ service }) => service))].filter((service) => service !== "*");
	const [other, ...others] = otherServices(placed, named, catalogue);
	const services = [...named, ...(other === undefined ? [] : [other]), ...others].map((prefix): Service => {
		const own = placed.filter(({ statement }) => mayBeAbout(statement, prefix));
		const entries = all.filter(({ service }) => service === prefix);
		const actions = catalogue.service(prefix)?.actions.values();
		return {
			prefix,
			known: actions && byStatements([...actions], own),
			isAnyOther: prefix === other,
			placed: own,
			entries: [...new Map(entries.map((entry) => [entry.text, entry])).values()],
		};
	});
	const keys = placed
		.flatMap(({ statement }) => statement.conditions.map(({ key }) => key.toLowerCase()))
		.filter((key) => !key.startsWith("aws:"));
	return { services, keysInUse: new Set(keys) };
};

const mayBeAbout = ({ action }: Statement, prefix: string): boolean =>
	action.isNot || action.entries.some(({ service }) => service === "*" || service === prefix);

/**
 * Services that no action names: one stands for all, unless resources tell them apart by the types of theirs.
 * Without `*` or NotAction no statement is about them.
 */
const otherServices = (
	placed: readonly Placed[],
	named: readonly string[],
	catalogue: Catalogue,
): readonly string[] => {
	const isOpen = placed.some(
		({ statement: { action } }) => action.isNot || action.entries.some(({ service }) => service === "*"),
	);
	if (!isOpen) return [];
	const free = USUAL_SERVICES.filter((prefix) => !named.includes(prefix));
	const rest = catalogue.prefixes.filter((prefix) => !named.includes(prefix) && !free.includes(prefix));
	const one = [...free, ...rest].slice(0, 1);
	const inResources = placed.flatMap(({ statement }) =>
		(statement.resource?.entries ?? []).flatMap(({ pattern, text }) =>
			pattern ? (text.split(":")[2] ?? "") : [],
		),
	);
	const inKeys = placed.flatMap(({ statement }) => statement.conditions.map(({ key }) => prefixOf(key)));
	const isWide = inResources.some((service) => /[*?]/.test(service));
	const covered = catalogue.covered.filter(
		(prefix) =>
			!named.includes(prefix) && (isWide || inResources.includes(prefix) || inKeys.includes(prefix)),
	);
	return [...new Set([...one, ...covered])];
};

/** In the order in which they tell most. */
const USUAL_SERVICES = ["iam", "s3", "ec2", "lambda", "dynamodb", "kms", "organizations"];

/** Actions by the statements that are about them. */
const byStatements = (
	actions: readonly CatalogueAction[],
	placed: readonly Placed[],
): ReadonlyMap<bigint, readonly CatalogueAction[]> => {
	const groups = new Map<bigint, CatalogueAction[]>();
	for (const action of actions) {
		const statements = statementsAbout(action.name, placed);
		const group = groups.get(statements);
		if (group) group.push(action);
		else groups.set(statements, [action]);
	}
	return groups;
};

/** The statements whose Action or NotAction is about an action. */
export const statementsAbout = (action: string, placed: readonly Placed[]): bigint => {
	const requested = requestedAction(action);
	return setOf(placed, ({ statement }) => matchesAction(statement.action, requested));
};

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(":"))).toLowerCase();
