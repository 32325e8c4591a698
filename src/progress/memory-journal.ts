import type { Entry } from "./entry.ts";
import type { Journal, JournalLine } from "./journal.ts";
import { ordered } from "./order.ts";
import { readLine } from "./read-entry.ts";
import { writeEntry } from "./write-entry.ts";

/** A journal that lives as long as the program: for tests, and for a tutor that has no place to write to. */
export const memoryJournal = (start: readonly Entry[] = []): Journal => {
	const lines = new Map<string, string>();
	const arrived: Entry[] = [];
	let entries = ordered(start);
	arrived.push(...entries);
	for (const entry of entries) lines.set(entry.id, writeEntry(entry));

	return {
		entries: () => entries,
		append: (entry) => {
			lines.set(entry.id, writeEntry(entry));
			arrived.push(entry);
			entries = ordered([...entries, entry]);
		},
		lines: function* () {
			for (const [id, text] of lines) yield { id, text };
		},
		adopt: (foreign: Iterable<JournalLine>) => {
			const added: Entry[] = [];
			let count = 0;
			for (const { id, text } of foreign) {
				if (lines.has(id)) continue;
				count++;
				lines.set(id, text);
				const read = readLine(text);
				if (read.type === "entry") added.push(read.entry);
			}
			arrived.push(...added);
			if (added.length > 0) entries = ordered([...entries, ...added]);
			return count;
		},
		refresh: () => {},
		notices: () => [],
		arrivals: (from) => arrived.slice(from),
		checkpoint: undefined,
	};
};
