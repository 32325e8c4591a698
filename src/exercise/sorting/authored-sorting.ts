import type { Said } from "../said.ts";
import type { Sorting } from "./sorting.ts";

/** An item as its author writes it: `feedback` speaks of every wrong bin, `wrong` of one. */
export type AuthoredItem = {
	readonly text: string;
	readonly bin: string;
	readonly why?: string | undefined;
	readonly feedback?: string | undefined;
	readonly misconception?: string | undefined;
	readonly wrong?: Readonly<Record<string, Said>> | undefined;
};

const saidOf = (item: AuthoredItem, bin: string): Said | undefined => {
	if (item.wrong !== undefined && Object.hasOwn(item.wrong, bin)) return item.wrong[bin];
	return item.feedback === undefined
		? undefined
		: { feedback: item.feedback, misconception: item.misconception };
};

/** The sort with the key that its author wrote. */
export const authoredSorting = (
	bins: Readonly<Record<string, string>>,
	items: Readonly<Record<string, AuthoredItem>>,
): Sorting => ({
	bins: Object.entries(bins).map(([id, text]) => ({ id, text })),
	items: Object.entries(items).map(([id, item]) => ({
		id,
		text: item.text,
		bin: item.bin,
		why: item.why,
		said: (bin) => saidOf(item, bin),
		path: ["items", id],
	})),
	evidence: () => [],
});
