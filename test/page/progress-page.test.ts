import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { textOf } from "../../src/page/line.ts";
import { progressPage } from "../../src/page/progress-page.ts";
import { sayProgress } from "../../src/plain/progress.ts";
import { answer, setSuspended } from "../../src/tutor/answer.ts";
import { memorySettings } from "../../src/tutor/memory-shelves.ts";
import { exercisesOf } from "../../src/tutor/outline.ts";
import { planOf } from "../../src/tutor/plan.ts";
import { progressReport } from "../../src/tutor/progress-report.ts";
import { aDesk, DAY, type TestDesk } from "../tutor/a-desk.ts";

/** Three days of learning, a little more right each day. */
const learned = (): TestDesk => {
	const desk = aDesk({ settings: memorySettings({ examDate: "2026-01-20" }) });
	for (const day of [0, 1, 2]) {
		for (const lesson of desk.course.lessons)
			for (const [index, exercise] of exercisesOf(lesson).entries()) {
				const given = index > day ? ["wrong"] : ["right", "also"].slice(0, exercise.id === "both" ? 2 : 1);
				answer(desk, { lesson, exercise, seed: day }, { answer: given, hints: 0, ms: 30_000, mode: "learn" });
			}
		desk.pass(day < 2 ? DAY : 0);
	}
	setSuspended(desk, "M05", "suspend");
	return desk;
};

const pageOf = (desk: TestDesk, columns: number): string =>
	progressPage(progressReport(desk), planOf(desk), columns).map(textOf).join("\n");

describe("the page of progress", () => {
	test("at 80 columns has mastery beside the weeks, what comes back, beliefs, the plan and what is put aside", () => {
		const page = pageOf(learned(), 78);
		expect(page).toMatch(/Mastery +Last 12 weeks/);
		expect(page).toMatch(/who +▓+░* +\d+ %/);
		expect(page).toMatch(/Mon .*▆|Mon .*█/);
		expect(page).toContain("3 days in a row.");
		expect(page).toMatch(/Comes back +today \d+ · tomorrow \d+ · within a week \d+/);
		expect(page).toMatch(/\d of \d +belief M0\d \(M0\d\)/);
		expect(page).toContain("Exam on 2026-01-20, in 13 days: A course");
		expect(page).toMatch(/Put aside\n +– belief M05 \(M05\)/);
	});

	test("the number under each day is what the forecast says", () => {
		const desk = learned();
		const { forecast } = progressReport(desk);
		const rows = pageOf(desk, 78).split("\n");
		const below = rows[rows.findIndex((row) => row.startsWith("Comes back")) + 2] ?? "";
		expect(below.trim().split(/ +/).map(Number)).toEqual(forecast);
	});

	test("a streak that ended is not spoken of", () => {
		const desk = learned();
		desk.pass(5 * DAY);
		expect(pageOf(desk, 78)).not.toMatch(/in a row|streak|lost|missed/);
	});

	test("a new learner's page says that it will fill", () => {
		expect(pageOf(aDesk(), 78)).toContain("Nothing was answered yet");
	});

	test("no row is wider than the window, whatever it is", () => {
		const desk = learned();
		const report = progressReport(desk);
		const plan = planOf(desk);
		fc.assert(
			fc.property(fc.integer({ min: 38, max: 200 }), (columns) => {
				for (const row of progressPage(report, plan, columns))
					expect(stringWidth(textOf(row))).toBeLessThanOrEqual(columns);
			}),
		);
	});

	test("in sentences it says the same things", () => {
		const desk = learned();
		const said = sayProgress(progressReport(desk), planOf(desk)).join("\n");
		expect(said).toMatch(/- who: \d+ %, \d of 2 lessons mastered\./);
		expect(said).toContain("3 days in a row.");
		expect(said).toContain("Exam on 2026-01-20, in 13 days: A course.");
		expect(said).toContain("1. belief M05 (M05)");
		expect(said).not.toMatch(/[▓░█]/);
	});
});
