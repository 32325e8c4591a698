import type { ActionClass } from "./action-classes.ts";
import { telling } from "./familiar-actions.ts";
import type { Representative } from "./representatives.ts";
import type { ResourceClass } from "./resource-table.ts";

/** The two sides of a comparison. */
export type Side = "a" | "b";

/** A representative that is allowed on one side only. */
export type Difference<Source> = {
	readonly source: Source;
	readonly representative: Representative;
	readonly allowedBy: Side;
	/** False for what AWS never gets. */
	readonly isKnown: boolean;
	/** What the other side lacks: every request for the action, every one for it on the resource, or only some. */
	readonly lacks: "action" | "resource" | "some";
};

type Seen = { a: boolean; b: boolean };

/** Collects representatives of one source that come out differently, and how much the lacking side lacks. */
export const startDifferences = <Source>(source: Source, isKnown: boolean) => {
	const byAction = new Map<ActionClass, Seen>();
	const byResource = new Map<ResourceClass, Seen>();
	const found: { readonly representative: Representative; readonly allowedBy: Side }[] = [];
	return {
		note: (representative: Representative, allowed: Readonly<Record<Side, boolean>>): void => {
			remember(byAction, representative.action, allowed);
			remember(byResource, representative.resource, allowed);
			if (allowed.a !== allowed.b) found.push({ representative, allowedBy: allowed.a ? "a" : "b" });
		},
		all: (): readonly Difference<Source>[] =>
			found.map(({ representative, allowedBy }) => {
				const other = allowedBy === "a" ? "b" : "a";
				const lacks = !byAction.get(representative.action)?.[other]
					? "action"
					: !byResource.get(representative.resource)?.[other]
						? "resource"
						: "some";
				return { source, representative, allowedBy, isKnown, lacks };
			}),
	};
};

const remember = <Key>(map: Map<Key, Seen>, key: Key, { a, b }: Readonly<Record<Side, boolean>>): void => {
	const seen = map.get(key);
	if (seen === undefined) map.set(key, { a, b });
	else {
		seen.a ||= a;
		seen.b ||= b;
	}
};

const LACKS = { action: 0, resource: 1, some: 2 } as const;

/**
 * The most telling differences: whole actions before resources before single requests, plain ones before odd ones;
 * each class of actions once before any comes again, and both sides where both allow more.
 */
export const mostTelling = <Source>(
	differences: readonly Difference<Source>[],
	most: number,
): readonly Difference<Source>[] => {
	const told = withoutOdd(differences);
	const ranks = actionRanks(told);
	const sorted = [...told].sort(
		(one, two) =>
			LACKS[one.lacks] - LACKS[two.lacks] ||
			(ranks.get(one.representative.action.action) ?? 0) -
				(ranks.get(two.representative.action.action) ?? 0) ||
			one.representative.cost - two.representative.cost,
	);
	const rounds = new Map<string, number>();
	const turns = new Map<Side, number>();
	return sorted
		.map((difference) => ({ difference, round: nextRound(rounds, keyOf(difference)) }))
		.sort((one, two) => one.round - two.round)
		.map(({ difference }) => ({ difference, turn: nextRound(turns, difference.allowedBy) }))
		.sort((one, two) => one.turn - two.turn)
		.map(({ difference }) => difference)
		.slice(0, most);
};

/** What AWS never gets is told of only where a side allows nothing else besides. */
const withoutOdd = <Source>(differences: readonly Difference<Source>[]): readonly Difference<Source>[] => {
	const known = differences.filter(({ isKnown }) => isKnown);
	const sides = new Set(known.map(({ allowedBy }) => allowedBy));
	return [...known, ...differences.filter(({ isKnown, allowedBy }) => !isKnown && !sides.has(allowedBy))];
};

const keyOf = <Source>({ allowedBy, representative }: Difference<Source>): string =>
	`${allowedBy} ${representative.action.action}`;

const nextRound = <Key>(rounds: Map<Key, number>, key: Key): number => {
	const round = rounds.get(key) ?? 0;
	rounds.set(key, round + 1);
	return round;
};

const actionRanks = <Source>(differences: readonly Difference<Source>[]): ReadonlyMap<string, number> => {
	const actions = differences.flatMap(({ representative: { action } }) =>
		action.known.filter(({ name }) => name === action.action),
	);
	const known = telling([...new Map(actions.map((action) => [action.name, action])).values()]);
	const ranks = new Map(known.map(({ name }, index) => [name, index]));
	for (const { representative } of differences) {
		const { action } = representative.action;
		if (!ranks.has(action)) ranks.set(action, known.length);
	}
	return ranks;
};
