import { DAY_LENGTH } from "./day.ts";
import type { Entry } from "./entry.ts";
import type { Journal } from "./journal.ts";
import { inOrder, ordered } from "./order.ts";
import { type Progress, type Reading, replay } from "./replay.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "./snapshot.ts";

/**
 * Keeps up with a growing journal: replays only what came in since the last look where that gives the same state, and
 * everything where an entry came in between older ones, takes one back, or was taken back already. `names` is anything
 * that changes when renaming does.
 */
export const progressReader = (journal: Journal, reading: Reading, names: string): (() => Progress) => {
	const key = keyOf(reading, names);
	let seen = 0;
	let snapshot: Snapshot | undefined;

	const whole = (): Snapshot => {
		const entries = journal.entries();
		return {
			progress: replay(entries, reading),
			last: entries.at(-1),
			takenBack: new Set(entries.flatMap((entry) => (entry.type === "undo" ? [entry.entry] : []))),
		};
	};

	const after = (before: Snapshot, fresh: readonly Entry[]): Snapshot => {
		if (fresh.length === 0) return before;
		if (!follows(before, fresh)) return whole();
		const entries = ordered(fresh);
		return { ...before, progress: replay(entries, reading, before.progress), last: entries.at(-1) };
	};

	return () => {
		const isFirst = snapshot === undefined;
		const before = snapshot ?? readSnapshot(journal.checkpoint?.resume(key));
		const fresh = journal.arrivals(seen);
		const now = before === undefined ? whole() : after(before, fresh);
		snapshot = now;
		seen += fresh.length;
		if (isFirst) journal.checkpoint?.keep(key, () => writeSnapshot(now));
		return now.progress;
	};
};

/** True where all come after what was read, take nothing back, and were not taken back before they came. */
const follows = ({ last, takenBack }: Snapshot, fresh: readonly Entry[]): boolean =>
	fresh.every(
		(entry) =>
			entry.type !== "undo" && !takenBack.has(entry.id) && (last === undefined || inOrder(last, entry) < 0),
	);

/** Changes whenever the same entries would give another state: another course, retention, naming or time zone. */
const keyOf = ({ course, scheduler, dayOf }: Reading, names: string): string => {
	const days = PROBES.map((at) => dayOf(at)).join();
	return JSON.stringify([SNAPSHOT_VERSION, course, scheduler.retention, days, names]);
};

/** Must rise with every change to what a fold makes of the same entries: a test tells when. */
export const SNAPSHOT_VERSION = 2;

/** Quarters of an hour of a winter's and a summer's day: two calendars that agree on these agree on all we can see. */
const PROBES = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].flatMap((start) =>
	Array.from({ length: 96 }, (_, quarter) => start + (quarter * DAY_LENGTH) / 96),
);
