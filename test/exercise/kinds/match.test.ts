import { describe, expect, test } from "vitest";
import { askOf, checkOf, gradeOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const pairs = {
	a: { left: "A", right: "1", feedback: "A is 1", why: "so it is" },
	b: {
		left: "B",
		right: "2",
		feedback: "B is 2",
		wrong: { a: { feedback: "1 is A's", misconception: "M32" } },
	},
};
const sample = exercise("match", {
	pairs,
	extras: { c: { text: "3", feedback: "3 is nobody's", misconception: "M30" } },
});

test("there may be more right sides than left ones", () => {
	const question = askOf(sample, setting());
	expect(question.shape === "match" && [question.left.length, question.right.length]).toEqual([2, 3]);
});

describe("what is said", () => {
	test.each([
		[{ b: "a" }, ["1 is A's"], ["M32"]],
		[{ a: "c" }, ["3 is nobody's"], ["M30"]],
		[{ a: "b" }, ["A is 1"], []],
		[{ a: "a" }, ["so it is"], []],
		[{ a: "gone" }, ["A is 1"], []],
		[{}, [], []],
	])("%j", (answer, texts, misconceptions) => {
		const grade = gradeOf(sample, answer, setting());
		expect(grade.feedback.map(({ text }) => text)).toEqual(texts);
		expect(grade.misconceptions).toEqual(misconceptions);
	});
});

test.each([
	[{ a: "a", b: "b" }, 1],
	[{ a: "a", b: "a" }, 0.5],
	[{ a: "b", b: "a" }, 0],
])("%j earns %d", (answer, score) => {
	expect(gradeOf(sample, answer, setting()).score).toBe(score);
});

describe("what an author gets wrong", () => {
	test.each([
		["same-right-side", { pairs: { ...pairs, d: { left: "D", right: "2", feedback: "f" } } }],
		["same-id", { pairs, extras: { a: { text: "9", feedback: "f" } } }],
		[
			"unknown-right-side",
			{ pairs: { ...pairs, d: { left: "D", right: "4", feedback: "f", wrong: { q: { feedback: "f" } } } } },
		],
		["wrong-without-feedback", { pairs: { a: pairs.a, b: { left: "B", right: "2" } } }],
	])("%s", (code, fields) => {
		expect(checkOf(exercise("match", fields), setting()).map((problem) => problem.code)).toContain(code);
	});
});
