import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Journal } from "../../src/progress/journal.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { exportJournal, exportLessons, importJournal } from "../../src/tutor/transfer.ts";
import { anAnswer, COURSE, START, someEntries } from "../progress/some-entries.ts";

const textOf = (journal: Journal): string => [...exportJournal(journal)].join("");
const linesOf = (journal: Journal): readonly string[] => textOf(journal).split("\n").sort();

describe("moving progress from one computer to another", () => {
	test("importing twice changes nothing, and the order of imports does not matter", () => {
		fc.assert(
			fc.property(someEntries, someEntries, someEntries, (own, first, second) => {
				const [one, two] = [memoryJournal(first), memoryJournal(second)];
				const forth = memoryJournal(own);
				const back = memoryJournal(own);
				for (const each of [one, two, one]) importJournal(forth, textOf(each), "x");
				for (const each of [two, one]) importJournal(back, textOf(each), "x");
				expect(forth.entries()).toEqual(back.entries());
				expect(linesOf(forth)).toEqual(linesOf(back));
				expect(importJournal(forth, textOf(forth), "x")).toMatchObject({ added: 0, problems: [] });
			}),
		);
	});

	test("an exported journal read on an empty computer is the same journal", () => {
		fc.assert(
			fc.property(someEntries, (entries) => {
				const journal = memoryJournal(entries);
				const copy = memoryJournal();
				expect(importJournal(copy, textOf(journal), "x").added).toBe(entries.length);
				expect(copy.entries()).toEqual(journal.entries());
			}),
		);
	});

	test("what is no journal is told line by line, and harms nothing", () => {
		fc.assert(
			fc.property(fc.array(fc.string()), (lines) => {
				const journal = memoryJournal([anAnswer({ id: "a" })]);
				const { added, problems } = importJournal(journal, lines.join("\n"), "notes.txt");
				expect(added).toBe(0);
				expect(journal.entries()).toHaveLength(1);
				for (const { place } of problems)
					expect(place?.line).toBeLessThanOrEqual(lines.join("\n").split("\n").length);
			}),
		);
	});
});

describe("a hand-in of some lessons", () => {
	const idsIn = (lines: Iterable<string>): readonly string[] =>
		[...lines].map((line) => JSON.parse(line).id).sort();
	const undo = (id: string, entry: string) =>
		({ type: "undo", id, at: START, course: COURSE, entry }) as const;

	test("holds their answers, what was taken back of them, and what a newer version wrote", () => {
		const journal = memoryJournal([
			anAnswer({ id: "a", exercise: "who/ec2#guest" }),
			anAnswer({ id: "b", exercise: "who/ec2-extra#guest" }),
			{ type: "skip", id: "s", at: START, course: COURSE, exercise: "who/ec2#rules", seed: 1, mode: "learn" },
			undo("u", "a"),
			undo("v", "u"),
			undo("w", "b"),
			undo("x", "y"),
			undo("y", "x"),
			{ type: "suspend", id: "z", at: START, course: COURSE, item: "who/ec2#guest" },
		]);
		journal.adopt([{ id: "n", text: '{"v":9,"id":"n"}' }]);
		expect(idsIn(exportLessons(journal, new Set(["who/ec2"])))).toEqual(["a", "n", "s", "u", "v"]);
	});

	test("follows a lesson that was renamed since", () => {
		const journal = memoryJournal([anAnswer({ id: "a", exercise: "old/name#guest" }), anAnswer({ id: "b" })]);
		const rename = (key: string) => key.replace("old/name", "new/name");
		expect(idsIn(exportLessons(journal, new Set(["new/name"]), rename))).toEqual(["a"]);
	});
});
