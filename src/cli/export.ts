import path from "node:path";
import { openJournalFile } from "../adapters/journal-file.ts";
import { writeTextFile } from "../adapters/text-file.ts";
import type { Course } from "../course/lesson.ts";
import type { Journal } from "../progress/journal.ts";
import { ordered } from "../progress/order.ts";
import { readLine } from "../progress/read-entry.ts";
import { renameWith } from "../progress/rename.ts";
import { namesOf } from "../tutor/outline.ts";
import { exportJournal, exportLessons } from "../tutor/transfer.ts";
import { courseFor } from "./course-for.ts";
import type { ExitCode } from "./exit-code.ts";
import { homeOf } from "./home-of.ts";
import { lessonsCalled } from "./lessons-called.ts";
import type { GlobalOptions } from "./program.ts";
import { refuse, type Shell, say } from "./shell.ts";

/** What `export` takes. */
export type ExportOptions = GlobalOptions & {
	readonly lesson?: readonly string[];
	readonly xapi?: true;
	readonly learner?: string;
	readonly site?: string;
	readonly schema?: true;
};

/** Writes the journal, some lessons of it, its statements or its schema, to a file or to standard output. */
export const exportTo = async (
	shell: Shell,
	options: ExportOptions,
	file: string | undefined,
): Promise<ExitCode> => {
	const { lesson, xapi, learner, site, schema } = options;
	if (!xapi && (learner !== undefined || site !== undefined))
		return refuse(shell, "`--learner` and `--site` are about statements", "give `--xapi` with them");
	if (schema) {
		if (xapi || lesson !== undefined)
			return refuse(shell, "`--schema` says what a line holds, and exports nothing", "give it alone");
		const { journalSchema } = await import("../progress/journal-schema.ts");
		write(shell, file, [`${JSON.stringify(journalSchema, null, 2)}\n`]);
		return 0;
	}
	const needsCourse = xapi || lesson !== undefined;
	const course = needsCourse ? await courseFor(shell, options) : undefined;
	if (needsCourse && course === undefined) return 1;
	const chosen = course === undefined ? [] : lessonsCalled(course, lesson ?? []);
	if ("message" in chosen) return refuse(shell, chosen.message, chosen.cure);

	const journal = openJournalFile(homeOf(shell, options));
	// Damaged lines are noticed, and set aside, by whoever reads the entries.
	journal.entries();
	const ids = lesson === undefined ? undefined : new Set(chosen.map(({ id }) => id));
	const lines = [...linesOf(journal, course, ids)];
	for (const { message } of journal.notices()) say(shell, message);
	if (xapi && course !== undefined) {
		const { pseudonymOf, tellInXapi } = await import("./xapi.ts");
		const name = learner ?? pseudonymOf(journal.entries());
		return tellInXapi(shell, entriesIn(lines), { course, learner: name, site }, (pieces) =>
			write(shell, file, pieces),
		);
	}
	write(shell, file, lines);
	if (file !== undefined) say(shell, `wrote ${lines.length} entries to \`${file}\``);
	if (lines.length === 0)
		say(shell, "there was nothing to export", "`--home DIR` names the folder of your progress");
	return 0;
};

const linesOf = (
	journal: Journal,
	course: Course | undefined,
	lessons: ReadonlySet<string> | undefined,
): Iterable<string> =>
	course === undefined || lessons === undefined
		? exportJournal(journal)
		: exportLessons(journal, lessons, renameWith(namesOf(course)));

const entriesIn = (lines: readonly string[]) =>
	ordered(
		lines.flatMap((line) => {
			const read = readLine(line);
			return read.type === "entry" ? [read.entry] : [];
		}),
	);

const write = (shell: Shell, file: string | undefined, pieces: Iterable<string>): void => {
	if (file === undefined) for (const piece of pieces) shell.output.write(piece);
	else writeTextFile(path.resolve(shell.workingDirectory, file), [...pieces].join(""));
};
