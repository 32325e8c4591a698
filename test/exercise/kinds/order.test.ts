import { describe, expect, test } from "vitest";
import { askOf, checkOf, gradeOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const fields = {
	items: { a: "A", b: "B", c: "C" },
	wrong: [{ before: "c", after: "a", feedback: "C too early", misconception: "M31" }],
	feedback: "Not this way.",
};
const sample = exercise("order", fields);

describe("credit for pairs in order", () => {
	test.each([
		[["a", "b", "c"], 1],
		[["a", "c", "b"], 2 / 3],
		[["c", "b", "a"], 0],
		[["a", "b"], 1 / 3],
		[["a"], 0],
		[["a", "a", "b", "c"], 1],
		[["x", "a", "b", "c"], 1],
	])("%j earns %d", (answer, score) => {
		expect(gradeOf(sample, answer, setting()).score).toBeCloseTo(score);
	});
});

test("a foreseen wrong turn is told, any other has the general word", () => {
	expect(gradeOf(sample, ["c", "a", "b"], setting())).toMatchObject({
		feedback: [{ about: "C", text: "C too early" }],
		misconceptions: ["M31"],
	});
	expect(gradeOf(sample, ["b", "a", "c"], setting())).toMatchObject({
		feedback: [{ about: undefined, text: "Not this way." }],
		misconceptions: [],
	});
	expect(gradeOf(sample, ["a", "b", "c"], setting()).feedback).toEqual([]);
});

test("the items are never shown solved", () => {
	for (let seed = 0; seed < 200; seed++) {
		const question = askOf(sample, setting(seed));
		expect(question.shape === "order" && question.items.map(({ id }) => id)).not.toEqual(["a", "b", "c"]);
	}
});

describe("what an author gets wrong", () => {
	test.each([
		["unknown-item", { ...fields, wrong: [{ before: "x", after: "a", feedback: "f" }] }],
		["wrong-order-is-right", { ...fields, wrong: [{ before: "a", after: "b", feedback: "f" }] }],
		["wrong-order-is-right", { ...fields, wrong: [{ before: "a", after: "a", feedback: "f" }] }],
	])("%s", (code, made) => {
		expect(checkOf(exercise("order", made), setting()).map((problem) => problem.code)).toEqual([code]);
	});
});
