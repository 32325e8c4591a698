import { type Budget, stepsFor } from "./budget.ts";

/** One way in which a part of a request can be: which members of a set it leaves in, and what it looks like. */
export type Choice<Part> = { readonly keeps: bigint; readonly part: Part; readonly cost: number };

/** The ways in which one part can be, as far as those that are left in can tell. */
export type Dimension<Part> = (left: bigint) => readonly Choice<Part>[];

/** The parts chosen, in the order of the dimensions, and what they leave in together. */
export type Combination<Part> = {
	readonly keeps: bigint;
	readonly parts: readonly Part[];
	readonly cost: number;
};

/**
 * Every set that one choice from each dimension can leave in, by its cheapest choices. Sets that are met again are
 * dropped after each dimension, so the work follows the number of different outcomes, not the number of choices.
 * `settle` may reduce a set, after each dimension, to one that ends alike; `size` is how many members it looks at.
 */
export const combine = <Part>(
	all: bigint,
	dimensions: readonly Dimension<Part>[],
	settle: (set: bigint, dimension: number) => bigint,
	budget: Budget,
	size: number,
): readonly Combination<Part>[] => {
	type Step = { readonly keeps: bigint; readonly cost: number; readonly last: Last | undefined };
	type Last = { readonly from: Step; readonly part: Part };
	const start: Step = { keeps: settle(all, -1), cost: 0, last: undefined };
	let met = new Map<bigint, Step>([[start.keeps, start]]);
	for (const [index, dimension] of dimensions.entries()) {
		const next = new Map<bigint, Step>();
		for (const from of met.values())
			for (const choice of dimension(from.keeps)) {
				if (!budget.spend(stepsFor(size))) return [];
				const keeps = settle(from.keeps & choice.keeps, index);
				const cost = from.cost + choice.cost;
				const known = next.get(keeps);
				if (known === undefined || cost < known.cost)
					next.set(keeps, { keeps, cost, last: { from, part: choice.part } });
			}
		met = next;
	}
	return [...met.values()].map(({ keeps, cost, last }) => {
		const parts: Part[] = [];
		for (let at = last; at; at = at.from.last) parts.push(at.part);
		return { keeps, parts: parts.reverse(), cost };
	});
};
