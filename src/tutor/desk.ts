import type { Course } from "../course/lesson.ts";
import type { Scheduler } from "../memory/scheduler.ts";
import type { DayOf } from "../progress/day.ts";
import type { Journal } from "../progress/journal.ts";
import type { Progress } from "../progress/replay.ts";
import type { BookmarkShelf } from "./bookmark.ts";
import type { Examiner } from "./examiner.ts";
import type { SettingsShelf } from "./settings.ts";

/** What a learner sits at: the course, her progress, and the world's clock and chance, all handed in. */
export type Desk = {
	readonly course: Course;
	readonly examiner: Examiner;
	readonly journal: Journal;
	readonly bookmarks: BookmarkShelf;
	readonly settings: SettingsShelf;
	readonly scheduler: Scheduler;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** A new id, unique everywhere. */
	readonly newId: () => string;
	readonly dayOf: DayOf;
	/** Everything the journal says, always up to its last entry. */
	readonly progress: () => Progress;
};
