import type { Entry } from "./entry.ts";

/** The order of all replaying: by time, then by id, so that every computer comes to the same state. */
export const inOrder = (
	a: { readonly at: number; readonly id: string },
	b: { readonly at: number; readonly id: string },
): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const isSorted = (entries: readonly Entry[]): boolean => {
	for (let index = 1; index < entries.length; index++) {
		if (inOrder(entries[index - 1] as Entry, entries[index] as Entry) >= 0) return false;
	}
	return true;
};

/** The entries in order, each id once; the first of two with one id stays. */
export const ordered = (entries: readonly Entry[]): readonly Entry[] => {
	if (isSorted(entries)) return entries;
	const byId = new Map<string, Entry>();
	for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
	return [...byId.values()].sort(inOrder);
};
