import { openBookmarks } from "../adapters/bookmarks-file.ts";
import { openJournalFile } from "../adapters/journal-file.ts";
import { readOwnFileIn } from "../adapters/own-file.ts";
import { openSettings } from "../adapters/settings-file.ts";
import { fsrsScheduler } from "../memory/fsrs-scheduler.ts";
import { calendar } from "../progress/day.ts";
import type { JournalNotice } from "../progress/journal.ts";
import { type Desk, openDesk } from "../tutor/desk.ts";
import { courseExaminer } from "./course-examiner.ts";
import { courseFor } from "./course-for.ts";
import { homeOf } from "./home-of.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";

/** A desk to learn at, and what was noticed while its files were read. */
export type OpenedDesk = { readonly desk: Desk; readonly notices: () => readonly JournalNotice[] };

/** The desk for a command; undefined where the lesson pack has errors, which were said. */
export const openDeskFor = async (shell: Shell, options: GlobalOptions): Promise<OpenedDesk | undefined> => {
	const course = await courseFor(shell, options);
	if (course === undefined) return undefined;
	const home = homeOf(shell, options);
	const journal = openJournalFile(home);
	const settings = openSettings(home);
	const bookmarks = openBookmarks(home);
	const desk = openDesk({
		course,
		examiner: courseExaminer(course),
		journal,
		bookmarks,
		settings,
		scheduler: fsrsScheduler(settings.read().retention),
		now: shell.now,
		newId: shell.newId,
		luck: shell.luck,
		readOwnFile: readOwnFileIn(shell.workingDirectory),
		dayOf: calendar((at) => -new Date(at).getTimezoneOffset()),
	});
	return {
		desk,
		notices: () => [...journal.notices(), ...settings.notices(), ...bookmarks.notices()],
	};
};
