import { shuffled } from "../chance.ts";
import type { Figure } from "../figure.ts";
import type { Choice } from "../question.ts";
import type { Said } from "../said.ts";

/** One thing to place, the bin it belongs to, and what is said when it is placed elsewhere. */
export type SortItem = Choice & {
	readonly bin: string;
	readonly why: string | undefined;
	/** By the bin it was wrongly put into; undefined where nothing is foreseen. */
	readonly said: (bin: string) => Said | undefined;
	/** Where its author wrote it, from the exercise's root. */
	readonly path: readonly (string | number)[];
};

/** A sort whose key is known, whether an author wrote it or the model computed it. */
export type Sorting = {
	readonly bins: readonly Choice[];
	readonly items: readonly SortItem[];
	/** What proves the key, given what the learner said by item id. */
	readonly evidence: (said: Readonly<Record<string, string>>) => readonly Figure[];
};

/** The items in an order drawn by the seed, at most `show` of them, with every bin in play as long as there is room. */
export const drawn = (
	items: readonly SortItem[],
	show: number | undefined,
	seed: number,
): readonly SortItem[] => {
	const mixed = shuffled(items, seed);
	if (show === undefined || show >= mixed.length) return mixed;
	const seen = new Set<string>();
	const first = mixed.filter(({ bin }) => !seen.has(bin) && seen.add(bin));
	const kept = new Set([...first, ...mixed.filter((item) => !first.includes(item))].slice(0, show));
	return mixed.filter((item) => kept.has(item));
};
