import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchGlob, readGlob } from "../../../src/aws/policy/wildcard.ts";
import type { Alphabet } from "../../../src/aws/policy-space/alphabet.ts";
import { startBudget } from "../../../src/aws/policy-space/budget.ts";
import { cellsOf } from "../../../src/aws/policy-space/cells.ts";
import { literalIgnoringCase, patternOf } from "../../../src/aws/policy-space/pattern.ts";

const PLAIN: Alphabet = { others: "xyz", only: undefined, but: "", hasEmpty: true };

const cells = (patterns: readonly string[], alphabet = PLAIN, pool: readonly string[] = []) =>
	cellsOf(
		patterns.map((pattern) => patternOf(readGlob(pattern), "")),
		alphabet,
		pool,
		startBudget(100_000),
	);

/** Every text of these letters up to a length. */
const textsOf = (letters: string, length: number): readonly string[] => {
	const texts = [""];
	for (let from = 0, to = 1, round = 0; round < length; round += 1) {
		for (let at = from; at < to; at += 1) for (const letter of letters) texts.push(texts[at] + letter);
		from = to;
		to = texts.length;
	}
	return texts;
};

const anyPattern = fc
	.array(fc.constantFrom("a", "b", "*", "?"), { maxLength: 4 })
	.map((letters) => letters.join(""));

describe("splitting all texts into the classes that some patterns tell apart", () => {
	test("finds every class that there is, and no other", () => {
		fc.assert(
			fc.property(fc.array(anyPattern, { maxLength: 4 }), fc.boolean(), (patterns, hasEmpty) => {
				const globs = patterns.map(readGlob);
				const fitting = (text: string) =>
					globs.flatMap((glob, index) => (matchGlob(glob, text) ? [index] : [])).join();
				const brute = new Set(
					textsOf("abx", 6)
						.filter((text) => hasEmpty || text !== "")
						.map(fitting),
				);
				const found = cells(patterns, { ...PLAIN, hasEmpty });
				expect(new Set(found.map((cell) => cell.fits.join()))).toEqual(brute);
				for (const cell of found) expect(fitting(cell.witness)).toBe(cell.fits.join());
				for (const cell of found) expect(hasEmpty || cell.witness !== "").toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	test("gives a shortest witness", () => {
		const [, both] = cells(["a*b", "*bb"]).map(({ witness }) => witness);
		expect(both).toBe("ab");
		expect(cells(["a*b", "*bb"]).map(({ witness }) => witness)).toEqual(["", "ab", "bb", "abb"]);
	});

	test("prefers the first text of the pool that lies in the class", () => {
		const found = cells(["reports/*"], PLAIN, ["notes.txt", "reports/june.csv", "reports/july.csv"]);
		expect(found.map(({ witness }) => witness)).toEqual(["notes.txt", "reports/june.csv"]);
	});

	test("stays within the alphabet", () => {
		const digits: Alphabet = { others: "0123456789", only: "0123456789", but: "", hasEmpty: false };
		const found = cells(["1*", "?", "a*"], digits);
		for (const { witness } of found) expect(witness).toMatch(/^[0-9]+$/);
		expect(found.map((cell) => cell.fits)).toEqual([[1], [0, 1], [], [0]]);
	});

	test("takes letters of either case where case does not count", () => {
		const patterns = [literalIgnoringCase("ok"), patternOf(readGlob("OK"), "")];
		const found = cellsOf(patterns, PLAIN, [], startBudget(1000));
		expect(new Set(found.map((cell) => cell.fits.join()))).toEqual(new Set(["", "0", "0,1"]));
	});

	test("stops once the budget is spent", () => {
		const budget = startBudget(1000);
		const patterns = [..."abcdefghijklmnopqrst"].map((letter) => patternOf(readGlob(`*${letter}*`), ""));
		cellsOf(patterns, PLAIN, [], budget);
		expect(budget.isSpent()).toBe(true);
		expect(budget.used()).toBe(1000);
	});
});
