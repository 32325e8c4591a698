import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { endExam } from "../../src/tutor/end-exam.ts";
import { answerExam, beginExam } from "../../src/tutor/exam.ts";
import { heatmapOf } from "../../src/tutor/heatmap.ts";
import { progressCsv, progressJson, progressSummary } from "../../src/tutor/progress-formats.ts";
import { progressReport } from "../../src/tutor/progress-report.ts";
import { anAnswer } from "../progress/some-entries.ts";
import { aCourse, aDesk, aLesson, aQuestion, DAY, START, smallCourse } from "./a-desk.ts";

const did = (exercise: string, changes: Parameters<typeof anAnswer>[0] = {}): Entry =>
	anAnswer({ id: `${exercise} ${changes?.at ?? START}`, exercise, ...changes });
const showed = (exercise: string, misconception: string, at = START): Entry =>
	did(exercise, {
		at,
		tests: [misconception],
		grade: { score: 0, verdict: "wrong", misconceptions: [misconception] },
	});

describe("the progress report", () => {
	test("a new learner's is empty, and still a report", () => {
		const report = progressReport(aDesk());
		expect(report).toMatchObject({
			answers: 0,
			minutes: 0,
			streak: 0,
			retention: undefined,
			due: 0,
			exams: [],
			suspended: [],
		});
		expect(report.modules.map(({ mastery, recall }) => [mastery, recall])).toEqual([
			[0, undefined],
			[0, undefined],
		]);
		expect(progressCsv(report).split("\r\n")).toHaveLength(5);
		expect(progressSummary(report)).not.toContain("##");
	});

	test("mastery counts best scores over all exercises of a module, recall what was met", () => {
		const desk = aDesk({
			journal: memoryJournal([
				did("who/ec2#guest", { tests: ["M01"] }),
				did("who/ec2#both", { at: START + 1, score: 0.5 }),
				did("iam/groups#nest", { at: START + 2, tests: ["M02"] }),
			]),
		});
		const [who, iam] = progressReport(desk).modules;
		expect([who?.mastery, who?.mastered, who?.lessons]).toEqual([0.3, 0, 2]);
		expect([iam?.mastery, iam?.recall]).toEqual([0.5, 1]);
		desk.setNow(START + 60 * DAY);
		expect(progressReport(desk).modules[1]?.recall).toBeLessThan(0.8);
	});

	test("the weakest misconception comes first, with when it comes back", () => {
		const desk = aDesk({
			journal: memoryJournal([
				did("who/ec2#guest", { tests: ["M01"] }),
				showed("who/ec2#rules", "M03"),
				showed("who/s3#bucket", "M04"),
				did("who/s3#bucket", { at: START + DAY, tests: ["M04"] }),
				did("x#y", { at: START + 2, tests: ["M99"] }),
			]),
		});
		expect(progressReport(desk).misconceptions.map(({ id, shown, due }) => [id, shown, due])).toEqual([
			["M03", 1, "2026-01-06"],
			["M04", 1, expect.stringMatching(/^2026-01-/)],
			["M01", 0, "2026-01-07"],
		]);
	});

	test("finished exams are listed with their results, given up ones are not", () => {
		const desk = aDesk();
		for (const reason of ["handed-in", "given-up"] as const) {
			const begun = beginExam(desk, { items: 2, minutes: 5, seed: 1, exam: undefined });
			if (begun === undefined) throw new Error("no exam");
			desk.pass(1_000);
			endExam(desk, answerExam(desk, begun.sitting, ["right", "also"]).sitting, reason);
			desk.pass(1_000);
		}
		expect(progressReport(desk).exams).toEqual([
			{ date: "2026-01-05", right: expect.any(Number), counted: 2 },
		]);
	});
});

describe("the heatmap", () => {
	const today = 20_458; // Monday 5 January 2026
	const days = (counts: Readonly<Record<number, number>>) =>
		new Map(Object.entries(counts).map(([day, answers]) => [Number(day), { answers, right: 0, ms: 0 }]));

	test("has whole weeks from Monday, and ends today", () => {
		const map = heatmapOf(days({}), today + 2, 3);
		expect(map.map((week) => week.length)).toEqual([7, 7, 3]);
		expect(map[0]?.[0]?.date).toBe("2025-12-22");
		expect(map[2]?.[2]?.date).toBe("2026-01-07");
	});

	test("shades days against the busiest of them", () => {
		const map = heatmapOf(
			days({ [today]: 1, [today + 1]: 5, [today + 2]: 10, [today + 3]: 20, [today - 70]: 99 }),
			today + 3,
			2,
		);
		expect(map[1]?.map(({ level }) => level)).toEqual([1, 1, 2, 4]);
		expect(map[0]?.every(({ level }) => level === 0)).toBe(true);
	});
});

describe("formats of the report", () => {
	const hostile = aCourse([
		aLesson("who/a", [aQuestion("x", ["M01"])], { title: '=1+1, "quoted"\nand more | <b>' }),
		aLesson("who/b", [aQuestion("y", ["M02"])], { title: "Plain" }),
	]);
	const desk = aDesk({
		course: hostile,
		journal: memoryJournal([
			showed("who/a#x", "M01"),
			did("who/a#x", { at: START + DAY, tests: ["M01"] }),
			did("who/a#x", { at: START + 3 * DAY, tests: ["M01"] }),
			showed("who/b#y", "M02"),
		]),
	});

	test("JSON has a version and can be read back", () => {
		const report = JSON.parse(progressJson(progressReport(desk), undefined));
		expect([report.version, report.lessons.length, report.course.id]).toEqual([1, 2, "builtin"]);
	});

	test("CSV quotes what must be quoted and starts no formula", () => {
		expect(progressCsv(progressReport(desk)).split("\r\n")[1]).toBe(
			`who,who/a,"'=1+1, ""quoted""\nand more | <b>",mastered,1.00,1,1`,
		);
	});

	test("the summary tells what was mastered, which beliefs were mended, and which were not", () => {
		const lines = progressSummary(progressReport(desk)).split("\n");
		expect(lines).toContain('- =1+1, "quoted" and more | \\<b\\>');
		expect(lines[lines.indexOf("## I used to believe, and now know better") + 2]).toBe(
			"- belief M01: so it is",
		);
		expect(lines[lines.indexOf("## Still to settle") + 2]).toBe("- belief M02: so it is");
		expect(lines).toContain("| who | 1 of 2 | 50 % |");
	});
});

test("the built course's report has every lesson once", () => {
	expect(progressReport(aDesk()).lessons.map(({ id }) => id)).toEqual(
		smallCourse.lessons.map(({ id }) => id),
	);
});
