import { describe, expect, test } from "vitest";
import { askOf, checkOf, gradeOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const two = exercise("choose", {
	options: {
		a: { text: "A", correct: true },
		b: { text: "B", correct: true, why: "B is so." },
		c: { text: "C", feedback: "C is not.", misconception: "M01" },
		d: { text: "D", feedback: "D is not.", misconception: "M02" },
		e: { text: "E", feedback: "E is not." },
	},
});

describe("credit for picks", () => {
	test.each([
		[["a", "b"], 1],
		[["b", "a", "a"], 1],
		[["a"], 0.5],
		[["a", "c"], 0.5],
		[["a", "b", "c"], 2 / 3],
		[["a", "b", "c", "d", "e"], 2 / 5],
		[["c", "d"], 0],
		[["gone"], 0],
		[["a", "gone"], 0.5],
		[[], 0],
	])("%j earns %d", (answer, score) => {
		expect(gradeOf(two, answer, setting()).score).toBeCloseTo(score);
	});
});

test("every wrong pick is spoken of, and every right one that was missed", () => {
	const { feedback, misconceptions } = gradeOf(two, ["d", "a"], setting());
	expect(feedback.map(({ about, tone }) => [about, tone])).toEqual([
		["B", "note"],
		["D", "wrong"],
	]);
	expect(misconceptions).toEqual(["M02"]);
});

test("where fewer are asked for than are right, any of them will do", () => {
	const any = exercise("choose", { ...two, pick: 1 });
	expect(gradeOf(any, ["b"], setting()).score).toBe(1);
	expect(gradeOf(any, ["a"], setting()).score).toBe(1);
	expect(gradeOf(any, ["a", "c"], setting()).score).toBe(0.5);
	expect(gradeOf(any, ["a"], setting()).feedback).toEqual([]);
});

test("options keep their order where they are numbers", () => {
	const numbers = exercise("choose", { ...two, keepOrder: true });
	for (const seed of [1, 2, 3])
		expect(askOf(numbers, setting(seed))).toMatchObject({
			options: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }, { id: "e" }],
		});
});

describe("what an author gets wrong", () => {
	test.each([
		["no-right-option", { options: { a: { text: "A", feedback: "f" }, b: { text: "B", feedback: "f" } } }],
		["no-wrong-option", { options: { a: { text: "A", correct: true }, b: { text: "B", correct: true } } }],
		["pick-too-many", { ...two, pick: 3 }],
		["wrong-without-feedback", { options: { a: { text: "A", correct: true }, b: { text: "B" } } }],
		[
			"right-with-feedback",
			{ options: { a: { text: "A", correct: true, feedback: "f" }, b: { text: "B", feedback: "f" } } },
		],
	])("%s", (code, fields) => {
		expect(checkOf(exercise("choose", fields), setting()).map((problem) => problem.code)).toEqual([code]);
	});
});
