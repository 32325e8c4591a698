import type { Entry } from "./entry.ts";

/** How one misconception fares. */
export type MisconceptionRecord = {
	/** Times an answer could have shown it. */
	readonly met: number;
	/** Times an answer did show it. */
	readonly shown: number;
	/** Right answers since it was last shown. */
	readonly rightSince: number;
	/** When it was last shown, in milliseconds since 1970; undefined if never. */
	readonly shownAt: number | undefined;
};

/** Misconception id to its record. */
export type Misconceptions = ReadonlyMap<string, MisconceptionRecord>;

/** Counts every misconception over every mode: a belief does not care why it was asked. */
export const foldMisconceptions = (
	entries: readonly Entry[],
	before: Misconceptions = new Map(),
): Misconceptions => {
	const records = new Map(before);
	for (const entry of entries) {
		if (entry.type !== "answer") continue;
		const { misconceptions, score } = entry.grade;
		for (const id of misconceptions) {
			const { met, shown } = records.get(id) ?? UNMET;
			records.set(id, { met: met + 1, shown: shown + 1, rightSince: 0, shownAt: entry.at });
		}
		for (const id of entry.tests) {
			if (misconceptions.includes(id)) continue;
			const record = records.get(id) ?? UNMET;
			const rightSince = record.rightSince + (score >= 1 ? 1 : 0);
			records.set(id, { ...record, met: record.met + 1, rightSince });
		}
	}
	return records;
};

const UNMET: MisconceptionRecord = { met: 0, shown: 0, rightSince: 0, shownAt: undefined };
