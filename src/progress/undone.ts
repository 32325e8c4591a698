import type { Entry } from "./entry.ts";

/** The entries that stand: without those taken back, and without what took them back. An undo may be undone. */
export const standing = (entries: readonly Entry[]): readonly Entry[] => {
	const undone = new Set<string>();
	let hasUndo = false;
	for (let index = entries.length - 1; index >= 0; index--) {
		const entry = entries[index] as Entry;
		if (entry.type !== "undo") continue;
		hasUndo = true;
		if (!undone.has(entry.id)) undone.add(entry.entry);
	}
	if (!hasUndo) return entries;
	return entries.filter((entry) => entry.type !== "undo" && !undone.has(entry.id));
};
