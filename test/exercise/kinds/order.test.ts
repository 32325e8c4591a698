import { describe, expect, test } from "vitest";
import { askOf, checkOf, gradeOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const fields = {
	items: { a: "A", b: "B", c: "C" },
	wrong: [{ before: "c", after: "a", feedback: "C too early", misconception: "M31" }],
	feedback: "Not this way.",
};
const sample = exercise("order", fields);

/** All sequences of some items. */
const sequences = (items: readonly string[]): readonly (readonly string[])[] =>
	items.length < 2
		? [items]
		: items.flatMap((first, index) =>
				sequences([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [first, ...rest]),
			);

describe("credit for pairs in order", () => {
	test.each([
		[["a", "b", "c"], 1],
		[["a", "c", "b"], 1 / 3],
		[["b", "a", "c"], 1 / 3],
		[["b", "c", "a"], 0],
		[["c", "b", "a"], 0],
		[["a", "b"], 0],
		[["a"], 0],
		[["a", "a", "b", "c"], 1],
		[["x", "a", "b", "c"], 1],
	])("%j earns %d", (answer, score) => {
		expect(gradeOf(sample, answer, setting()).score).toBeCloseTo(score);
	});
});

describe.each([3, 4, 5, 6])("credit for %d steps", (count) => {
	const right = ["a", "b", "c", "d", "e", "f"].slice(0, count);
	const steps = exercise("order", {
		items: Object.fromEntries(right.map((id) => [id, id])),
		feedback: "Not this way.",
	});
	const creditOf = (answer: readonly string[]) => gradeOf(steps, answer, setting()).score;

	test("is full for the right sequence alone, and nothing for the reversed one", () => {
		for (const answer of sequences(right))
			expect(creditOf(answer) === 1).toBe(answer.join() === right.join());
		expect(creditOf([...right].reverse())).toBe(0);
	});

	test("is nothing for half of all sequences: guessing does not pay", () => {
		const credits = sequences(right).map(creditOf);
		expect(credits.filter((credit) => credit > 0).length).toBeLessThanOrEqual(credits.length / 2);
		expect(credits.reduce((sum, credit) => sum + credit, 0) / credits.length).toBeLessThan(1 / 3);
	});

	test("never falls when two neighbours that stood wrong are swapped", () => {
		for (const answer of sequences(right))
			for (let at = 0; at + 1 < answer.length; at++) {
				const [one = "", two = ""] = answer.slice(at, at + 2);
				if (right.indexOf(one) < right.indexOf(two)) continue;
				const mended = [...answer.slice(0, at), two, one, ...answer.slice(at + 2)];
				expect(creditOf(mended)).toBeGreaterThanOrEqual(creditOf(answer));
			}
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
