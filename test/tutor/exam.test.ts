import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { endExam, settleExams } from "../../src/tutor/end-exam.ts";
import {
	answerExam,
	beginExam,
	draftExam,
	type ExamSitting,
	type ExamWish,
	examQuestions,
	flagExam,
	goToQuestion,
	timeLeft,
	unfinishedExam,
} from "../../src/tutor/exam.ts";
import { blueprintOf } from "../../src/tutor/exam-blueprint.ts";
import { drawExam, quotasOf } from "../../src/tutor/exam-items.ts";
import { examResult, wrongRound } from "../../src/tutor/exam-result.ts";
import { openRevision } from "../../src/tutor/revise.ts";
import { aCourse, aDesk, aLesson, aQuestion, DAY, START, type TestDesk } from "./a-desk.ts";

const course = aCourse([
	aLesson("who/a", [aQuestion("a1", ["M01"]), aQuestion("a2", ["M02"]), aQuestion("a3", ["M01"])]),
	aLesson("who/b", [aQuestion("b1", ["M03"]), aQuestion("b2")]),
	aLesson("iam/c", [aQuestion("c1", ["M04"], "CLF-C02 2.3"), aQuestion("c2", ["M05"], "CLF-C02 2.3")]),
	aLesson("iam/d", [aQuestion("d1", [], "SCS-C03 4.2.1"), { ...aQuestion("d2"), kind: "choose", exam: [] }]),
]);

const WISH: ExamWish = { items: 6, minutes: 10, seed: 5, exam: undefined };
const MINUTE = 60_000;

const begun = (desk: TestDesk, wish: Partial<ExamWish> = {}): ExamSitting => {
	const step = beginExam(desk, { ...WISH, ...wish });
	if (step === undefined) throw new Error("there is no exam");
	return step.sitting;
};
const keysOf = (desk: TestDesk, id: string): readonly string[] =>
	examQuestions(desk, id).map(({ item }) => `${item?.lesson.id}#${item?.exercise.id}`);

describe("drawing an exam", () => {
	test.each([
		["by weight", [3, 1], [10, 10], 4, [3, 1]],
		["the largest remainder rounded up", [1, 1, 1], [9, 9, 9], 4, [2, 1, 1]],
		["what an area cannot fill goes to the others", [3, 1], [1, 10], 8, [1, 7]],
		["no more than there are", [1, 1], [2, 1], 9, [2, 1]],
		["nothing where nothing weighs", [0, 1], [5, 5], 3, [0, 3]],
		["fewer questions than areas", [16, 14, 18, 20], [9, 9, 9, 9], 2, [0, 0, 1, 1]],
	])("gives areas their questions: %s", (_, weights, most, wished, expected) => {
		expect(
			quotasOf(
				weights.map((weight, index) => ({ weight, most: most[index] ?? 0 })),
				wished,
			),
		).toEqual(expected);
	});

	test("quotas add up to what was wished or to what there is, and stay near the weights", () => {
		const area = fc.record({ weight: fc.integer({ min: 1, max: 30 }), most: fc.nat(40) });
		fc.assert(
			fc.property(fc.array(area, { minLength: 1, maxLength: 8 }), fc.nat(100), (areas, wished) => {
				const quotas = quotasOf(areas, wished);
				const total = areas.reduce((sum, { most }) => sum + most, 0);
				expect(quotas.reduce((sum, quota) => sum + quota, 0)).toBe(Math.min(wished, total));
				for (const [index, quota] of quotas.entries())
					expect(quota).toBeLessThanOrEqual(areas[index]?.most ?? 0);
			}),
		);
	});

	test("the same seed gives the same exam, another seed another one, no exercise twice", () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (seed, items) => {
				const desk = aDesk({ course });
				const [one, two] = [begun(desk, { seed, items }), begun(desk, { seed, items })];
				expect(examQuestions(desk, two.id)).toEqual(examQuestions(desk, one.id));
				const keys = keysOf(desk, one.id);
				expect(new Set(keys).size).toBe(Math.min(items, 9));
				expect(keys).toHaveLength(Math.min(items, 9));
			}),
			{ numRuns: 30 },
		);
		const desk = aDesk({ course });
		const orders = [1, 2, 3, 4].map((seed) => keysOf(desk, begun(desk, { seed }).id).join());
		expect(new Set(orders).size).toBeGreaterThan(1);
	});

	test("a certification takes what is tagged for it, by its areas", () => {
		const draw = (exam: string) =>
			drawExam(course, aDesk({ course }).examiner, blueprintOf(course, exam), 4, 1)
				.map(({ area }) => area)
				.sort();
		expect(draw("CLF-C02")).toEqual(["2.1", "2.1", "2.3", "2.3"]);
		expect(draw("SCS-C03")).toEqual(["4"]);
		expect(draw("SAA-C03")).toEqual([]);
		expect(beginExam(aDesk({ course }), { ...WISH, exam: "SAA-C03" })).toBeUndefined();
	});
});

describe("sitting an exam", () => {
	test("answers can be changed and flagged, in any order, and nothing is judged before the end", () => {
		const desk = aDesk({ course });
		let sitting = begun(desk);
		sitting = answerExam(desk, sitting, ["wrong"]).sitting;
		sitting = goToQuestion(desk, sitting, 3).sitting;
		sitting = flagExam(desk, draftExam(desk, sitting, ["right"]), true).sitting;
		sitting = goToQuestion(desk, sitting, 0).sitting;
		sitting = answerExam(desk, sitting, ["right"]).sitting;
		const questions = examQuestions(desk, sitting.id);
		expect(questions.map(({ answer }) => answer)).toEqual([
			["right"],
			undefined,
			undefined,
			["right"],
			undefined,
			undefined,
		]);
		expect(questions.map(({ isFlagged }) => isFlagged).indexOf(true)).toBe(3);
		expect(desk.journal.entries().some(({ type }) => type === "answer")).toBe(false);
		expect(examResult(desk, sitting.id)).toBeUndefined();
		expect(flagExam(desk, goToQuestion(desk, sitting, 3).sitting, false).unsaved).toBeUndefined();
		expect(examQuestions(desk, sitting.id)[3]).toMatchObject({ isFlagged: false, answer: ["right"] });
	});

	test("one cannot leave the sheet on either side", () => {
		const desk = aDesk({ course });
		const sitting = begun(desk);
		expect(goToQuestion(desk, sitting, -1).sitting.at).toBe(0);
		expect(goToQuestion(desk, sitting, 99).sitting.at).toBe(5);
	});

	test("losing power keeps the answers and lets the clock run", () => {
		const desk = aDesk({ course });
		let sitting = begun(desk);
		desk.pass(2 * MINUTE);
		sitting = goToQuestion(desk, answerExam(desk, sitting, ["right"]).sitting, 1).sitting;
		draftExam(desk, sitting, ["right"]);
		const after = aDesk({ course, journal: memoryJournal(desk.journal.entries()) });
		after.setNow(START + 5 * MINUTE);
		const resumed = unfinishedExam(after);
		expect(resumed).toMatchObject({ id: sitting.id, at: 1 });
		expect(timeLeft(after, sitting.id)).toBe(5 * MINUTE);
		expect(examQuestions(after, sitting.id)[0]?.answer).toEqual(["right"]);
	});

	test("a clock that is set back wins no time", () => {
		const desk = aDesk({ course });
		let sitting = begun(desk);
		desk.pass(6 * MINUTE);
		sitting = answerExam(desk, sitting, ["right"]).sitting;
		desk.setNow(START - DAY);
		expect(timeLeft(desk, sitting.id)).toBe(4 * MINUTE);
		expect(examQuestions(desk, sitting.id)[0]?.answer).toEqual(["right"]);
		sitting = goToQuestion(desk, sitting, 1).sitting;
		desk.pass(3 * MINUTE);
		sitting = answerExam(desk, sitting, ["right"]).sitting;
		expect(timeLeft(desk, sitting.id)).toBe(MINUTE);
		expect(examQuestions(desk, sitting.id)[1]?.answer).toEqual(["right"]);
		endExam(desk, sitting, "handed-in");
		expect(examResult(desk, sitting.id)?.right).toBe(2);
	});

	test("what is answered after time is up does not count", () => {
		const desk = aDesk({ course });
		let sitting = begun(desk);
		desk.pass(11 * MINUTE);
		expect(timeLeft(desk, sitting.id)).toBe(0);
		sitting = answerExam(desk, sitting, ["right"]).sitting;
		endExam(desk, draftExam(desk, sitting, ["right"]), "time");
		expect(examResult(desk, sitting.id)).toMatchObject({ right: 0, counted: 6, ms: 10 * MINUTE });
		expect(unfinishedExam(desk)).toBeUndefined();
		const end = desk.journal.entries().find(({ type }) => type === "exam-end");
		expect(end?.at).toBe(START + 10 * MINUTE);
	});

	test("what was entered before time was up counts, though nobody pressed Enter", () => {
		const desk = aDesk({ course });
		const sitting = goToQuestion(desk, begun(desk), 2).sitting;
		desk.pass(9 * MINUTE);
		const drafted = draftExam(desk, sitting, ["right"]);
		desk.pass(2 * MINUTE);
		endExam(desk, drafted, "time");
		expect(examResult(desk, sitting.id)).toMatchObject({ right: 1, counted: 6, ms: 10 * MINUTE });
		expect(examQuestions(desk, sitting.id)[2]?.ms).toBe(10 * MINUTE);
	});

	test("a mark that was set and taken away leaves the question open", () => {
		const desk = aDesk({ course });
		const marked = goToQuestion(desk, draftExam(desk, begun(desk), ["right"]), 0).sitting;
		expect(examQuestions(desk, marked.id)[0]?.answer).toEqual(["right"]);
		goToQuestion(desk, draftExam(desk, marked, []), 1);
		expect(examQuestions(desk, marked.id)[0]?.answer).toBeUndefined();
	});
});

describe("the result of an exam", () => {
	const sat = (choices: readonly string[]): { desk: TestDesk; id: string } => {
		const desk = aDesk({ course });
		let sitting = begun(desk, { items: 9, exam: undefined });
		for (const [at, choice] of choices.entries()) {
			sitting = goToQuestion(desk, sitting, at).sitting;
			if (choice !== "") sitting = answerExam(desk, sitting, [choice]).sitting;
			desk.pass(MINUTE / 4);
		}
		endExam(desk, sitting, "handed-in");
		return { desk, id: sitting.id };
	};

	test("counts by area and by misconception, and explains the weakest", () => {
		const desk = aDesk({ course });
		let sitting = begun(desk, { items: 9 });
		const expected = { who: 0, iam: 0 };
		for (const [at, { item }] of examQuestions(desk, sitting.id).entries()) {
			sitting = goToQuestion(desk, sitting, at).sitting;
			const module = item?.lesson.module as "who" | "iam";
			const isRight = module === "who" || item?.exercise.id === "c1";
			if (isRight) expected[module]++;
			sitting = answerExam(desk, sitting, [
				isRight ? "right" : item?.exercise.id === "c2" ? "M05" : "wrong",
			]).sitting;
		}
		endExam(desk, sitting, "handed-in");
		const result = examResult(desk, sitting.id);
		expect(result?.areas.map(({ id, right, counted }) => [id, right, counted])).toEqual([
			["who", 5, 5],
			["iam", 1, 4],
		]);
		expect(result).toMatchObject({ right: 6, counted: 9, weakest: { id: "iam" } });
		expect(result?.shown.map(({ misconception, times }) => [misconception.id, times])).toEqual([["M05", 1]]);
	});

	test("every answer becomes an entry once, however often the end is settled; what was left open becomes none", () => {
		const { desk, id } = sat(["right", "", "wrong"]);
		const grades = () => desk.journal.entries().filter((entry) => entry.type === "answer");
		expect(grades().map((entry) => [entry.id, entry.type === "answer" && entry.mode])).toEqual([
			[`${id}/0`, "exam"],
			[`${id}/2`, "exam"],
		]);
		settleExams(desk);
		expect(grades()).toHaveLength(2);
	});

	test("a program killed between the end and its grades settles them when it is asked next", () => {
		const { desk } = sat(["right", "wrong", "right"]);
		const cut = desk.journal.entries().filter((entry: Entry) => entry.type !== "answer");
		const after = aDesk({ course, journal: memoryJournal(cut) });
		settleExams(after);
		expect(after.journal.entries()).toEqual(desk.journal.entries());
	});

	test("the round of wrong ones asks just those, met in lessons or not, and leaves the schedule alone", () => {
		const { desk, id } = sat(["right", "wrong", "wrong", "right", "right", "right", "right", "right", ""]);
		const result = examResult(desk, id);
		if (result === undefined) throw new Error("the exam is not over");
		const wish = wrongRound(result);
		const keys = keysOf(desk, id);
		expect([...(wish.exercises ?? [])].sort()).toEqual([keys[1], keys[2], keys[8]].sort());
		const round = openRevision(desk, wish);
		expect(round.type === "open" && round.revision.mode).toBe("practice");
	});

	test("an exam given up leaves no grades", () => {
		const desk = aDesk({ course });
		const sitting = answerExam(desk, begun(desk), ["right"]).sitting;
		endExam(desk, sitting, "given-up");
		expect(desk.journal.entries().some(({ type }) => type === "answer")).toBe(false);
		expect(unfinishedExam(desk)).toBeUndefined();
	});

	test("a question that the course no longer has does not count; a renamed one does", () => {
		const { desk, id } = sat([
			"right",
			"right",
			"right",
			"right",
			"right",
			"right",
			"right",
			"right",
			"right",
		]);
		const [a, b, c, d] = course.lessons;
		if (!a || !b || !c || !d) throw new Error("the course is too small");
		const changed = aCourse([{ ...a, id: "who/z", aliases: ["who/a"] }, b, c]);
		const after = aDesk({ course: changed, journal: memoryJournal(desk.journal.entries()) });
		expect(examResult(after, id)).toMatchObject({ right: 7, counted: 7 });
	});
});
