import { Readable, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { runPlain } from "../../src/plain/run.ts";
import { answer } from "../../src/tutor/answer.ts";
import { exercisesOf } from "../../src/tutor/outline.ts";
import { USUAL_WISH } from "../../src/tutor/revision.ts";
import type { Start } from "../../src/tutor/start.ts";
import { aDesk, DAY, type TestDesk } from "../tutor/a-desk.ts";

/** Types the lines, then ends the input; gives all that was said. */
const typed = async (desk: TestDesk, start: Start | undefined, lines: readonly string[]): Promise<string> => {
	let said = "";
	const output = new Writable({
		write: (chunk, _, done) => {
			said += String(chunk);
			done();
		},
	});
	await runPlain({ desk, start, input: Readable.from(lines.map((line) => `${line}\n`)), output });
	return said;
};

const learned = (): TestDesk => {
	const desk = aDesk();
	for (const lesson of desk.course.lessons)
		for (const exercise of exercisesOf(lesson))
			answer(desk, { lesson, exercise, seed: 1 }, { answer: ["wrong"], hints: 0, ms: 5_000, mode: "learn" });
	desk.pass(10 * DAY);
	return desk;
};

const REVISE: Start = { at: "revise", wish: { ...USUAL_WISH, length: { type: "items", items: 2 } } };
const EXAM: Start = { at: "exam", choice: { items: 3, minutes: 10, seed: 7 } };

describe("revising by prompts", () => {
	test("asks, judges, says when it comes back, and ends with what was strong", async () => {
		const desk = learned();
		const said = await typed(desk, REVISE, ["1", "", "1", "", "q"]);
		expect(said).toContain("Question 1.");
		expect(said).toContain("Question 2.");
		expect(said).toMatch(/It comes back (tomorrow|in \d+ days)\./);
		expect(said).toMatch(/The end of the revision\. \d of 2 right\./);
		const answers = desk.journal
			.entries()
			.filter((entry) => entry.type === "answer" && entry.mode === "revise");
		expect(answers.length).toBeGreaterThan(0);
	});

	test("takes an answer back on u, and after it on b", async () => {
		for (const lines of [
			["1", "u", "q"],
			["1", "", "b", "q"],
		]) {
			const desk = learned();
			const before = desk.progress().cards;
			const question = await typed(learned(), REVISE, []);
			expect(question).toContain("What is right about");
			await typed(desk, { ...REVISE, wish: { ...USUAL_WISH, topic: undefined } } as Start, lines);
			expect(desk.progress().cards).toEqual(before);
		}
	});

	test("puts a question aside on x", async () => {
		const desk = learned();
		expect(await typed(desk, REVISE, ["1", "x", "q"])).toContain("This question will not come back.");
		expect(desk.progress().suspended.size).toBe(1);
	});

	test("with nothing due it says when something is, and practises on p", async () => {
		const desk = learned();
		desk.pass(-10 * DAY);
		const said = await typed(desk, REVISE, ["p"]);
		expect(said).toContain("Nothing is due now.");
		expect(said).toContain("Question 1.");
		expect(said).toContain("The end of the practice.");
	});
});

describe("a mock exam by prompts", () => {
	test("has no verdict before the end, then a score by domain and the weakest", async () => {
		const desk = aDesk();
		const said = await typed(desk, EXAM, ["", "s", "s", "s", "1", "s", "s", "s", "d", ""]);
		expect(said).toContain("3 questions in 10 minutes.");
		expect(said).toContain("Question 1 of 3, open. 10:00 left.");
		expect(said).toContain("Still open: 1, 2, 3.");
		expect(said).toContain("The result: 0 of 3 right, 0 %.");
		expect(said).toMatch(/Weakest: .* left open/);
		expect(said.slice(0, said.indexOf("The result"))).not.toMatch(/✔|✘/);
	});

	test("flags, goes to a number, and gives no hints", async () => {
		const said = await typed(aDesk(), EXAM, ["", "h", "?", "f", "3", "?", "l", "d", ""]);
		expect(said).toContain("There are no hints in an exam.");
		expect(said).toContain("Flagged: 1.");
		expect(said).toContain("Question 3 of 3");
		expect(said).toContain("1. open, flagged");
	});

	test("left in the middle it goes on with its clock, or is given up", async () => {
		const desk = aDesk();
		expect(await typed(desk, EXAM, ["", "s", "q"])).toContain("The clock runs on.");
		desk.pass(4 * 60_000);
		const said = await typed(desk, EXAM, ["", "q"]);
		expect(said).toContain("0 of 3 answered, 6:00 left on the clock.");
		expect(await typed(desk, EXAM, ["x", "q"])).toContain("3 questions in 10 minutes.");
		desk.pass(60 * 60_000);
		expect(await typed(desk, EXAM, ["q"])).not.toContain("under way");
	});

	test("home offers to revise, an exam and progress", async () => {
		const said = await typed(learned(), undefined, ["p", "r", "q", "exam", "q", "q"]);
		expect(said).toContain("Mastery:");
		expect(said).toContain("The end of the revision.");
		expect(said).toContain("Mock exam: A course.");
	});
});
