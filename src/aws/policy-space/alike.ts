import { type Catalogue, openCatalogue } from "../policy/catalogue/catalogue.ts";
import { startBudget } from "./budget.ts";
import { EVERYTHING } from "./compare.ts";
import { startDoubts } from "./doubts.ts";
import { allows, type Limits, type Matter, type Pass, passesOver } from "./passes.ts";

/**
 * For each side after the first, whether it allows what the first does; what `compare` says of each pair, but of all
 * of them at once, and each is done with at its first difference. Undefined where the bound on steps was passed before
 * one was found. The last matters come first: a Deny shows only with callers whom something allows, and the last are
 * those of the owner's account.
 */
export const alike = (
	matters: readonly Matter[],
	limits: Limits = EVERYTHING,
	catalogue: Catalogue = openCatalogue(),
): readonly (boolean | undefined)[] => {
	const budget = startBudget(limits.mostSteps);
	const means = { catalogue, budget, doubts: startDoubts() };
	const others = (matters[0]?.sides.length ?? 1) - 1;
	const left = new Set(Array.from({ length: others }, (_, index) => index));
	for (const pass of passesOver([...matters].reverse(), limits, means)) {
		if (left.size === 0) break;
		tellApart(pass, left);
	}
	const ofThoseLeft = budget.isSpent() ? undefined : true;
	return Array.from({ length: others }, (_, index) => (left.has(index) ? ofThoseLeft : false));
};

/** Takes out of `left`, the indices of other sides, those that some request tells apart from the first side. */
const tellApart = ({ matter, representatives }: Pass, left: Set<number>): void => {
	const [first, ...others] = matter.sides;
	for (const representative of representatives()) {
		const isWanted = allows(matter, first, representative);
		for (const [index, other] of others.entries())
			if (left.has(index) && allows(matter, other, representative) !== isWanted) left.delete(index);
		if (left.size === 0) return;
	}
};
