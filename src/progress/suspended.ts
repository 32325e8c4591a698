import type { Entry } from "./entry.ts";
import type { Rename } from "./rename.ts";

/** Exercises and misconceptions that are not to be asked for now. */
export type Suspended = ReadonlySet<string>;

/** The last word on each item counts. */
export const foldSuspended = (
	entries: readonly Entry[],
	rename: Rename,
	before: Suspended = new Set(),
): Suspended => {
	const suspended = new Set(before);
	for (const entry of entries) {
		if (entry.type === "suspend") suspended.add(rename(entry.item));
		if (entry.type === "restore") suspended.delete(rename(entry.item));
	}
	return suspended;
};
