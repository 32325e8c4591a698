import type { Page } from "./pages.ts";
import type { Cell } from "./responsibility.ts";

const grounds = (reason: string, { url, readOn }: Page) => ({
	reason,
	source: url,
	verifiedOn: readOn,
	verified: true,
	volatile: false,
});

/** AWS does the whole layer. */
export const byAws = (reason: string, source: Page): Cell => ({ owner: "aws", ...grounds(reason, source) });

/** The customer does the whole layer. */
export const byCustomer = (reason: string, source: Page): Cell => ({
	owner: "customer",
	...grounds(reason, source),
});

/** Each side does its own half. */
export const byBoth = (halves: { aws: string; customer: string }, reason: string, source: Page): Cell => ({
	owner: "shared",
	...halves,
	...grounds(reason, source),
});

/** The layer does not exist here. */
export const absent = (reason: string, source: Page): Cell => ({
	owner: "none",
	...grounds(reason, source),
});

/** The same cell, for which no page was found that settles it. */
export const unverified = (cell: Cell): Cell => ({ ...cell, verified: false });

/** The same cell, which a date or a new feature may change. */
export const volatile = (cell: Cell): Cell => ({ ...cell, volatile: true });
