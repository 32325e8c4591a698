import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/exercise/figure.ts";
import { mapFigureTexts, mapTexts } from "../../src/exercise/map-texts.ts";
import { askOf, gradeOf, solveOf, wrongsOf } from "../../src/exercise/registry.ts";
import { exercise, samples, setting } from "./samples.ts";

const marked = (text: string): string => `«${text}»`;

/** Texts that a kind computes or that say what to type: they are not the author's. */
const computed = new Set(["shape", "id", "fileName", "policyUse", "start"]);

/** Every text of a question but ids and what the model draws. */
const textsIn = (value: unknown): readonly string[] => {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) =>
		computed.has(key) || key === "figures" ? [] : textsIn(item),
	);
};

const authored = samples.filter(
	({ kind, responsibility }) =>
		["choose", "sort", "match", "order", "fill"].includes(kind) && responsibility === undefined,
);

describe.each(samples.map((sample) => [sample.id, sample] as const))("%s", (_, sample) => {
	test("is the same where every text is put back as it was", () => {
		expect(mapTexts(sample, (text) => text)).toEqual(sample);
	});

	test("is answered and graded alike in other words", () => {
		const other = mapTexts(sample, (text, __, use) => (use === "read" ? marked(text) : text));
		for (const seed of [0, 1, 2]) {
			const solution = solveOf(sample, setting(seed));
			expect(solveOf(other, setting(seed))).toEqual(solution);
			expect(gradeOf(other, solution, setting(seed)).score).toBe(1);
			const said = (each: typeof sample) =>
				wrongsOf(each, setting(seed)).map(({ answer, misconception }) => ({ answer, misconception }));
			expect(said(other)).toEqual(said(sample));
		}
	});
});

describe.each(authored.map((sample) => [sample.id, sample] as const))("%s in other words", (_, sample) => {
	const other = mapTexts(sample, (text, __, use) => (use === "read" ? marked(text) : text));

	test("is asked in those words alone", () => {
		const texts = textsIn(askOf(other, setting()));
		expect(texts.length).toBeGreaterThan(0);
		for (const text of texts.filter((each) => each !== sample.unit)) expect(text).toMatch(/^«[\s\S]*»$/);
	});

	test("explains every wrong answer in them", () => {
		for (const wrong of wrongsOf(other, setting())) {
			expect(wrong.feedback).toMatch(/^«[\s\S]*»$/);
			const { feedback } = gradeOf(other, wrong.answer, setting());
			expect(feedback.map(({ text }) => text)).toContain(wrong.feedback);
		}
	});
});

describe("what learners type", () => {
	const word = exercise("fill", {
		accept: ["authorization", "authorisation"],
		near: { authentication: { feedback: "No.", misconception: "M20" }, "12": { feedback: "A number." } },
		feedback: "Think of two checks.",
	});
	const german: Readonly<Record<string, string>> = {
		authorization: "Autorisierung",
		authentication: "Authentifizierung",
		"No.": "Nein.",
	};
	const other = mapTexts(word, (text) => german[text] ?? text);

	test.each(["authorization", "Autorisierung", "autorisierung", "authorisation"])("%s passes", (typed) => {
		expect(gradeOf(other, typed, setting()).score).toBe(1);
	});

	test.each(["authentication", "Authentifizierung"])(
		"%s is foreseen, in the words of the translation",
		(typed) => {
			expect(gradeOf(other, typed, setting())).toMatchObject({
				score: 0,
				misconceptions: ["M20"],
				feedback: [{ text: "Nein." }],
			});
		},
	);
});

test("the values that a seed draws are put into other words, with the same draw", () => {
	const sample = exercise("choose", {
		prompt: "Who patches {{what.name}}?",
		vary: { what: [{ name: "the house" }, { name: "the garden" }] },
		options: { a: { text: "A", correct: true }, b: { text: "B", feedback: "f" } },
	});
	const words: Readonly<Record<string, string>> = { "the house": "das Haus", "the garden": "den Garten" };
	const other = mapTexts(sample, (text) => words[text] ?? text);
	for (const seed of [0, 1, 2, 3, 4, 5]) {
		const [, drawn = ""] = /patches (.*)\?/.exec(askOf(sample, setting(seed)).prompt) ?? [];
		expect(askOf(other, setting(seed)).prompt).toBe(`Who patches ${words[drawn]}?`);
	}
});

describe("pictures", () => {
	const put = (text: string) => marked(text);
	test.each<readonly [Figure, Figure]>([
		[
			{ kind: "table", head: ["a", "b"], rows: [["c", "d"]] },
			{ kind: "table", head: ["«a»", "«b»"], rows: [["«c»", "«d»"]] },
		],
		[
			{
				kind: "tree",
				title: "t",
				root: { label: "r", children: [{ label: "c", note: "n", children: [{ label: "d" }] }] },
			},
			{
				kind: "tree",
				title: "«t»",
				root: { label: "«r»", children: [{ label: "«c»", note: "«n»", children: [{ label: "«d»" }] }] },
			},
		],
		[
			{
				kind: "flow",
				title: undefined,
				boxes: [
					{ label: "a", note: "b" },
					{ label: "c", note: undefined },
				],
			},
			{
				kind: "flow",
				title: undefined,
				boxes: [
					{ label: "«a»", note: "«b»" },
					{ label: "«c»", note: undefined },
				],
			},
		],
		[
			{ kind: "code", title: "t", text: "{}", marks: [{ line: 1, note: "n" }] },
			{ kind: "code", title: "«t»", text: "{}", marks: [{ line: 1, note: "«n»" }] },
		],
		[
			{ kind: "request", who: "kai", action: "s3:GetObject", resource: "r", context: [] },
			{ kind: "request", who: "kai", action: "s3:GetObject", resource: "r", context: [] },
		],
	])("of authors change their words, never their code", (figure, expected) => {
		expect(mapFigureTexts([figure], put)).toEqual([expected]);
	});
});
