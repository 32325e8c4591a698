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

const ofCourse = (entries: readonly Entry[], course: string): readonly Entry[] =>
	entries.every((entry) => entry.course.id === course)
		? entries
		: entries.filter((entry) => entry.course.id === course);
