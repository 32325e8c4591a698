import type { Course } from "../course/lesson.ts";
import { seedOf } from "../exercise/chance.ts";
import type { Scheduler } from "../memory/scheduler.ts";
import type { DayOf } from "../progress/day.ts";
import type { Journal } from "../progress/journal.ts";
import { progressReader } from "../progress/progress-reader.ts";
import { type Rename, renameWith } from "../progress/rename.ts";
import type { Progress } from "../progress/replay.ts";
import type { BookmarkShelf } from "./bookmark.ts";
import type { Examiner } from "./examiner.ts";
import type { OwnFile } from "./lab.ts";
import { namesOf } from "./outline.ts";
import type { SettingsShelf } from "./settings.ts";

/** What a desk is made of: the course, where progress is kept, and the world's clock and chance. */
export type DeskParts = {
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
	/** Draws the variants of this run: a whole number, the same one for the same run. */
	readonly luck: number;
	readonly dayOf: DayOf;
	/** A text file below the working folder, for `file://` in a lab; undefined where it may not or cannot be read. */
	readonly readOwnFile?: ((path: string) => OwnFile | undefined) | undefined;
};

/** What a learner sits at: everything a use-case needs, handed in once. */
export type Desk = DeskParts & {
	/** Today's name of an exercise that the journal may call by an earlier one. */
	readonly rename: Rename;
	/** Everything the journal says of this course, always up to its last entry. */
	readonly progress: () => Progress;
};

/** Sets up a desk; nothing is read before it is asked for. */
export const openDesk = (parts: DeskParts): Desk => {
	const { course, scheduler, dayOf, journal } = parts;
	let renaming: Rename | undefined;
	let read: (() => Progress) | undefined;
	const rename: Rename = (key) => {
		renaming ??= renameWith(namesOf(course));
		return renaming(key);
	};
	return {
		...parts,
		rename,
		progress: () => {
			const reading = { course: course.id, rename, scheduler, dayOf };
			read ??= progressReader(journal, reading, String(seedOf(JSON.stringify(namesOf(course)))));
			return read();
		},
	};
};
