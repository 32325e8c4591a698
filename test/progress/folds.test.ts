import { describe, expect, test } from "vitest";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import { foldCards } from "../../src/progress/cards.ts";
import { calendar } from "../../src/progress/day.ts";
import { foldDone } from "../../src/progress/done.ts";
import type { AnswerEntry, Entry } from "../../src/progress/entry.ts";
import { foldExams } from "../../src/progress/exams.ts";
import { lessonState } from "../../src/progress/mastery.ts";
import { foldMisconceptions } from "../../src/progress/misconceptions.ts";
import { evidenceOf } from "../../src/progress/recall.ts";
import { renameWith } from "../../src/progress/rename.ts";
import { foldStatistics, streakOf } from "../../src/progress/statistics.ts";
import { foldSuspended } from "../../src/progress/suspended.ts";
import { anAnswer, COURSE, DAY, START } from "./some-entries.ts";

const same = (key: string): string => key;
const shows = (...misconceptions: string[]): Partial<AnswerEntry> => ({
	grade: { score: 0.5, verdict: "partly", misconceptions },
});

describe("what is done", () => {
	test("the best score stays, the latest is known, and skipping is not doing", () => {
		const done = foldDone(
			[
				anAnswer({ id: "1", score: 0.5, seed: 1 }),
				anAnswer({ id: "2", score: 1, seed: 2 }),
				anAnswer({ id: "3", score: 0, seed: 3 }),
				{
					type: "skip",
					id: "4",
					at: START + 5,
					course: COURSE,
					exercise: "who/ec2#layers",
					seed: 4,
					mode: "learn",
				},
			],
			same,
		);
		expect(done.get("who/ec2#layers")).toEqual({
			attempts: 3,
			best: 1,
			last: 0,
			lastSeed: 3,
			tests: [],
			version: "1.0.0",
			skips: 1,
			firstAt: START,
			at: START + 5,
		});
	});

	test("what it tested is gathered over variants, and forgotten when the course changes", () => {
		const answers = [
			anAnswer({ id: "1", tests: ["M01"] }),
			anAnswer({ id: "2", tests: ["M02", "M01"] }),
			anAnswer({ id: "3", tests: ["M03"], course: { ...COURSE, version: "2.0.0" } }),
		];
		const testsAfter = (count: number) =>
			foldDone(answers.slice(0, count), same).get("who/ec2#layers")?.tests;
		expect([1, 2, 3].map(testsAfter)).toEqual([["M01"], ["M01", "M02"], ["M03"]]);
	});

	const work = (best: number) => ({
		attempts: 1,
		best,
		last: best,
		lastSeed: 0,
		tests: [],
		version: "",
		skips: 0,
		firstAt: START,
		at: START,
	});
	const skipped = {
		attempts: 0,
		best: 0,
		last: 0,
		lastSeed: 0,
		tests: [],
		version: "",
		skips: 1,
		firstAt: undefined,
		at: START,
	};
	test.each([
		["nothing was touched", {}, "untouched"],
		["one of two was answered", { a: work(1) }, "begun"],
		["all was skipped", { a: skipped, b: skipped }, "begun"],
		["all was answered, under 80 %", { a: work(1), b: work(0.5) }, "finished"],
		["80 % with the written one right", { a: work(0.6), b: work(1) }, "mastered"],
		["over 80 % with the written one nearly right", { a: work(1), b: work(0.9) }, "finished"],
		["one answered right, the other skipped", { a: skipped, b: work(1) }, "begun"],
	] as const)("a lesson where %s", (_, done, state) => {
		const exercises = [
			{ key: "a", mustBeRight: false },
			{ key: "b", mustBeRight: true },
		];
		expect(lessonState({ id: "l", exercises }, new Map(Object.entries(done))).state).toBe(state);
	});

	test("a lesson with one exercise skipped is not mastered, be the others worth 80 %", () => {
		const exercises = ["a", "b", "c", "d", "e"].map((key) => ({ key, mustBeRight: false }));
		const done = new Map(exercises.map(({ key }) => [key, key === "e" ? skipped : work(1)]));
		expect(lessonState({ id: "l", exercises }, done)).toMatchObject({
			state: "begun",
			score: 0.8,
			answered: 4,
		});
	});

	test("a lesson without exercises is never done", () => {
		expect(lessonState({ id: "l", exercises: [] }, new Map()).state).toBe("untouched");
	});

	test("names are followed through renamed lessons and exercises, and a name in use is never taken away", () => {
		const rename = renameWith({
			lessons: [
				{
					id: "who/vm",
					aliases: ["who/ec2"],
					exercises: [
						{ id: "guest", aliases: ["patch"] },
						{ id: "layers", aliases: [] },
					],
				},
				{ id: "who/ec2", aliases: [], exercises: [{ id: "layers", aliases: [] }] },
				{ id: "who/new", aliases: ["who/ec2"], exercises: [{ id: "layers", aliases: [] }] },
			],
		});
		const keys = ["who/ec2#patch", "who/vm#patch", "who/vm#guest", "who/ec2#layers", "gone#x", "M01"];
		expect(keys.map(rename)).toEqual([
			"who/vm#guest",
			"who/vm#guest",
			"who/vm#guest",
			"who/ec2#layers",
			"gone#x",
			"M01",
		]);
	});
});

describe("what an answer says about memory", () => {
	test.each([
		["right, speaking for all it tests", { tests: ["M01", "M02"] }, { M01: "good", M02: "good" }],
		["right with a hint", { tests: ["M01"], hints: 1 }, { M01: "hard" }],
		["wrong, against what it showed alone", { tests: ["M01", "M02"], ...shows("M02") }, { M02: "again" }],
		[
			"wrong without a belief, against all",
			{ tests: ["M01", "M02"], score: 0 },
			{ M01: "again", M02: "again" },
		],
		["half right without a hint", { tests: ["M01"], score: 0.5 }, { M01: "hard" }],
		["half right with a hint", { tests: ["M01"], score: 0.5, hints: 2 }, { M01: "again" }],
		["right, where nothing is diagnosed", {}, { "who/ec2#layers": "good" }],
		["from an exam", { mode: "exam", tests: ["M01"] }, { M01: "good" }],
		["from practice", { mode: "practice", tests: ["M01"], ...shows("M01") }, {}],
		["from a workbook", { mode: "workbook", tests: ["M01"] }, {}],
	] as const)("an answer %s", (_, changes, expected) => {
		const evidence = evidenceOf(anAnswer(changes as Partial<AnswerEntry>));
		expect(Object.fromEntries(evidence.map(({ key, recall }) => [key, recall]))).toEqual(expected);
	});

	test("a sure answer that showed a misconception is remembered until it is mended", () => {
		const scheduler = fsrsScheduler();
		const wrong = anAnswer({ id: "1", tests: ["M01"], confidence: "sure", ...shows("M01") });
		const right = anAnswer({ id: "2", at: START + DAY, tests: ["M01"] });
		const before = foldCards([wrong], same, scheduler);
		expect([...before.confidentlyWrong]).toEqual(["M01"]);
		expect([...foldCards([right], same, scheduler, before).confidentlyWrong]).toEqual([]);
	});

	test("only what comes back after a day counts as a review", () => {
		const entries = [
			anAnswer({ id: "1", tests: ["M01"] }),
			anAnswer({ id: "2", at: START + 1_000, tests: ["M01"] }),
			anAnswer({ id: "3", at: START + 2 * DAY, tests: ["M01"] }),
			anAnswer({ id: "4", at: START + 9 * DAY, tests: ["M01"], ...shows("M01") }),
		];
		expect(foldCards(entries, same, fsrsScheduler()).reviews).toEqual({ asked: 2, recalled: 1 });
	});

	test("a misconception counts right answers since it was last shown", () => {
		const entries = [
			anAnswer({ id: "1", tests: ["M01", "M02"] }),
			anAnswer({ id: "2", at: START + 1, tests: ["M01", "M02"], ...shows("M01") }),
			anAnswer({ id: "3", at: START + 2, tests: ["M01"] }),
			anAnswer({ id: "4", at: START + 3, tests: ["M01"], score: 0 }),
		];
		const records = foldMisconceptions(entries);
		expect(records.get("M01")).toEqual({ met: 4, shown: 1, rightSince: 1, shownAt: START + 1 });
		expect(records.get("M02")).toEqual({ met: 2, shown: 0, rightSince: 1, shownAt: undefined });
	});
});

describe("days and streaks", () => {
	test("an answer after midnight belongs to the evening before, wherever one lives", () => {
		const inTokyo = calendar(() => 9 * 60);
		const at = (hour: number) => Date.UTC(2026, 0, 5, hour - 9);
		expect(inTokyo(at(23))).toBe(inTokyo(at(24 + 3)));
		expect(inTokyo(at(23))).toBe(inTokyo(at(24 + 4)) - 1);
	});

	test("a question left open over lunch counts as ten minutes", () => {
		const days = foldStatistics(
			[anAnswer({ ms: 3_600_000 }), anAnswer({ id: "b", ms: 1_000 })],
			calendar(() => 0),
		);
		expect([...days.values()]).toEqual([{ answers: 2, right: 2, ms: 601_000 }]);
	});

	const aDay = { answers: 1, right: 1, ms: 1 };
	test.each([
		["never learned", [], 0],
		["today alone", [10], 1],
		["yesterday alone: today is still to come", [9], 1],
		["three days up to today", [8, 9, 10], 3],
		["a gap before yesterday", [6, 7, 9, 10], 2],
		["nothing since the day before yesterday", [7, 8], 0],
		["a day in the future, from a clock set wrong", [9, 10, 12], 2],
	] as const)("a streak with %s", (_, days, length) => {
		expect(streakOf(new Map(days.map((day) => [day, aDay])), 10)).toBe(length);
	});
});

test("the last word on a suspended item counts", () => {
	const word = (type: "suspend" | "restore", item: string, at: number): Entry => ({
		type,
		id: `${type}${at}`,
		at,
		course: COURSE,
		item,
	});
	const entries = [word("suspend", "M01", 1), word("suspend", "a#b", 2), word("restore", "M01", 3)];
	expect([...foldSuspended(entries, same)]).toEqual(["a#b"]);
});

describe("an exam in the journal", () => {
	const head = (id: string, at: number) => ({ id, at, course: COURSE, exam: "e" });
	const start: Entry = {
		...head("1", START),
		type: "exam-start",
		seed: 1,
		minutes: 10,
		blueprint: undefined,
		items: [{ exercise: "a#b", seed: 1 }],
	};
	const sheet = (id: string, at: number, answer: string): Entry => ({
		...head(id, at),
		type: "exam-answer",
		item: 0,
		answer,
		flagged: false,
		ms: 1,
	});

	test("keeps the latest answer, and takes none after its end", () => {
		const end: Entry = { ...head("4", START + 3), type: "exam-end", reason: "handed-in" };
		const entries = [
			start,
			sheet("2", START + 1, "x"),
			sheet("3", START + 2, "y"),
			end,
			sheet("5", START + 4, "z"),
		];
		const exam = foldExams(entries).get("e");
		expect(exam?.sheet.get(0)?.answer).toBe("y");
		expect(exam?.end).toEqual({ at: START + 3, reason: "handed-in" });
	});

	test("an answer to an exam that never began is passed over", () => {
		expect(foldExams([sheet("2", START, "x")]).size).toBe(0);
	});
});
