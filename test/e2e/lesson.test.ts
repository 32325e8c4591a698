import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import type { Lesson } from "../../src/course/lesson.ts";
import type { Answer, Question } from "../../src/exercise/question.ts";
import { course, pagesOf } from "./guide.ts";
import { keysFor, wrongAnswer } from "./robot.ts";
import { keys, type Terminal } from "./terminal.ts";
import { test } from "./tutor.ts";

const builtIn = course();
const firstModule = builtIn.lessons.filter(({ module }) => module === "who-secures-what");

/** All lessons; of a package that was installed, the first module and one lesson with an editor and a lab. */
const played =
	process.env.BUILT_COMMAND === undefined ? builtIn.lessons : [...firstModule, ...builtIn.lessons.slice(-1)];

type Given = {
	readonly grade: { readonly score: number; readonly verdict: string };
	readonly exercise: string;
};

const journalOf = (home: string): readonly Given[] =>
	readFileSync(path.join(home, "journal.jsonl"), "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

/** Lines after which there is a device to scan. */
const SHOWS_A_CODE = /QRCodePNG|^console register-mfa \S+$/;

const HAND_IN = "\u0018";

/** Gives an answer to the question that is open and hands it in. */
const give = async (window: Terminal, question: Question, answer: Answer): Promise<void> => {
	for (const key of keysFor(question, answer)) {
		window.press(key);
		// A device's code to scan lies over the prompt until it is put away.
		if (question.shape === "operate" && SHOWS_A_CODE.test(key.trim())) {
			await window.until("back to the prompt");
			window.press(keys.enter);
			await window.until(/\$ ▏/);
		}
	}
	// Escape and Enter at once would be another key.
	if (question.shape === "write") await window.until("⏎ check");
	window.press(question.shape === "operate" ? HAND_IN : keys.enter);
};

/** Plays a lesson to its end from its scenario on; every page must show where one is. */
const play = async (
	window: Terminal,
	lesson: Lesson,
	answerOf: (question: Question, solution: Answer) => Answer,
	verdict: RegExp,
): Promise<void> => {
	const pages = pagesOf(builtIn, lesson);
	await window.until("begin");
	window.press(keys.enter);
	for (const [index, page] of pages.entries()) {
		await window.until((rows) => rows[0]?.endsWith(` ${index + 1}/${pages.length}`) ?? false);
		if (page.type === "ask") {
			await give(window, page.question, answerOf(page.question, page.solution));
			await window.until(verdict);
		}
		window.press(keys.enter);
	}
	await window.until("The end of ");
};

const exercisesOf = (lesson: Lesson): number => lesson.steps.filter(({ type }) => type === "exercise").length;

describe("a lesson on the screen", () => {
	test.for(played.map((lesson) => [lesson.id, lesson] as const))(
		"%s is finished with right answers and kept as mastered",
		async ([id, lesson], { tutor }) => {
			const window = tutor.open(["learn", id]);
			await play(window, lesson, (_question, solution) => solution, /✔ Right\./);
			const count = exercisesOf(lesson);
			await window.until(`${count} of ${count} right`);
			window.press("q");
			expect(await window.ended).toEqual({ code: 0, signal: undefined });
			const given = journalOf(tutor.home);
			expect(given.map(({ grade }) => grade.score)).toEqual(Array(count).fill(1));
			expect(given.every(({ exercise }) => exercise.startsWith(`${id}#`))).toBe(true);
		},
	);

	test.for(firstModule.map((lesson) => [lesson.id, lesson] as const))(
		"%s is survived with nothing but wrong answers, each explained",
		async ([id, lesson], { tutor }) => {
			const window = tutor.open(["learn", id]);
			await play(window, lesson, wrongAnswer, /✘ Not yet\.|◐ Partly right\./);
			await window.until(/0 of \d+ right/);
			window.press("q");
			await window.ended;
			expect(journalOf(tutor.home).every(({ grade }) => grade.verdict !== "right")).toBe(true);
		},
	);

	test("can be played in a window of 40 x 20", async ({ tutor }) => {
		const [lesson] = firstModule;
		if (lesson === undefined) throw new Error("the first module is empty");
		const window = tutor.open(["learn", lesson.id], { columns: 40, rows: 20 });
		await play(window, lesson, (_question, solution) => solution, /✔ Right\./);
		expect(journalOf(tutor.home)).toHaveLength(exercisesOf(lesson));
	});
});
