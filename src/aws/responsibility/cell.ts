import type { Cell } from "./responsibility.ts";

const VERIFIED_ON = "2026-11-22";

const grounds = (reason: string, source: string) => ({
	reason,
	source,
	verifiedOn: VERIFIED_ON,
	verified: true,
	volatile: false,
});

/** AWS does the whole layer. */
export const byAws = (reason: string, source: string): Cell => ({ owner: "aws", ...grounds(reason, source) });

/** The customer does the whole layer. */
export const byCustomer = (reason: string, source: string): Cell => ({
	owner: "customer",
	...grounds(reason, source),
});

/** Each side does its own half. */
export const byBoth = (halves: { aws: string; customer: string }, reason: string, source: string): Cell => ({
	owner: "shared",
	...halves,
	...grounds(reason, source),
});

/** The layer does not exist here. */
export const absent = (reason: string, source: string): Cell => ({
	owner: "none",
	...grounds(reason, source),
});

/** The same cell, for which no page was found that settles it. */
export const unverified = (cell: Cell): Cell => ({ ...cell, verified: false });

/** The same cell, which a date or a new feature may change. */
export const volatile = (cell: Cell): Cell => ({ ...cell, volatile: true });
