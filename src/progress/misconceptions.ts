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
	// Records of this fold's own, changed in place: a journal has more answers than objects are worth making.
	const records = new Map([...before].map(([id, record]) => [id, { ...record }]));
	const recordOf = (id: string): Changing => {
		const known = records.get(id);
		if (known !== undefined) return known;
		const unmet: Changing = { met: 0, shown: 0, rightSince: 0, shownAt: undefined };
		records.set(id, unmet);
		return unmet;
	};
	for (const entry of entries) {
		if (entry.type !== "answer") continue;
		const { misconceptions, score } = entry.grade;
		for (const id of misconceptions) {
			const record = recordOf(id);
			record.met++;
			record.shown++;
			record.rightSince = 0;
			record.shownAt = entry.at;
		}
		for (const id of entry.tests) {
			if (misconceptions.includes(id)) continue;
			const record = recordOf(id);
			record.met++;
			if (score >= 1) record.rightSince++;
		}
	}
	return records;
};

type Changing = { -readonly [Field in keyof MisconceptionRecord]: MisconceptionRecord[Field] };
