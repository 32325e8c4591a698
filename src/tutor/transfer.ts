import type { Problem } from "../problem/problem.ts";
import type { Journal, JournalLine } from "../progress/journal.ts";
import { readLine } from "../progress/read-entry.ts";
import type { Rename } from "../progress/rename.ts";

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

/**
 * What was answered and passed over in some lessons, word for word, for a hand-in: nothing of other lessons, of mock
 * exams' sheets or of what is put aside. What was taken back goes along with its taking back. Lines of newer versions
 * go along, for they may belong to the lessons.
 */
export const exportLessons = function* (
	journal: Journal,
	lessons: ReadonlySet<string>,
	rename: Rename = (key) => key,
): Generator<string> {
	const targets = new Map<string, string>();
	const wanted = new Set<string>();
	for (const { id, text } of journal.lines()) {
		const read = readLine(text);
		if (read.type === "later") wanted.add(id);
		else if (read.type !== "entry") continue;
		else if (read.entry.type === "undo") targets.set(id, read.entry.entry);
		else if (read.entry.type === "answer" || read.entry.type === "skip") {
			if (lessons.has(lessonOfKey(rename(read.entry.exercise)))) wanted.add(id);
		}
	}
	for (const { id, text } of journal.lines()) if (wanted.has(lastTarget(id, targets))) yield `${text}\n`;
};

/** What an undo, or an undo of undos, is about in the end; what points at itself is about nothing. */
const lastTarget = (id: string, targets: ReadonlyMap<string, string>): string => {
	const seen = new Set<string>();
	let at = id;
	for (let next = targets.get(at); next !== undefined && !seen.has(at); next = targets.get(at)) {
		seen.add(at);
		at = next;
	}
	return at;
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
const lessonOfKey = (key: string): string => key.slice(0, Math.max(0, key.indexOf("#")));

const noEntry = (file: string, line: number): Problem => ({
	code: "no-journal-entry",
	severity: "warning",
	message: "this line is no journal entry and was passed over",
	place: { file, line, column: 1 },
	cure: "import a file that `cloudsec-tutor export` wrote",
});
