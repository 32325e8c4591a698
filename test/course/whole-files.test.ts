import { describe, expect, test } from "vitest";
import { checkCourse } from "../../src/course/check-course.ts";
import { soundFiles, TODAY } from "./sound-course.ts";

const FILES = ["course.yaml", "misconceptions.yaml", "accounts/till.yaml", "01-first/next.yaml"];

const toldOf = (file: string, text: string) =>
	checkCourse(new Map([...soundFiles, [file, text]]), { today: TODAY }).problems.filter(
		({ place }) => place?.file === file,
	);

describe.each(FILES)("%s", (file) => {
	test.each([
		["nothing", "", "empty-file"],
		["blank lines", "\n\n   \n", "empty-file"],
		["a comment alone", "# later\n", "empty-file"],
		["a list", "- a\n- b\n", undefined],
		["one word", "lesson\n", undefined],
		["a number", "7\n", undefined],
		["a byte order mark", "\ufeffformat: 1\n", "byte-order-mark"],
		["an escape sequence", "format: 1\nid: \u001b[2J\n", "control-character"],
		["a tab", "format:\n\tid: a\n", "tab-indentation"],
		["a key twice", "format: 1\nformat: 1\n", "duplicate-key"],
		["a key of every object", "__proto__: { a: 1 }\n", "unknown-key"],
		["an unknown key of every object", "constructor: { a: 1 }\n", undefined],
		["an alias", "format: *a\n", "yaml-alias"],
		["no end of nesting", "[".repeat(5_000), "nested-too-deep"],
		["too many characters", `# ${"x".repeat(300_000)}\nformat: 1\n`, "file-too-large"],
	] as const)("that holds %s is told with its line and a cure", (_, text, code) => {
		const problems = toldOf(file, text);
		expect(problems.length).toBeGreaterThan(0);
		if (code !== undefined) expect(problems.map((problem) => problem.code)).toContain(code);
		for (const { place, cure } of problems) {
			expect(place?.line).toBeGreaterThan(0);
			expect(cure).toMatch(/\w/);
		}
	});
});

test.each(["course.yaml", "01-first/next.yaml"])("%s of another format says which one is read", (file) => {
	const text = (soundFiles.get(file) ?? "").replace("format: 1", "format: 2");
	expect(toldOf(file, text)).toMatchObject([
		{ code: "bad-value", message: "`format` must be `1`", cure: "write `format: 1`", place: { line: 1 } },
	]);
});

test("the line ends of Windows make no difference", () => {
	const files = new Map([...soundFiles].map(([file, text]) => [file, text.replaceAll("\n", "\r\n")]));
	expect(checkCourse(files, { today: TODAY }).problems).toEqual([]);
});

test.each([
	["course.yml", "course.yaml"],
	["Course.yaml", "course.yaml"],
	["Misconceptions.YML", "misconceptions.yaml"],
])("a file that is called %s is told its right name, and is no lesson", (file, meant) => {
	const files = new Map([...soundFiles].map(([name, text]) => [name === meant ? file : name, text]));
	expect(
		checkCourse(files, { today: TODAY }).problems.filter(({ place }) => place?.file === file),
	).toMatchObject([{ code: "misnamed-file", cure: `rename it to \`${meant}\`` }]);
});

test("a scene in another folder is one problem, not one for each field that lessons have", () => {
	const files = new Map([...soundFiles, ["scenes/till.yaml", soundFiles.get("accounts/till.yaml") ?? ""]]);
	expect(checkCourse(files, { today: TODAY }).problems).toMatchObject([
		{ code: "no-lesson", place: { file: "scenes/till.yaml" }, cure: expect.stringContaining("accounts/") },
	]);
});
