import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openJournalFile } from "../../src/adapters/journal-file.ts";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import { calendar } from "../../src/progress/day.ts";
import type { Entry } from "../../src/progress/entry.ts";
import { progressReader } from "../../src/progress/progress-reader.ts";
import { type Progress, type Reading, replay } from "../../src/progress/replay.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { anAnswer, COURSE, START } from "../progress/some-entries.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const MANY = 2_500;

const reading: Reading = {
	course: COURSE.id,
	rename: (key) => key,
	scheduler: fsrsScheduler(),
	dayOf: calendar(() => 60),
};

const entry = (index: number, changes: Parameters<typeof anAnswer>[0] = {}): Entry =>
	anAnswer({
		id: `e${index}`,
		at: START + index * 600_000,
		exercise: `who/a#x${index % 7}`,
		tests: index % 3 === 0 ? ["M01"] : [],
		score: index % 5 === 0 ? 0 : 1,
		...changes,
	});
const linesOf = (entries: readonly Entry[]): string =>
	entries.map((each) => `${writeEntry(each)}\n`).join("");

const long = (): { readonly folder: string; readonly file: string; readonly checkpoint: string } => {
	const folder = temporaryFolder();
	const file = path.join(folder, "journal.jsonl");
	writeFileSync(file, linesOf(Array.from({ length: MANY }, (_, index) => entry(index))));
	return { folder, file, checkpoint: path.join(folder, "journal.checkpoint") };
};

/** The progress read from a folder, and how many entries had to be read for it. */
const readIn = (
	folder: string,
	by: Reading = reading,
): { readonly progress: Progress; readonly read: number } => {
	const journal = openJournalFile(folder);
	const progress = progressReader(journal, by, "")();
	return { progress, read: journal.arrivals(0).length };
};
const truthIn = (folder: string, by: Reading = reading): Progress =>
	replay(openJournalFile(folder).entries(), by);

describe("a checkpoint beside a long journal", () => {
	test("spares reading it again, and gives the same progress", () => {
		const { folder } = long();
		expect(readIn(folder).read).toBe(MANY);
		const again = readIn(folder);
		expect(again.read).toBe(0);
		expect(again.progress).toEqual(truthIn(folder));
	});

	test("looking for another tutor's entries before anything was read spoils nothing", () => {
		const { folder } = long();
		readIn(folder);
		const journal = openJournalFile(folder);
		journal.refresh();
		progressReader(journal, reading, "")();
		expect(journal.arrivals(0)).toHaveLength(0);
	});

	test("a short journal has none", () => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, "journal.jsonl"), linesOf([entry(1), entry(2)]));
		readIn(folder);
		expect(existsSync(path.join(folder, "journal.checkpoint"))).toBe(false);
	});

	test("what came after it is read, be it this program's or another's", () => {
		const { folder, file } = long();
		readIn(folder);
		appendFileSync(file, linesOf([entry(MANY, { score: 0 })]));
		const journal = openJournalFile(folder);
		const progress = progressReader(journal, reading, "");
		progress();
		journal.append(entry(MANY + 1));
		appendFileSync(file, linesOf([entry(MANY + 2)]));
		journal.refresh();
		expect(journal.arrivals(0)).toHaveLength(3);
		expect(progress()).toEqual(truthIn(folder));
		expect(journal.entries()).toEqual(openJournalFile(folder).entries());
		expect([...journal.lines()]).toHaveLength(MANY + 3);
	});

	test.each([
		["an older entry, as an import brings it", [entry(-5)]],
		["an entry that is there already", [entry(7)]],
		[
			"an undo of what is in it",
			[{ type: "undo", id: "u", at: START + 1e12, course: COURSE, entry: "e9" } as Entry],
		],
	])("%s makes the whole journal be read", (_, added) => {
		const { folder, file } = long();
		readIn(folder);
		appendFileSync(file, linesOf(added));
		expect(readIn(folder).progress).toEqual(truthIn(folder));
	});

	test("what an undo took back before it came stays taken back", () => {
		const { folder, file } = long();
		appendFileSync(file, linesOf([{ type: "undo", id: "u", at: START, course: COURSE, entry: "late" }]));
		readIn(folder);
		appendFileSync(file, linesOf([entry(MANY + 9, { id: "late", exercise: "who/a#late" })]));
		const { progress } = readIn(folder);
		expect(progress.done.has("who/a#late")).toBe(false);
		expect(progress).toEqual(truthIn(folder));
	});

	test("one changed byte of the journal, and it is believed no more", () => {
		const { folder, file } = long();
		const before = readIn(folder).progress;
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace('"score":0,"verdict":"wrong"', '"score":1,"verdict":"right"'));
		const after = readIn(folder);
		expect(after.read).toBe(MANY);
		expect(after.progress).toEqual(truthIn(folder));
		expect(after.progress).not.toEqual(before);
	});

	test("a journal that became shorter is read as it is", () => {
		const { folder, file } = long();
		readIn(folder);
		writeFileSync(file, linesOf([entry(1)]));
		expect(readIn(folder).progress.done.size).toBe(1);
	});

	test.each([
		["cut short", (text: string) => text.slice(0, -20)],
		["edited", (text: string) => text.replace('"reviews":{"asked":', '"reviews":{"asked":1')],
		["emptied", () => ""],
		["of another form", () => '{"head":null}'],
	])("a checkpoint that was %s is passed over", (_, change) => {
		const { folder, checkpoint } = long();
		readIn(folder);
		const text = readFileSync(checkpoint, "utf8");
		expect(change(text)).not.toBe(text);
		writeFileSync(checkpoint, change(text));
		const { progress, read } = readIn(folder);
		expect([read, progress]).toEqual([MANY, truthIn(folder)]);
	});

	test.each([
		["another retention", { scheduler: fsrsScheduler(0.8) }],
		["another time zone", { dayOf: calendar(() => 90) }],
		["another course", { course: "pack" }],
	])("%s does not use it", (_, change) => {
		const { folder } = long();
		readIn(folder);
		const by = { ...reading, ...change };
		const { progress, read } = readIn(folder, by);
		expect([read, progress]).toEqual([MANY, truthIn(folder, by)]);
	});
});
