import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/progress/entry.ts";
import { readLine } from "../../src/progress/read-entry.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { anAnswer } from "./some-entries.ts";

const fields = JSON.parse(writeEntry(anAnswer({ id: "x" }))) as Record<string, unknown>;
const lineWith = (changes: Record<string, unknown>): string => JSON.stringify({ ...fields, ...changes });

describe("reading a line of the journal", () => {
	test.each([
		["no JSON", "{", "damaged"],
		["an empty line", "", "damaged"],
		["a list", "[1]", "damaged"],
		["a null", "null", "damaged"],
		["no id", lineWith({ id: undefined }), "damaged"],
		["an empty id", lineWith({ id: "" }), "damaged"],
		["no version", lineWith({ v: undefined }), "damaged"],
		["a newer version", lineWith({ v: 2, grade: "A+" }), "later"],
		["a type of the future", lineWith({ type: "quest" }), "later"],
		["a type like a prototype's field", lineWith({ type: "constructor" }), "later"],
		["a time that is none", lineWith({ at: "yesterday" }), "damaged"],
		["a time as a number", lineWith({ at: 1 }), "damaged"],
		["no course", lineWith({ course: null }), "damaged"],
		["a score above 1", lineWith({ grade: { score: 2, verdict: "right", misconceptions: [] } }), "damaged"],
		[
			"a score that is text",
			lineWith({ grade: { score: "1", verdict: "right", misconceptions: [] } }),
			"damaged",
		],
		[
			"a verdict of its own",
			lineWith({ grade: { score: 1, verdict: "great", misconceptions: [] } }),
			"damaged",
		],
		["an unknown mode", lineWith({ mode: "sleep" }), "damaged"],
		["an exam without items", lineWith({ type: "exam-start", exam: "e", minutes: 9 }), "damaged"],
		[
			"an exam that ended for no reason",
			lineWith({ type: "exam-end", exam: "e", reason: "rain" }),
			"damaged",
		],
		["fields nobody knows", lineWith({ mood: "fine" }), "entry"],
		["an answer of any form", lineWith({ answer: { deep: [null] } }), "entry"],
	] as const)("%s", (_, line, type) => {
		expect(readLine(line).type).toBe(type);
	});

	test("what a hand has spoiled beside the grade falls back to nothing known", () => {
		const read = readLine(lineWith({ hints: -1, ms: "long", tests: "M01", confidence: "very", sitting: 4 }));
		const expected = { hints: 0, ms: 0, tests: [], confidence: undefined, sitting: undefined };
		expect(read.type === "entry" && read.entry).toMatchObject(expected);
	});

	test("a line begins with its version, so that a torn one can be told from the next", () => {
		const undo: Entry = { type: "undo", id: "u", at: 0, course: { id: "c", version: "1" }, entry: "x" };
		expect(writeEntry(undo)).toBe(
			'{"v":1,"id":"u","at":"1970-01-01T00:00:00.000Z","type":"undo","course":{"id":"c","version":"1"},"entry":"x"}',
		);
	});
});
