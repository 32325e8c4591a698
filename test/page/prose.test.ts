import { describe, expect, test } from "vitest";
import { keyBar } from "../../src/page/key-bar.ts";
import { line, textOf } from "../../src/page/line.ts";
import { crumbs } from "../../src/page/progress-bar.ts";
import { prose } from "../../src/page/prose.ts";
import { wrap } from "../../src/page/wrap.ts";

const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
	["paragraphs stand apart and wrap at words", "one two three\n\nfour", 9, ["one two", "three", "", "four"]],
	["emphasis leaves no marks", "a **bold** and *soft* `code`", 40, ["a bold and soft code"]],
	["a line break that was asked for stays", "one  \ntwo", 40, ["one", "two"]],
	["a list hangs under its marks", "- one two three\n- four", 9, ["• one two", "  three", "• four"]],
	["a numbered list counts from its first number", "3. a\n4. b", 20, ["3. a", "4. b"]],
	["a list in a list is indented", "- a\n  - b", 20, ["• a", "  • b"]],
	["a fence keeps its spaces", "```json\n{\n  1\n}\n```", 20, ["   {", "     1", "   }"]],
	["a link says where it leads", "[page](https://a.b/c)", 40, ["page (https://a.b/c)"]],
	["a bare address is said once", "<https://a.b/c>", 40, ["https://a.b/c"]],
	[
		"a mail address stays as it was written",
		"write to olivia@example.com",
		40,
		["write to olivia@example.com"],
	],
	["a table has columns", "| a | b |\n|---|---|\n| 11 | 2 |", 40, ["a   b", "──  ─", "11  2"]],
	["a quotation has a rail", "> said", 40, ["│ said"]],
	["HTML is shown, not obeyed", "a <b>x</b>", 40, ["a <b>x</b>"]],
	[
		"a word wider than the row breaks at its joints",
		"arn:aws:iam::111122223333:role/Till",
		20,
		["arn:aws:iam::", "111122223333:role/", "Till"],
	],
	["wide characters take two columns", "日本語テキスト", 6, ["日本語", "テキス", "ト"]],
];

describe("prose", () => {
	test.each(cases)("%s", (_, text, width, rows) => {
		expect(prose(text, width).map((row) => textOf(row).trimEnd())).toEqual(rows);
	});

	test("a role reaches over a wrap and ends where it ends", () => {
		expect(wrap([line("one two", "code")[0] ?? { text: "" }, { text: " three" }], 8)).toEqual([
			[{ text: "one two", role: "code" }],
			[{ text: "three" }],
		]);
	});
});

describe("the rows around a page", () => {
	const keys = [
		{ key: "⏎", does: "check" },
		{ key: "h", does: "hint" },
		{ key: "s", does: "skip" },
		{ key: "?", does: "help" },
	];

	test("a key bar leaves out what does not fit, but never help", () => {
		expect(keyBar(keys, 80, 1).map(textOf)).toEqual(["⏎ check   h hint   s skip   ? help"]);
		expect(keyBar(keys, 28, 1).map(textOf)).toEqual(["⏎ check   h hint   ? help"]);
		expect(keyBar(keys, 18, 2).map(textOf)).toEqual(["⏎ check   h hint", "s skip   ? help"]);
	});

	test("a breadcrumb gives up its beginning first, then its bar", () => {
		const at = { step: 4, of: 9 };
		expect(textOf(crumbs(["Module", "Lesson"], at, 60))).toBe(
			`Module › Lesson${" ".repeat(31)}▓▓▓▓░░░░░░ 4/9`,
		);
		expect(textOf(crumbs(["A rather long module title", "Lesson"], at, 39))).toBe(
			`Lesson${" ".repeat(30)}4/9`,
		);
	});

	test("a bar is full only when all is done", () => {
		expect(textOf(crumbs(["L"], { step: 99, of: 100 }, 60))).toContain("▓▓▓▓▓▓▓▓▓░");
		expect(textOf(crumbs(["L"], { step: 100, of: 100 }, 60))).toContain("▓▓▓▓▓▓▓▓▓▓");
	});
});
