import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { course } from "./guide.ts";
import { keys } from "./terminal.ts";
import { type Tutor, test } from "./tutor.ts";

const builtIn = course();
const DAY = 86_400_000;

/** A journal of someone who got every question of the first lesson wrong some days ago. */
const journal = (daysAgo: number): string => {
	const [lesson] = builtIn.lessons;
	if (lesson === undefined) throw new Error("the course is empty");
	const [belief] = builtIn.misconceptions.keys();
	return lesson.steps
		.flatMap((step, index) => {
			if (step.type !== "exercise") return [];
			return writeEntry({
				type: "answer",
				id: `entry-${index}`,
				at: Date.now() - daysAgo * DAY,
				course: { id: builtIn.id, version: builtIn.version },
				exercise: `${lesson.id}#${step.id}`,
				seed: index,
				answer: [],
				grade: { score: 0, verdict: "wrong", misconceptions: [belief ?? ""] },
				hints: 0,
				ms: 5_000,
				mode: "learn",
				tests: [belief ?? ""],
				confidence: undefined,
				sitting: undefined,
			});
		})
		.map((line) => `${line}\n`)
		.join("");
};

const learned = async (tutor: Tutor, daysAgo: number): Promise<void> => {
	writeFileSync(path.join(tutor.folder, "learned.jsonl"), journal(daysAgo));
	const { code, messages } = await tutor.run(["import", "learned.jsonl"]);
	expect({ code, messages }).toEqual({ code: 0, messages: "" });
};

describe("revise", () => {
	test("has nothing to ask before a lesson was taken", async ({ tutor }) => {
		const { code, output } = await tutor.run(["revise"]);
		expect(code).toBe(0);
		expect(output).toContain("There is nothing to revise yet.");
	});

	test("asks what is due on the screen, and leaves the terminal as it was", async ({ tutor }) => {
		await learned(tutor, 30);
		const window = tutor.open(["revise"]);
		await window.until("min left");
		window.press(keys.escape);
		await window.until("cloudsec-tutor");
		window.press("q");
		expect(await window.ended).toEqual({ code: 0, signal: undefined });
	});

	test("says when something comes back where nothing is due, and practises on request", async ({ tutor }) => {
		await learned(tutor, 0);
		expect((await tutor.run(["revise"])).output).toMatch(/The next thing comes back (tomorrow|in \d+ days)/);
		expect((await tutor.run(["revise", "--practice"])).output).toContain("Question 1.");
		expect((await tutor.run(["revise", "--only-wrong"])).output).toContain("The end of the practice.");
	});

	test.for([
		[["revise", "--minutes", "0"], "It must be a whole number from 1 to 600"],
		[["revise", "--minutes", "5", "--items", "3"], "exclude each other"],
		[["revise", "--topic", "identitys"], "did you mean `identities`?"],
		[["exam", "--items", "many"], "It must be a whole number"],
		[["progress", "--exam-date", "tomorrow"], "`tomorrow` is no date"],
		[["progress", "--json", "--csv"], "exclude each other"],
		[["progress", "--suspend", "M99"], "there is nothing called `M99`"],
	] as const)("refuses %j", async ([args, message], { tutor }) => {
		const { code, output, messages } = await tutor.run(args);
		expect({ code, output }).toEqual({ code: 2, output: "" });
		expect(messages).toContain(message);
	});
});

describe("exam", () => {
	test("survives SIGKILL: the sheet is kept and the clock has run on", async ({ tutor }) => {
		const window = tutor.open(["exam", "--items", "5", "--seed", "3"]);
		await window.until("5 questions in 25 minutes");
		window.press(keys.enter);
		await window.until("1 of 5");
		// One of them opens the sheet, be the question typed or chosen.
		window.press("\u000f", "o");
		await window.until("the sheet");
		window.press("f");
		await window.until("open, flagged");
		window.kill("SIGKILL");
		await window.ended;
		const again = tutor.open(["exam"]);
		await again.until(/0 of 5 answered, 24:\d\d left on the clock/);
		again.press(keys.enter);
		await again.until("1 of 5 · flagged");
	});

	test("by prompts it is the same exam for the same seed, scored at its end", async ({ tutor }) => {
		const sit = () => tutor.run(["exam", "--items", "2", "--seed", "3"], "\ns\ns\nd\n\n");
		const first = await sit();
		expect(first.code).toBe(0);
		expect(first.output).toContain("The result: 0 of 2 right, 0 %.");
		const questions = (output: string) =>
			output.slice(output.indexOf("Question 1"), output.indexOf("Still open"));
		expect(questions((await sit()).output).replace(/\d+:\d\d/g, "")).toBe(
			questions(first.output).replace(/\d+:\d\d/g, ""),
		);
		const report = JSON.parse((await tutor.run(["progress", "--json"])).output);
		expect(report.exams).toMatchObject([
			{ right: 0, counted: 2 },
			{ right: 0, counted: 2 },
		]);
	});
});

describe("progress", () => {
	test("is JSON alone, CSV alone, or a page of Markdown, and keeps the exam date", async ({ tutor }) => {
		await learned(tutor, 3);
		await tutor.run(["progress", "--exam-date", "2099-01-01", "--exam", "clf-c02"]);
		const json = await tutor.run(["progress", "--json"]);
		expect(json.messages).toBe("");
		expect(JSON.parse(json.output)).toMatchObject({
			version: 1,
			due: 1,
			plan: { examDate: "2099-01-01", exam: "CLF-C02" },
		});
		const csv = await tutor.run(["progress", "--csv"]);
		expect(csv.output.split("\r\n")).toHaveLength(builtIn.lessons.length + 2);
		await tutor.run(["progress", "--summary", "learned.md"]);
		expect(readFileSync(path.join(tutor.folder, "learned.md"), "utf8")).toContain("# What I learned");
	});

	test("on a terminal it is a page with bars and weeks, at 80 columns", async ({ tutor }) => {
		await learned(tutor, 3);
		const window = tutor.open(["progress"]);
		await window.until("Last 12 weeks");
		expect(window.rows().join("\n")).toMatch(/Mastery +Last 12 weeks/);
		window.press("q");
		expect(await window.ended).toEqual({ code: 0, signal: undefined });
	});

	test("what is put aside is not asked until it is restored", async ({ tutor }) => {
		await learned(tutor, 30);
		const [belief = ""] = builtIn.misconceptions.keys();
		expect((await tutor.run(["progress", "--suspend", belief])).output).toContain("Put aside:");
		expect((await tutor.run(["revise"])).output).toContain("Nothing is due now.");
		await tutor.run(["progress", "--restore", belief]);
		expect((await tutor.run(["revise"])).output).toContain("Question 1.");
	});
});
