import { describe, expect, test } from "vitest";
import { sentencesOf, wordsIn } from "../../../src/course/lint/texts-of.ts";

describe("sentences", () => {
	test.each([
		["One. Two! Three?", 3],
		["Use s3:GetObject, version 1.2 of it.", 1],
		["A list:\n\n- one\n- two\n", 3],
		['Read this:\n\n```json\n{"a": "b. c. d"}\n```\n\nThen go on.', 2],
		["`aws s3 ls. --x` is one word.", 1],
		["“Quoted.” Then more.", 2],
		["A line\nthat goes on.", 1],
		["", 0],
	])("%j has %d", (text, count) => {
		expect(sentencesOf(text).length).toBe(count);
	});
});

test.each([
	["one two three", 3],
	["a - b", 2],
	["12 hours", 2],
	["", 0],
])("%j has %d words", (text, count) => {
	expect(wordsIn(text)).toBe(count);
});
