import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { textOf } from "../../src/page/line.ts";
import { keepExam, pressExam } from "../../src/tui/exam-deeds.ts";
import { examPage } from "../../src/tui/exam-screen-page.ts";
import { type ExamView, openExam, timely } from "../../src/tui/exam-view.ts";
import { frameOf, type Window } from "../../src/tui/frame.ts";
import { examQuestions } from "../../src/tutor/exam.ts";
import type { ExamChoice } from "../../src/tutor/exam-offer.ts";
import { aDesk, type TestDesk } from "../tutor/a-desk.ts";

const WINDOW: Window = { columns: 80, rows: 24 };
const CHOICE: ExamChoice = { items: 4, minutes: 10, seed: 7 };
const MINUTE = 60_000;

const shown = (desk: TestDesk, view: ExamView, window = WINDOW): string =>
	frameOf(examPage(desk, view, window), window)
		.rows.map(textOf)
		.join("\n");

const pressed = (desk: TestDesk, view: ExamView, ...keys: readonly string[]): ExamView =>
	keys.reduce((open, key) => pressExam(desk, open, key, WINDOW).view, view);

const begun = (desk: TestDesk): ExamView => pressed(desk, openExam(desk, CHOICE), "enter");

/** The digits that answer the open question, rightly or not. */
const digits = (desk: TestDesk, view: ExamView, isRight: boolean): readonly string[] => {
	const { question, stage } = view;
	if (question?.shape !== "choose" || stage.at !== "question") throw new TypeError("no question is open");
	const item = examQuestions(desk, stage.sitting.id)[stage.sitting.at]?.item;
	const right = item === undefined ? [] : (desk.examiner.solve(item) as readonly string[]);
	const wanted = isRight ? right : ["wrong", ...right].slice(0, question.pick);
	return wanted.map((id) => String(question.options.findIndex((option) => option.id === id) + 1));
};

const answered = (desk: TestDesk, view: ExamView, isRight: boolean): ExamView =>
	pressed(desk, view, ...digits(desk, view, isRight), "enter");

describe("a mock exam on the screen", () => {
	test("says what it is before its clock runs", () => {
		const desk = aDesk();
		const door = openExam(desk, CHOICE);
		expect(shown(desk, door)).toContain("4 questions in 10 minutes.");
		expect(shown(desk, door)).not.toContain("left");
		expect(desk.journal.entries()).toEqual([]);
		expect(shown(desk, pressed(desk, door, "c"))).toContain("AWS Certified Cloud Practitioner (CLF-C02)");
		expect(shown(desk, pressed(desk, door, "enter"))).toMatch(/Mock exam › 1 of 4 +10:00 left/);
	});

	test("gives no verdict before the end, and goes on to the next question by itself", () => {
		const desk = aDesk();
		const view = answered(desk, begun(desk), false);
		expect(shown(desk, view)).toContain("2 of 4");
		expect(shown(desk, view)).not.toMatch(/✔|✘|Right|Not yet/);
		expect(desk.journal.entries().map(({ type }) => type)).not.toContain("answer");
	});

	test("goes back, shows what was answered, and takes another answer", () => {
		const desk = aDesk();
		const view = pressed(desk, answered(desk, begun(desk), false), "b");
		expect(shown(desk, view)).toContain("1 of 4");
		const changed = answered(desk, view, true);
		const end = pressed(desk, changed, "o", "h", "h");
		expect(shown(desk, end)).toContain("1 of 4 right, 25 %");
	});

	test("keeps what was entered when a question is left without Enter", () => {
		const desk = aDesk();
		const first = begun(desk);
		const view = pressed(desk, first, ...digits(desk, first, true), "n", "o");
		expect(shown(desk, view)).toMatch(/ 1 ● answered/);
		expect(shown(desk, view)).toMatch(/▸ +2 ○ open/);
	});

	test("names each key once", () => {
		const desk = aDesk();
		const view = begun(desk);
		const { keys } = examPage(desk, view, WINDOW);
		expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
	});

	test("flags a question, shows it on the sheet, and opens it from there", () => {
		const desk = aDesk();
		const view = pressed(desk, begun(desk), "n", "f", "n", "o");
		expect(shown(desk, view)).toMatch(/ 2 ○ open, flagged/);
		expect(shown(desk, pressed(desk, view, "up", "enter"))).toContain("2 of 4 · flagged");
	});

	test("asks once more before it hands in open questions, not where all is answered", () => {
		const desk = aDesk();
		const asked = pressed(desk, begun(desk), "o", "h");
		expect(shown(desk, asked)).toContain("4 still open. Press h once more");
		expect(asked.stage.at).toBe("sheet");
		let view = begun(aDesk());
		const other = aDesk();
		view = begun(other);
		for (let question = 0; question < 4; question++) view = answered(other, view, true);
		expect(view.stage.at).toBe("sheet");
		expect(shown(other, pressed(other, view, "h"))).toContain("4 of 4 right, 100 %");
	});

	test("the result has a score by domain, the beliefs that showed, the weakest, and how to repeat it", () => {
		const desk = aDesk();
		let view = begun(desk);
		for (const isRight of [true, false, true, false]) view = answered(desk, view, isRight);
		const result = shown(desk, pressed(desk, view, "h"), { columns: 80, rows: 50 });
		expect(result).toContain("2 of 4 right, 50 %");
		expect(result).toMatch(/By domain\n +(who|iam) .*\d of \d/);
		expect(result).toMatch(/Weakest: (who|iam)\. \d questions? lost\. Go over “The lesson/);
		expect(result).toContain("cloudsec-tutor exam --seed 7 --items 4 --minutes 10");
	});

	test("w after the result is a round of only the wrong ones; every question can be gone through", () => {
		const desk = aDesk();
		let view = begun(desk);
		for (const isRight of [true, false, true, true]) view = answered(desk, view, isRight);
		const result = pressed(desk, view, "h");
		const { exit } = pressExam(desk, result, "w", WINDOW);
		expect(typeof exit === "object" ? exit.round.exercises?.size : exit).toBe(1);
		const second = pressed(desk, result, "enter", "enter");
		expect(shown(desk, second)).toContain("question 2");
		expect(shown(desk, second)).toContain("✘ Not yet.");
		expect(pressed(desk, second, "esc").stage.at).toBe("result");
	});

	test("a question that was left open shows its answer when the exam is gone through", () => {
		const desk = aDesk();
		const view = pressed(desk, begun(desk), "o", "h", "h", "enter");
		expect(shown(desk, view)).toContain("– left open. This is the answer:");
		expect(shown(desk, view)).toMatch(/✔ +right/);
		expect(shown(desk, view)).not.toContain("Not yet");
	});

	test("when time is up the result shows, whatever is pressed, and what stood on the sheet counts", () => {
		const desk = aDesk();
		const view = answered(desk, begun(desk), true);
		desk.pass(10 * MINUTE);
		const late = pressed(desk, view, "1");
		expect(late.stage.at).toBe("result");
		expect(shown(desk, late)).toContain("Time is up");
		expect(shown(desk, late)).toContain("1 of 4 right");
		expect(desk.journal.entries().filter(({ type }) => type === "exam-end")).toHaveLength(1);
		expect(timely(desk, late)).toBe(late);
	});

	test("what is marked but not confirmed survives a crash, and counts when time is up", () => {
		const desk = aDesk();
		const first = begun(desk);
		const marked = pressed(desk, first, ...digits(desk, first, true));
		const kept = keepExam(desk, marked);
		expect(kept.input).toBe(marked.input);
		expect(keepExam(desk, kept)).toBe(kept);
		const id = kept.stage.at === "question" ? kept.stage.sitting.id : "";
		expect(examQuestions(desk, id)[0]?.answer).toBeDefined();
		const other = aDesk();
		const opened = begun(other);
		const late = pressed(other, opened, ...digits(other, opened, true));
		other.pass(10 * MINUTE);
		expect(shown(other, timely(other, late))).toContain("1 of 4 right");
	});

	test("left and opened again it goes on at the first open question, and the clock ran on", () => {
		const desk = aDesk();
		const view = answered(desk, begun(desk), true);
		expect(pressExam(desk, view, "q", WINDOW).exit).toBe("quit");
		desk.pass(3 * MINUTE);
		const door = openExam(desk, CHOICE);
		expect(shown(desk, door)).toContain("1 of 4 answered, 7:00 left on the clock.");
		expect(shown(desk, pressed(desk, door, "enter"))).toContain("2 of 4");
		const fresh = pressed(desk, door, "x");
		expect(shown(desk, fresh)).toContain("4 questions in 10 minutes.");
	});

	test("an exam whose time ran out while nobody looked opens at its result", () => {
		const desk = aDesk();
		answered(desk, begun(desk), true);
		desk.pass(60 * MINUTE);
		const view = openExam(desk, CHOICE);
		expect(view.stage.at).toBe("result");
		expect(shown(desk, view)).toContain("It took 10:00.");
	});

	test("whatever is pressed, the page fills the window exactly and no row is wider", () => {
		const keys = fc.array(
			fc.constantFrom(
				..."1234nbfohwxcm".split(""),
				"enter",
				"enter",
				"esc",
				"up",
				"down",
				"page-down",
				"space",
			),
			{ maxLength: 40 },
		);
		const size = fc.record({
			columns: fc.integer({ min: 40, max: 130 }),
			rows: fc.integer({ min: 12, max: 50 }),
		});
		fc.assert(
			fc.property(keys, size, (names, window) => {
				const desk = aDesk();
				let view = openExam(desk, CHOICE);
				for (const name of names) {
					view = pressExam(desk, view, name, window).view;
					const { rows } = frameOf(examPage(desk, view, window), window);
					expect(rows).toHaveLength(window.rows);
					for (const row of rows) expect(stringWidth(textOf(row))).toBeLessThanOrEqual(window.columns);
					desk.pass(20_000);
				}
			}),
			{ numRuns: 25 },
		);
	});
});
