import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { nameId } from "../../../src/adapters/name-id.ts";
import type { AnswerEntry, Entry } from "../../../src/progress/entry.ts";
import type { Statement } from "../../../src/tutor/xapi/statement.ts";
import { statementsOf } from "../../../src/tutor/xapi/statements.ts";
import { boasting, course, entriesOf, examiner, itemsOf } from "../../e2e/students.ts";

const telling = {
	course,
	examiner,
	site: "https://bootcamp.example/cloud",
	learner: "learner-1",
	platform: "cloudsec-tutor",
	language: "en",
	idOf: nameId,
};

const told = (entries: readonly Entry[]): readonly Statement[] => [
	...statementsOf(entries, telling).statements,
];

const everything = (seed: number) =>
	itemsOf(
		course.lessons.map(({ id }) => id),
		seed,
	);
const few = itemsOf(["shared-responsibility/ec2"]);

/** As Node hands it over: a CommonJS module with a property `default`. */
const { default: judge }: { readonly default: (statement: unknown) => readonly unknown[] } = createRequire(
	import.meta.url,
)("@learninglocker/xapi-validation");

/** What a learning record store that passed ADL's conformance tests has against a statement. */
const complaints = (statement: unknown) => judge(statement);

describe("the statements of a journal", () => {
	test("are valid xAPI for every exercise of the course, right or wrong", () => {
		for (const [student, seed] of [0, 1].entries())
			for (const statement of told(entriesOf(student, everything(seed)))) {
				const written = JSON.parse(JSON.stringify(statement));
				expect(complaints(written), JSON.stringify(statement)).toEqual([]);
			}
	}, 120_000);

	test.for<[string, (statement: Statement) => unknown]>([
		["no actor", (statement) => ({ ...statement, actor: undefined })],
		["a duration in words", (statement) => ({ ...statement, result: { duration: "a minute" } })],
		["a score above its range", (statement) => ({ ...statement, result: { score: { scaled: 1.5 } } })],
		["an id that is no UUID", (statement) => ({ ...statement, id: "answer-1" })],
		["an activity that is no IRI", (statement) => ({ ...statement, object: { id: "ec2" } })],
	])("would be refused with %s: the judge is awake", ([, broken]) => {
		const [statement] = told(entriesOf(0, few));
		if (statement === undefined) throw new Error("nothing was told");
		expect(complaints(JSON.parse(JSON.stringify(broken(statement))))).not.toEqual([]);
	});

	test("stay the same, id for id, when the journal grows", () => {
		const entries = entriesOf(1, everything(3));
		const early = told(entries.slice(0, 40));
		expect(told(entries).slice(0, early.length)).toEqual(early);
		const ids = told(entries).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test("have another id wherever a store would find a difference", () => {
		const [entry] = entriesOf(0, few);
		if (entry === undefined) throw new Error("no entry");
		const other = { ...telling, learner: "learner-2" };
		const ids = [
			...told([entry]),
			...told([{ ...entry, ms: entry.ms + 10 }]),
			...told([{ ...entry, at: entry.at + 1 }]),
			...told([{ ...entry, answer: [] }]),
			...told([{ ...entry, id: "another" }]),
			...statementsOf([entry], other).statements,
		].map(({ id }) => id);
		expect(new Set(ids).size).toBe(6);
	});

	test("keep their ids when the course is worded anew: stores do not compare words", () => {
		const reworded = {
			...course,
			lessons: course.lessons.map((lesson) => ({
				...lesson,
				title: `${lesson.title}!`,
				steps: lesson.steps.map((step) =>
					step.type === "text" ? step : { ...step, exercise: { ...step.exercise, prompt: "What now?" } },
				),
			})),
		};
		const again = [...statementsOf(entriesOf(0, few), { ...telling, course: reworded }).statements];
		expect(again.map(({ id }) => id)).toEqual(told(entriesOf(0, few)).map(({ id }) => id));
	});

	test("name one activity for one question, whatever the order of its options", () => {
		const definitions = new Map<string, string>();
		let repeated = 0;
		for (let seed = 0; seed < 3; seed++)
			for (const { object } of told(entriesOf(0, everything(seed)))) {
				const text = JSON.stringify(object.definition);
				if (definitions.has(object.id)) repeated++;
				expect(definitions.get(object.id) ?? text).toBe(text);
				definitions.set(object.id, text);
			}
		expect(repeated).toBeGreaterThan(definitions.size / 2);
	}, 120_000);

	test("grade anew: an edited grade gains nothing", () => {
		const entries = entriesOf(2, everything(5));
		expect(told(boasting(entries))).toEqual(told(entries));
		expect(told(entries).some(({ result }) => !result.success)).toBe(true);
	});

	test("answer as their pattern says where an answer is right, and otherwise where it is wrong", () => {
		let compared = 0;
		for (const { object, result, verb } of told(entriesOf(1, everything(7)))) {
			const pattern = object.definition.correctResponsesPattern?.[0];
			// Whoever is asked how sure she is may be either; whoever picks some of many has several ways to be right.
			if (pattern === undefined || !verb.id.endsWith("/answered")) continue;
			if (result.response === pattern) expect(result.success, object.id).toBe(true);
			else if (object.definition.interactionType !== "performance") expect(result.success).toBe(false);
			compared++;
		}
		expect(compared).toBeGreaterThan(100);
	});

	test("tell once that a lesson was completed, and once that it was mastered", () => {
		const wrong = entriesOf(0, few).map((entry) => ({ ...entry, answer: [] }));
		const later = (entries: readonly AnswerEntry[], times: number) =>
			entries.map((entry) => ({ ...entry, id: `${entry.id}/${times}`, at: entry.at + times * 86_400_000 }));
		const right = few.map((item, index) => ({
			...(entriesOf(0, few)[index] as AnswerEntry),
			answer: examiner.solve(item),
		}));
		const statements = told([...wrong, ...later(right, 1), ...later(wrong, 2), ...later(right, 3)]);
		const verbs = statements.map(({ verb }) => verb.id.split("/").at(-1));
		expect(verbs.filter((verb) => verb !== "answered")).toEqual(["completed", "mastered"]);
		expect(verbs.indexOf("completed")).toBe(few.length);
		expect(verbs.indexOf("mastered")).toBeGreaterThan(few.length + 1);
	});

	test("leave out what was taken back, and count what belongs elsewhere", () => {
		const [first, second, third] = entriesOf(0, few) as [AnswerEntry, AnswerEntry, AnswerEntry];
		const result = statementsOf(
			[
				first,
				second,
				{ type: "undo", id: "u", at: second.at + 1, course: second.course, entry: second.id },
				{ ...third, exercise: "gone/lesson#item" },
				{ ...third, course: { id: "pack", version: "1" } },
			],
			telling,
		);
		expect([...result.statements]).toHaveLength(1);
		expect(result.foreign).toBe(2);
	});

	test("hold no character that a database of texts refuses", () => {
		const [entry] = entriesOf(0, itemsOf(["iam/groups"]));
		if (entry === undefined) throw new Error("no entry");
		for (const answer of ["a\u0000b\ud800c\u001b[2J", ["a\u0000\udfff"], { "__proto__\u0000": "\ud800" }]) {
			const text = JSON.stringify(told([{ ...entry, answer }]));
			expect(text).not.toMatch(/\\u0000|\\u001b|\\ud8|\\udf/);
			expect(JSON.parse(text).flatMap(complaints)).toEqual([]);
		}
	});
});
