import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { openJournalFile } from "../../src/adapters/journal-file.ts";
import { Fault } from "../../src/problem/fault.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { exportJournal, importJournal } from "../../src/tutor/transfer.ts";
import { anAnswer, START } from "../progress/some-entries.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const fileIn = (folder: string): string => path.join(folder, "journal.jsonl");
const idsIn = (folder: string): readonly string[] =>
	openJournalFile(folder)
		.entries()
		.map(({ id }) => id);
const entry = (id: string, at = START) => anAnswer({ id, at });

describe("the journal file", () => {
	test("what was appended is there when it is opened again, in order of time", () => {
		const folder = path.join(temporaryFolder(), "made", "on", "demand");
		const journal = openJournalFile(folder);
		journal.append(entry("b", START + 1));
		journal.append(entry("a", START));
		expect(journal.entries().map(({ id }) => id)).toEqual(["a", "b"]);
		expect(openJournalFile(folder).entries()).toEqual(journal.entries());
	});

	test("looking at a journal that is not there makes nothing", () => {
		const folder = temporaryFolder();
		expect(openJournalFile(path.join(folder, "home")).entries()).toEqual([]);
		expect(readdirSync(folder)).toEqual([]);
	});

	test("another tutor's entries are taken in when asked for, one's own not twice", () => {
		const folder = temporaryFolder();
		const one = openJournalFile(folder);
		const other = openJournalFile(folder);
		one.append(entry("a"));
		other.append(entry("b", START + 1));
		one.append(entry("c", START + 2));
		one.refresh();
		other.refresh();
		expect(one.entries().map(({ id }) => id)).toEqual(["a", "b", "c"]);
		expect(other.entries()).toEqual(one.entries());
		expect(one.arrivals(0).map(({ id }) => id)).toEqual(["a", "c", "b"]);
	});

	test("what another program left unfinished meanwhile does not swallow the next answer", () => {
		const folder = temporaryFolder();
		const journal = openJournalFile(folder);
		journal.append(entry("a"));
		appendFileSync(fileIn(folder), "torn by a kill");
		journal.append(entry("b", START + 1));
		expect(readFileSync(fileIn(folder), "utf8").split("\n").slice(1)).toEqual([
			"torn by a kill",
			writeEntry(entry("b", START + 1)),
			"",
		]);
	});

	test("a torn last line is set aside once, said once, and swallows nothing that follows", () => {
		const folder = temporaryFolder();
		const torn = writeEntry(entry("torn")).slice(0, 50);
		writeFileSync(fileIn(folder), `${writeEntry(entry("a"))}\n${torn}`);
		const journal = openJournalFile(folder);
		journal.append(entry("b", START + 1));
		expect(journal.notices().map(({ code }) => code)).toEqual(["journal-torn"]);
		expect(readFileSync(path.join(folder, "journal.torn-1"), "utf8")).toBe(`${torn}\n`);
		const again = openJournalFile(folder);
		expect(again.entries().map(({ id }) => id)).toEqual(["a", "b"]);
		expect(again.notices()).toEqual([]);
		appendFileSync(fileIn(folder), "\u0000\u0000\n");
		expect(openJournalFile(folder).entries()).toHaveLength(2);
		expect(readdirSync(folder).sort()).toEqual(["journal.jsonl", "journal.torn-1", "journal.torn-2"]);
	});

	test("a last line that lost nothing but its line feed is whole", () => {
		const folder = temporaryFolder();
		writeFileSync(fileIn(folder), writeEntry(entry("a")));
		expect(idsIn(folder)).toEqual(["a"]);
		expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
	});

	test("a line that begins with another's torn half is saved from it", () => {
		const folder = temporaryFolder();
		const half = writeEntry(entry("half")).slice(0, 80);
		writeFileSync(fileIn(folder), `${half}${writeEntry(entry("a"))}\n${writeEntry(entry("b", START + 1))}\n`);
		const journal = openJournalFile(folder);
		expect(journal.entries().map(({ id }) => id)).toEqual(["a", "b"]);
		expect(readFileSync(path.join(folder, "journal.torn-1"), "utf8")).toBe(`${half}\n`);
		expect([...journal.lines()].map(({ id }) => id)).toEqual(["a", "b"]);
	});

	test("no line is passed over because its neighbours together happen to be JSON", () => {
		const folder = temporaryFolder();
		const [first, second] = [writeEntry(entry("a")), writeEntry(entry("b", START + 1))];
		// Joined by commas these are two values, as many as lines; apart, three are torn.
		const lines = [first, '{"v":1,"id":"x"', '"y":1}', `${second.slice(0, -1)}`, '"z":1},0'];
		writeFileSync(fileIn(folder), `${lines.join("\n")}\n`);
		expect(idsIn(folder)).toEqual(["a"]);
	});

	test("lines of a newer version are kept, exported word for word, and never rewritten", () => {
		const folder = temporaryFolder();
		const newer = '{"v": 7, "id":"n", "soul":"é", "at":"some day"}';
		const before = `${newer}\n`;
		writeFileSync(fileIn(folder), before);
		const journal = openJournalFile(folder);
		journal.append(entry("a"));
		expect(readFileSync(fileIn(folder), "utf8").startsWith(before)).toBe(true);
		expect([...exportJournal(journal)].join("")).toBe(`${newer}\n${writeEntry(entry("a"))}\n`);
		expect(journal.notices()).toEqual([]);
	});

	test("importing twice changes nothing, and damaged lines are told with their place", () => {
		const folder = temporaryFolder();
		const journal = openJournalFile(folder);
		journal.append(entry("a"));
		const foreign = memoryJournal([entry("a"), entry("b", START + 1)]);
		const text = `\ufeff${[...exportJournal(foreign)].join("")}nonsense\r\n`;
		const first = importJournal(journal, text, "backup.jsonl");
		expect([first.added, first.known]).toEqual([1, 1]);
		expect(first.problems.map(({ place }) => place)).toEqual([{ file: "backup.jsonl", line: 3, column: 1 }]);
		const bytes = readFileSync(fileIn(folder));
		expect(importJournal(journal, text, "backup.jsonl").added).toBe(0);
		expect(readFileSync(fileIn(folder))).toEqual(bytes);
		expect(idsIn(folder)).toEqual(["a", "b"]);
	});
});

describe("a place that cannot be used", () => {
	const faultOf = (deed: () => void): Fault | undefined => {
		try {
			deed();
			return undefined;
		} catch (error) {
			if (error instanceof Fault) return error;
			throw error;
		}
	};

	test("a file where the folder should be: every answer counts, and each says that it is not kept", () => {
		const folder = path.join(temporaryFolder(), "taken");
		writeFileSync(folder, "");
		const journal = openJournalFile(folder);
		expect(faultOf(() => journal.append(entry("a")))?.code).toBe("journal-unwritable");
		expect(faultOf(() => journal.append(entry("b", START + 1)))?.code).toBe("journal-unwritable");
		expect(journal.entries().map(({ id }) => id)).toEqual(["a", "b"]);
	});

	test("a folder where the file should be: said once, and the tutor goes on in memory", () => {
		const folder = temporaryFolder();
		mkdirSync(fileIn(folder));
		const journal = openJournalFile(folder);
		expect(journal.entries()).toEqual([]);
		expect(journal.notices().map(({ code }) => code)).toEqual(["journal-unreadable"]);
		expect(faultOf(() => journal.append(entry("a")))?.message).toContain("it is a folder");
	});

	test.runIf(existsSync("/dev/full"))("a full disk is named as the reason", () => {
		const folder = temporaryFolder();
		symlinkSync("/dev/full", fileIn(folder));
		const journal = openJournalFile(folder);
		expect(faultOf(() => journal.append(entry("a")))?.message).toContain("no space is left on the disk");
		expect(journal.entries()).toHaveLength(1);
	});

	test("once the place is free again, what was not saved is saved with the next answer", () => {
		const parent = temporaryFolder();
		const folder = path.join(parent, "home");
		writeFileSync(folder, "");
		const journal = openJournalFile(folder);
		faultOf(() => journal.append(entry("a")));
		rmSync(folder);
		journal.append(entry("b", START + 1));
		expect(idsIn(folder)).toEqual(["a", "b"]);
	});
});

describe("several programs at once", () => {
	test("four tutors that write at the same time lose nothing", async () => {
		const folder = temporaryFolder();
		const script = writerScript();
		const names = ["a", "b", "c", "d"];
		const writers = names.map((name) => start(script, folder, name, 40));
		expect(await Promise.all(writers.map(({ child }) => exitOf(child)))).toEqual([0, 0, 0, 0]);
		const expected = names.flatMap((name) => Array.from({ length: 40 }, (_, turn) => `${name}-${turn}`));
		expect([...idsIn(folder)].sort()).toEqual(expected.sort());
		expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
	});

	test("killed in the middle of writing, a tutor loses at most what it had not said was saved", async () => {
		const folder = temporaryFolder();
		const script = writerScript();
		const victims = ["a", "b", "c"].map((name) => start(script, folder, name, 1_000_000));
		const survivor = start(script, folder, "s", 60);
		for (const [index, { child, saved }] of victims.entries()) {
			while (saved.length < 5 + index) await once(child.stdout ?? child, "data");
			child.kill("SIGKILL");
			await exitOf(child);
		}
		expect(await exitOf(survivor.child)).toBe(0);
		const ids = new Set(idsIn(folder));
		const said = [...victims, survivor].flatMap(({ saved }) => saved);
		expect(said.filter((id) => !ids.has(id))).toEqual([]);
		expect(said.length).toBeGreaterThan(60 + 5 + 6 + 7 - 1);
	});
});

const writerScript = (): string => {
	const outfile = path.join(temporaryFolder(), "writer.mjs");
	const entryPoint = path.resolve("test/adapters/journal-writer.ts");
	buildSync({ entryPoints: [entryPoint], bundle: true, platform: "node", format: "esm", outfile });
	return outfile;
};

/** A writer, and the ids it said were saved so far. */
const start = (script: string, ...args: readonly (string | number)[]) => {
	const child = spawn(process.execPath, [script, ...args.map(String)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const saved: string[] = [];
	let rest = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		saved.push(...lines);
	});
	return { child, saved };
};

const exitOf = async (child: ChildProcess): Promise<number | null> => {
	if (child.exitCode === null && child.signalCode === null) await once(child, "close");
	return child.exitCode;
};
