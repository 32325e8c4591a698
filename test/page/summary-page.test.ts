import { describe, expect, test } from "vitest";
import { sheetOf } from "../../src/page/beside.ts";
import { greeting } from "../../src/page/home-page.ts";
import { textOf } from "../../src/page/line.ts";
import { progressPage } from "../../src/page/progress-page.ts";
import { summaryOfWalk } from "../../src/page/summary-of-walk.ts";
import { summaryPage } from "../../src/page/summary-page.ts";
import { agendaOf } from "../../src/tutor/agenda.ts";
import { go, openLesson, submit } from "../../src/tutor/learn.ts";
import { planOf } from "../../src/tutor/plan.ts";
import { progressReport } from "../../src/tutor/progress-report.ts";
import { aCourse, aDesk, aLesson, aQuestion, DAY } from "../tutor/a-desk.ts";

const BELIEF = "A Principal that ends in `:root` means the *root user*.";

describe("a belief that showed", () => {
	test("reads as prose wherever it comes back, without the marks of Markdown", () => {
		const lesson = aLesson("iam/root", [aQuestion("whom", ["M01"])]);
		const misconceptions = new Map([["M01", { id: "M01", belief: BELIEF, correct: "The account." }]]);
		const desk = aDesk({ course: aCourse([lesson], { misconceptions }) });
		const asked = go(desk, openLesson(desk, lesson), { type: "next" }).walk;
		const { walk } = go(desk, submit(desk, asked, ["M01"]).walk, { type: "next" });
		const end = summaryPage(summaryOfWalk(desk, walk), sheetOf(80));
		desk.pass(DAY);
		const pages = {
			end,
			home: greeting(agendaOf(desk), 120),
			progress: progressPage(progressReport(desk), planOf(desk), 120),
		};
		for (const page of Object.values(pages))
			expect(page.map(textOf).join("\n")).toContain("A Principal that ends in :root means the root user.");
	});
});
