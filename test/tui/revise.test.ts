import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { textOf } from "../../src/page/line.ts";
import { frameOf, type Window } from "../../src/tui/frame.ts";
import { pressRevise } from "../../src/tui/revise-deeds.ts";
import { revisePage } from "../../src/tui/revise-page.ts";
import { openRevise, type ReviseView } from "../../src/tui/revise-view.ts";
import { answer } from "../../src/tutor/answer.ts";
import { exercisesOf } from "../../src/tutor/outline.ts";
import { USUAL_WISH } from "../../src/tutor/revision.ts";
import { aDesk, DAY, type TestDesk } from "../tutor/a-desk.ts";

const WINDOW: Window = { columns: 80, rows: 24 };

/** Someone who took every lesson ten days ago, and got the first question of each wrong. */
const learned = (): TestDesk => {
	const desk = aDesk();
	for (const lesson of desk.course.lessons)
		for (const [index, exercise] of exercisesOf(lesson).entries()) {
			const given = index === 0 ? ["wrong"] : exercise.id === "both" ? ["right", "also"] : ["right"];
			const item = { lesson, exercise, seed: 1 };
			answer(desk, item, { answer: given, hints: 0, ms: 5_000, mode: "learn" });
			desk.pass(10_000);
		}
	desk.pass(10 * DAY);
	return desk;
};

const shown = (desk: TestDesk, view: ReviseView, window = WINDOW): string =>
	frameOf(revisePage(desk, view, window), window)
		.rows.map(textOf)
		.join("\n");

const pressed = (desk: TestDesk, view: ReviseView, ...keys: readonly string[]): ReviseView =>
	keys.reduce((open, key) => pressRevise(desk, open, key, WINDOW).view, view);

/** Answers the open question, rightly or not, as its keys do it. */
const answered = (desk: TestDesk, view: ReviseView, isRight: boolean): ReviseView => {
	const open = view.opened.type === "open" ? view.opened.revision.question : undefined;
	const { question } = view;
	if (open === undefined || question?.shape !== "choose") throw new TypeError("no question is open");
	const right = desk.examiner.solve(open.item) as readonly string[];
	const wanted = isRight ? right : ["wrong", ...right].slice(0, question.pick);
	const digits = wanted.map((id) => String(question.options.findIndex((option) => option.id === id) + 1));
	return pressed(desk, view, ...digits, "enter");
};

describe("revising on the screen", () => {
	test("a new learner is told what to do first, and only that", () => {
		const desk = aDesk();
		const view = openRevise(desk, USUAL_WISH);
		expect(shown(desk, view)).toContain("There is nothing to revise yet. Take a lesson first");
		expect(shown(desk, view)).not.toContain("practise");
		expect(pressRevise(desk, view, "enter", WINDOW).exit).toBe("home");
	});

	test("where nothing is due it says when something is, and practice leaves the schedule alone", () => {
		const desk = learned();
		desk.pass(-10 * DAY);
		const view = openRevise(desk, USUAL_WISH);
		expect(shown(desk, view)).toContain("Nothing is due now.");
		expect(shown(desk, view)).toMatch(/The next thing comes back (tomorrow|in \d+ days)/);
		const before = desk.progress().cards;
		const practice = answered(desk, pressed(desk, view, "p"), true);
		expect(shown(desk, practice)).toContain("Practice");
		expect(shown(desk, practice)).toContain("✔ Right.");
		expect(shown(desk, practice)).not.toContain("comes back");
		expect(desk.journal.entries().at(-1)).toMatchObject({ mode: "practice" });
		expect(desk.progress().cards).toEqual(before);
	});

	test("an answer is journaled before its verdict shows, with when it comes back", () => {
		const desk = learned();
		const entries = desk.journal.entries().length;
		const view = answered(desk, openRevise(desk, USUAL_WISH), true);
		expect(shown(desk, view)).toContain("✔ Right.");
		expect(shown(desk, view)).toMatch(/It comes back in \d+ days\./);
		expect(desk.journal.entries()).toHaveLength(entries + 1);
		expect(desk.journal.entries().at(-1)).toMatchObject({ type: "answer", mode: "revise" });
	});

	test("u takes the last answer back: from its feedback, from the next question, and from the end", () => {
		for (const keys of [["u"], ["enter", "u"], ["esc", "u"]]) {
			const desk = learned();
			const view = openRevise(desk, USUAL_WISH);
			const before = desk.progress().cards;
			const undone = pressed(desk, answered(desk, view, false), ...keys);
			expect(shown(desk, undone)).toContain("Taken back");
			expect(undone.opened).toMatchObject({ revision: { phase: "asking", asked: [] } });
			expect(undone.question).toEqual(view.question);
			expect(desk.progress().cards).toEqual(before);
		}
	});

	test("u with nothing to take back says so and changes nothing", () => {
		const desk = learned();
		const entries = desk.journal.entries().length;
		const view = pressed(desk, openRevise(desk, USUAL_WISH), "u");
		expect(shown(desk, view)).toContain("There is no answer to take back.");
		expect(desk.journal.entries()).toHaveLength(entries);
	});

	test("x asks no more for a question, and x again does", () => {
		const desk = learned();
		const once = pressed(desk, openRevise(desk, USUAL_WISH), "x");
		expect(shown(desk, once)).toContain("This question will not come back.");
		expect(desk.progress().suspended.size).toBe(1);
		expect(shown(desk, pressed(desk, once, "x"))).toContain("It will be asked again.");
		expect(desk.progress().suspended.size).toBe(0);
	});

	test("the end says what was strong, what was not and when it comes back; w asks just the wrong ones", () => {
		const desk = learned();
		const right = answered(desk, openRevise(desk, USUAL_WISH), true);
		const wrong = answered(desk, pressed(desk, right, "enter"), false);
		const end = pressed(desk, wrong, "esc");
		expect(shown(desk, end)).toContain("1 of 2 right");
		expect(shown(desk, end)).toMatch(/Strong\n +✔ so it is \(M0\d\) It comes back in \d+ days/);
		expect(shown(desk, end)).toMatch(/Not settled yet\n +↻ /);
		const again = pressed(desk, end, "w");
		expect(shown(desk, again)).toMatch(/Practice +question 1 of 1/);
	});

	test("esc before anything was answered leads home, and q leaves at once", () => {
		const desk = learned();
		const view = openRevise(desk, USUAL_WISH);
		expect(pressRevise(desk, view, "esc", WINDOW).exit).toBe("home");
		expect(pressRevise(desk, view, "q", WINDOW).exit).toBe("quit");
	});

	test("whatever is pressed, the page fills the window exactly and no row is wider", () => {
		const keys = fc.array(
			fc.constantFrom(
				..."1234hsuxwetprq".split(""),
				"enter",
				"enter",
				"enter",
				"esc",
				"down",
				"up",
				"space",
				"page-down",
			),
			{ maxLength: 30 },
		);
		const size = fc.record({
			columns: fc.integer({ min: 40, max: 130 }),
			rows: fc.integer({ min: 12, max: 50 }),
		});
		fc.assert(
			fc.property(keys, size, fc.boolean(), (names, window, isPractice) => {
				const desk = learned();
				let view = openRevise(desk, { ...USUAL_WISH, isPractice });
				for (const name of names) {
					view = pressRevise(desk, view, name, window).view;
					const { rows } = frameOf(revisePage(desk, view, window), window);
					expect(rows).toHaveLength(window.rows);
					for (const row of rows) expect(stringWidth(textOf(row))).toBeLessThanOrEqual(window.columns);
					desk.pass(1_000);
				}
			}),
			{ numRuns: 25 },
		);
	});
});
