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

type Given = {
	readonly grade: { readonly score: number; readonly verdict: string };
	readonly exercise: string;
};

const journalOf = (home: string): readonly Given[] =>
	readFileSync(path.join(home, "journal.jsonl"), "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

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
			window.press(...keysFor(page.question, answerOf(page.question, page.solution)), keys.enter);
			await window.until(verdict);
		}
		window.press(keys.enter);
	}
	await window.until(`The end of ${lesson.title}`);
};

const exercisesOf = (lesson: Lesson): number => lesson.steps.filter(({ type }) => type === "exercise").length;

describe("a lesson on the screen", () => {
	test.for(firstModule.map((lesson) => [lesson.id, lesson] as const))(
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

	test.for(firstModule.slice(0, 2).map((lesson) => [lesson.id, lesson] as const))(
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
