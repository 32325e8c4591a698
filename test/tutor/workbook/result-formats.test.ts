import { describe, expect, test } from "vitest";
import type { WorkbookMark, WorkbookResult } from "../../../src/tutor/workbook/grade-workbook.ts";
import { asJson, asJunit, asTap, asText, xml } from "../../../src/tutor/workbook/result-formats.ts";
import { DEFAULT_RULES } from "../../../src/tutor/workbook/settings.ts";

const mark = (key: string, changes: Partial<WorkbookMark>): WorkbookMark => ({
	key,
	file: `${key.replace("#", "/")}.yaml`,
	status: "right",
	earned: 1,
	possible: 1,
	score: 1,
	seed: 1,
	answer: [],
	feedback: [],
	misconceptions: [],
	hints: [],
	solution: undefined,
	problems: [],
	...changes,
});

const HOSTILE = `</failure><script>"x" & 'y'\u001b[2J\u0000]]>\ud800 # skip`;

const result: WorkbookResult = {
	settings: {
		course: { id: "c", version: "1" },
		student: `<kai> & "co"`,
		exercises: [],
		rules: DEFAULT_RULES,
	},
	seal: "intact",
	marks: [
		mark("a/b#right", {}),
		mark("a/b#partly", {
			status: "partly",
			earned: 1 / 3,
			score: 1 / 3,
			feedback: [{ about: HOSTILE, tone: "wrong", text: "It is\nnot so.", misconception: "M01" }],
			misconceptions: ["M01"],
		}),
		mark("a/b#left", { status: "skipped", earned: 0, possible: 0 }),
		mark("a/b#broken", {
			status: "error",
			earned: 0,
			score: 0,
			problems: [
				{ code: "missing-file", severity: "error", message: "`x` is missing", place: { file: "x" } },
			],
		}),
	],
	problems: [],
	earned: 4 / 3,
	possible: 3,
	isPassed: false,
};

describe("the result of a workbook", () => {
	test("as JSON is one versioned object, with an error apart from a wrong answer", () => {
		const json = JSON.parse(asJson(result));
		expect(json).toMatchObject({
			version: 1,
			passed: false,
			points: { earned: 1.333, possible: 3, pass: 1 },
		});
		expect(json.exercises.map(({ status }: WorkbookMark) => status)).toEqual([
			"right",
			"partly",
			"skipped",
			"error",
		]);
		expect(json.exercises[3].problems).toMatchObject([{ code: "missing-file", file: "x" }]);
	});

	test("as TAP has one point for each exercise and one for the whole", () => {
		const lines = asTap(result).split("\n");
		expect(lines.slice(0, 2)).toEqual(["TAP version 13", "1..5"]);
		expect(lines.filter((line) => /^(not )?ok/.test(line))).toEqual([
			"ok 1 - a/b\\#right",
			"not ok 2 - a/b\\#partly",
			"ok 3 - a/b\\#left # SKIP left out",
			"not ok 4 - a/b\\#broken",
			"not ok 5 - 1.333 of 3 points, 100 % wanted",
		]);
		expect(lines).toContain("  points: 0.333");
		expect(lines.every((line) => /^(TAP|1\.\.|ok|not ok| {2}|$)/.test(line))).toBe(true);
	});

	test("as JUnit XML counts failures and errors apart, and lets no text out of its place", () => {
		const text = asJunit(result);
		expect(text).toContain('tests="5" failures="2" errors="1" skipped="1"');
		expect(text).toContain('<testsuite name="&lt;kai&gt; &amp; &quot;co&quot;"');
		expect(text.match(/<failure /g)).toHaveLength(2);
		expect(text.match(/<error /g)).toHaveLength(1);
		expect(text).not.toMatch(/<script|\u001b|\u0000/);
		const open = text.match(/<[a-z]+(?=[ >])(?:[^>"]|"[^"]*")*(?<!\/)>/g) ?? [];
		expect(open).toHaveLength(text.match(/<\/[a-z]+>/g)?.length ?? 0);
	});

	test("in XML, every character that XML 1.0 cannot hold is gone", () => {
		const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join("|");
		expect(xml(every)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
		expect(Buffer.from(xml("😀"), "utf8").toString("utf8")).toBe("😀");
		expect(xml("a\ud800b")).toBe("a\ufffdb");
	});

	test("for a person says mark, points and why, and obeys no escape sequence", () => {
		const text = asText(result);
		expect(text).toContain("◐ a/b#partly  partly, 0.333 points");
		expect(text).toContain("! a/b#broken  error, 0 points\n    x error missing-file `x` is missing");
		expect(text).toContain("1.333 of 3 points: not passed yet, 100 % are wanted");
		expect(text).not.toMatch(/\u001b|\u0000/);
	});
});
