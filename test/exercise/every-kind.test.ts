import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askOf, checkOf, emptyOf, gradeOf, kinds, solveOf, wrongsOf } from "../../src/exercise/registry.ts";
import { samples, setting } from "./samples.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Answers of any form, with a good share of ids that exist and of names that objects have by nature. */
const anyAnswer = fc.oneof(
	fc.jsonValue(),
	fc.array(fc.constantFrom("team", "aws", "create", "delete", "constructor", "__proto__"), { maxLength: 6 }),
	fc.dictionary(
		fc.constantFrom("guards", "rules", "ec2/guest-os", "trust", "toString", "__proto__"),
		fc.constantFrom("aws", "customer", "permissions", "bill", "valueOf", "constructor"),
	),
	fc.constantFrom("1 hour", "authentication", "constructor", "", " ", "0", "1"),
);

const idsIn = (question: ReturnType<typeof askOf>): readonly (readonly string[])[] => {
	const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);
	switch (question.shape) {
		case "choose":
			return [ids(question.options)];
		case "sort":
		case "order":
			return [ids(question.items)];
		case "match":
			return [ids(question.left), ids(question.right)];
		case "form":
			return [question.fields.map(({ id }) => id)];
		case "fill":
		case "write":
		case "operate":
			return [];
	}
};

describe("a kind", () => {
	const guide = readFileSync("docs/lesson-format.md", "utf8");

	test.each(kinds.map(({ kind }) => kind))("%s has a section in the guide and a file of tests", (kind) => {
		expect(guide).toMatch(new RegExp(`^### ${kind}: `, "m"));
		expect(readdirSync("test/exercise/kinds")).toContain(`${kind}.test.ts`);
	});
});

describe.each(samples.map((sample) => [sample.id, sample] as const))("%s", (_, sample) => {
	test("is written without a problem", () => {
		expect(checkOf(sample, setting())).toEqual([]);
	});

	test("gives its own solution the full score, whatever the seed", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const grade = gradeOf(sample, solveOf(sample, setting(seed)), setting(seed));
				expect(grade).toMatchObject({ score: 1, verdict: "right", misconceptions: [] });
			}),
		);
	});

	test("never passes an empty answer", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(gradeOf(sample, emptyOf(sample), setting(seed))).toMatchObject({
					score: 0,
					verdict: "wrong",
				});
			}),
		);
	});

	test("grades any value at all, between 0 and 1", () => {
		fc.assert(
			fc.property(seeds, anyAnswer, (seed, answer) => {
				const { score } = gradeOf(sample, answer, setting(seed));
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 300 },
		);
	});

	test("fails every wrong answer that was foreseen, for the reason it claims", () => {
		for (const seed of [0, 1, 2, 3])
			for (const wrong of wrongsOf(sample, setting(seed))) {
				const grade = gradeOf(sample, wrong.answer, setting(seed));
				expect(grade.score).toBeLessThan(1);
				expect(grade.feedback.map(({ text }) => text)).toContain(wrong.feedback);
				if (wrong.misconception !== undefined) expect(grade.misconceptions).toContain(wrong.misconception);
			}
		expect(wrongsOf(sample, setting()).length).toBeGreaterThan(0);
	});

	test("asks the same for the same seed, and only mixes what it asks", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const question = askOf(sample, setting(seed));
				expect(askOf(sample, setting(seed))).toEqual(question);
				for (const ids of idsIn(question)) expect(new Set(ids).size).toBe(ids.length);
				expect(JSON.stringify(question)).not.toContain("{{");
			}),
		);
	});
});

test("a question without `show` asks the same things in every order", () => {
	for (const sample of samples.filter(({ id }) => id !== "sort-authored")) {
		const sorted = (seed: number) => idsIn(askOf(sample, setting(seed))).map((ids) => [...ids].sort());
		for (const seed of [1, 2, 3, 4]) expect(sorted(seed)).toEqual(sorted(0));
	}
});

test("seeds do make different orders", () => {
	for (const sample of samples.filter((each) => idsIn(askOf(each, setting())).length > 0)) {
		const orders = new Set(
			Array.from({ length: 20 }, (__, seed) => JSON.stringify(askOf(sample, setting(seed)))),
		);
		expect(orders.size).toBeGreaterThan(1);
	}
});
