import type { Scheduler } from "../memory/scheduler.ts";
import { type Cards, foldCards } from "./cards.ts";
import type { DayOf } from "./day.ts";
import { type Done, foldDone } from "./done.ts";
import type { Entry } from "./entry.ts";
import { type Exams, foldExams } from "./exams.ts";
import { foldMisconceptions, type Misconceptions } from "./misconceptions.ts";
import type { Rename } from "./rename.ts";
import { foldStatistics, type Statistics } from "./statistics.ts";
import { foldSuspended, type Suspended } from "./suspended.ts";
import { standing } from "./undone.ts";

/** Everything the journal says. */
export type Progress = {
	readonly done: Done;
	readonly cards: Cards;
	readonly misconceptions: Misconceptions;
	readonly statistics: Statistics;
	readonly suspended: Suspended;
	readonly exams: Exams;
};

/** What replaying needs besides the journal. */
export type Reading = {
	/** Id of the course whose work counts; days and time count over all courses. */
	readonly course: string;
	readonly rename: Rename;
	readonly scheduler: Scheduler;
	readonly dayOf: DayOf;
};

/** The state after all entries, which must be in order; an undo counts only within the entries given. */
export const replay = (entries: readonly Entry[], reading: Reading, before?: Progress): Progress => {
	const kept = standing(entries);
	const own = ofCourse(kept, reading.course);
	return {
		done: foldDone(own, reading.rename, before?.done),
		cards: foldCards(own, reading.rename, reading.scheduler, before?.cards),
		misconceptions: foldMisconceptions(own, before?.misconceptions),
		statistics: foldStatistics(kept, reading.dayOf, before?.statistics),
		suspended: foldSuspended(own, reading.rename, before?.suspended),
		exams: foldExams(own, before?.exams),
	};
};

/**
 * A reader of a growing journal: replays only what came after its last reading where that gives the same state,
 * and everything where an entry came in between, takes an earlier one back, or was taken back already.
 */
export const progressReader = (reading: Reading): ((entries: readonly Entry[]) => Progress) => {
	let read: readonly Entry[] = [];
	let progress = replay([], reading);
	let takenBack: ReadonlySet<string> = new Set();
	return (entries) => {
		if (entries === read) return progress;
		const fresh = isGrown(read, entries) ? entries.slice(read.length) : entries;
		const isPlain = fresh !== entries && fresh.every((e) => e.type !== "undo" && !takenBack.has(e.id));
		progress = isPlain ? replay(fresh, reading, progress) : replay(entries, reading);
		if (!isPlain) takenBack = new Set(entries.flatMap((e) => (e.type === "undo" ? [e.entry] : [])));
		read = entries;
		return progress;
	};
};

/** Both are in order and the second lost nothing: then one equal place means an equal beginning. */
const isGrown = (before: readonly Entry[], after: readonly Entry[]): boolean => {
	const last = before.length - 1;
	return last >= 0 && after.length > last && after[last]?.id === before[last]?.id;
};

const ofCourse = (entries: readonly Entry[], course: string): readonly Entry[] =>
	entries.every((entry) => entry.course.id === course)
		? entries
		: entries.filter((entry) => entry.course.id === course);
