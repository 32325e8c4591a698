import { openBookmarks } from "../adapters/bookmarks-file.ts";
import { openJournalFile } from "../adapters/journal-file.ts";
import { readOwnFileIn } from "../adapters/own-file.ts";
import { openSettings } from "../adapters/settings-file.ts";
import type { Cloud } from "../aws/account/account.ts";
import { readScene } from "../aws/account/read-scene.ts";
import type { Course } from "../course/lesson.ts";
import { fsrsScheduler } from "../memory/fsrs-scheduler.ts";
import { printProblem } from "../problem/print.ts";
import { calendar } from "../progress/day.ts";
import type { JournalNotice } from "../progress/journal.ts";
import { type Desk, openDesk } from "../tutor/desk.ts";
import { examinerWith } from "../tutor/examiner.ts";
import { builtInCourse } from "./built-in-course.ts";
import { homeOf } from "./home-of.ts";
import type { GlobalOptions } from "./program.ts";
import type { Shell } from "./shell.ts";
import { todayOf } from "./today.ts";

/** A desk to learn at, and what was noticed while its files were read. */
export type OpenedDesk = { readonly desk: Desk; readonly notices: () => readonly JournalNotice[] };

/** The course that was asked for, or undefined after its problems were said. */
const courseFor = async (shell: Shell, { course: folder }: GlobalOptions): Promise<Course | undefined> => {
	if (folder === undefined) return builtInCourse();
	// YAML and schemas are read here and nowhere else.
	const { readPack } = await import("./read-pack.ts");
	const { course, textOf } = readPack(folder, shell.workingDirectory, todayOf(shell));
	// What would only be better otherwise is for its author, who runs `course lint`.
	const errors = course.problems.filter(({ severity }) => severity === "error");
	const lines = errors.flatMap((problem) => printProblem(problem, textOf));
	if (lines.length > 0) shell.messages.write(`${lines.join("\n")}\n`);
	return course.ok ? course.value : undefined;
};

const sceneOf = (course: Course, name: string): Cloud | undefined => {
	const scene = readScene(course.scenes.get(name));
	return scene.ok ? scene.value : undefined;
};

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
		examiner: examinerWith((name) => sceneOf(course, name)),
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
