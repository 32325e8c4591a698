import type { Problem } from "../problem/problem.ts";
import type { Journal, JournalLine } from "../progress/journal.ts";
import { readLine } from "../progress/read-entry.ts";

/** What an import did. */
export type Imported = {
	/** Entries that were not there before. */
	readonly added: number;
	/** Entries that were there already, or stood twice in what was imported. */
	readonly known: number;
	/** Lines that are no entries; the others are imported all the same. */
	readonly problems: readonly Problem[];
};

/** The journal word for word, a line an entry: a back-up, the way to a second computer, or a hand-in. */
export const exportJournal = function* (journal: Journal): Generator<string> {
	for (const { text } of journal.lines()) yield `${text}\n`;
};

/** The entries of some lessons alone, for a hand-in; lines of newer versions go along, for they may belong to them. */
export const exportLessons = function* (journal: Journal, lessons: ReadonlySet<string>): Generator<string> {
	for (const { text } of journal.lines()) {
		const read = readLine(text);
		const isWanted =
			read.type === "later" ||
			(read.type === "entry" &&
				(read.entry.type === "answer" || read.entry.type === "skip"
					? lessons.has(lessonOfKey(read.entry.exercise))
					: read.entry.type === "undo"));
		if (isWanted) yield `${text}\n`;
	}
};

/** Unites an exported journal with this one by entry id; doing it twice changes nothing. Throws a Fault where it cannot be saved. */
export const importJournal = (journal: Journal, text: string, file: string): Imported => {
	const lines: JournalLine[] = [];
	const problems: Problem[] = [];
	for (const [index, line] of text
		.replace(/^\ufeff/, "")
		.split("\n")
		.entries()) {
		const trimmed = line.trim();
		if (trimmed === "") continue;
		const read = readLine(trimmed);
		if (read.type === "damaged") problems.push(noEntry(file, index + 1));
		else lines.push({ id: read.id, text: trimmed });
	}
	const added = journal.adopt(lines);
	return { added, known: lines.length - added, problems };
};

/** The lesson's part of `LESSON#EXERCISE`. */
export const lessonOfKey = (key: string): string => key.slice(0, Math.max(0, key.indexOf("#")));

const noEntry = (file: string, line: number): Problem => ({
	code: "no-journal-entry",
	severity: "warning",
	message: "this line is no journal entry and was passed over",
	place: { file, line, column: 1 },
	cure: "import a file that `cloudsec-tutor export` wrote",
});
