import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { course, pagesOf } from "./guide.ts";
import { keysFor } from "./robot.ts";
import { keys, type Terminal } from "./terminal.ts";
import { test } from "./tutor.ts";

const builtIn = course();
const [first, second] = builtIn.lessons;
if (first === undefined || second === undefined) throw new Error("the course is empty");

const entriesOf = (home: string): readonly { readonly id: string; readonly exercise: string }[] => {
	const file = path.join(home, "journal.jsonl");
	if (!existsSync(file)) return [];
	return readFileSync(file, "utf8")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
};

/** From the scenario to the first question, which is answered rightly. */
const answerFirst = async (window: Terminal, lesson = first): Promise<void> => {
	await window.until("begin");
	window.press(keys.enter);
	let step = 0;
	for (const page of pagesOf(builtIn, lesson)) {
		step += 1;
		await window.until((rows) => rows[0]?.includes(` ${step}/`) ?? false);
		if (page.type === "ask") {
			window.press(...keysFor(page.question, page.solution), keys.enter);
			return window.until("✔ Right.");
		}
		window.press(keys.enter);
	}
};

describe("progress", () => {
	test("in the middle of a question is there again, hint, marks and all", async ({ tutor }) => {
		const window = tutor.open(["learn", first.id]);
		await window.until("begin");
		window.press(keys.enter);
		await window.until("hint (1 of");
		window.press("2", "1", "h");
		await window.until("hint (2 of");
		const placed = (rows: readonly string[]) =>
			rows.filter((row) => row.includes("[")).map((row) => row.replace("▸", " "));
		const left = placed(window.rows());
		window.press("q");
		expect(await window.ended).toEqual({ code: 0, signal: undefined });

		const again = tutor.open(["learn", first.id]);
		await again.until("hint (2 of");
		expect(placed(again.rows())).toEqual(left);
		expect(left.filter((row) => row.includes("▐"))).toHaveLength(2);
		again.press("q");
		await again.ended;

		const fromHome = tutor.open();
		await fromHome.until("Continue");
		fromHome.press(keys.enter);
		await fromHome.until("hint (2 of");
	});

	test("survives SIGKILL: what was answered is kept, and the lesson goes on behind it", async ({ tutor }) => {
		const window = tutor.open(["learn", first.id]);
		await answerFirst(window);
		window.press(keys.enter);
		await window.until(" 2/");
		window.kill("SIGKILL");
		await window.ended;
		expect(entriesOf(tutor.home)).toHaveLength(1);

		const again = tutor.open(["learn", first.id]);
		await again.until(" 2/");
		again.press("q");
		await again.ended;
	});

	test("of two tutors at once is kept by both", async ({ tutor }) => {
		const one = tutor.open(["learn", first.id]);
		const two = tutor.open(["learn", second.id]);
		await Promise.all([answerFirst(one, first), answerFirst(two, second)]);
		one.press("q");
		two.press("q");
		await Promise.all([one.ended, two.ended]);
		const lessons = entriesOf(tutor.home).map(({ exercise }) => exercise.split("#")[0]);
		expect(lessons.sort()).toEqual([first.id, second.id].sort());

		for (const lesson of [first, second]) {
			const again = tutor.open(["learn", lesson.id]);
			await again.until("✔ Right.");
			again.press("q");
			await again.ended;
		}
	});

	test("that cannot be written is said in a banner, and the lesson goes on", async ({ tutor }) => {
		writeFileSync(tutor.home, "a file where the folder should be");
		const window = tutor.open(["learn", first.id]);
		await answerFirst(window);
		await window.until(/not (?:be )?(?:saved|kept)|cannot write/i);
		window.press(keys.enter);
		await window.until(" 2/");
	});

	test("with a torn last line is read up to it; the line is set aside and said", async ({ tutor }) => {
		const window = tutor.open(["learn", first.id]);
		await answerFirst(window);
		window.press("q");
		await window.ended;
		const file = path.join(tutor.home, "journal.jsonl");
		const whole = readFileSync(file, "utf8");
		writeFileSync(file, `${whole}{"v":1,"id":"torn","at":"2026-`);

		const { code, output, messages } = await tutor.run(["export"]);
		expect({ code, output }).toEqual({ code: 0, output: whole });
		expect(messages).toContain("torn");
		expect(readdirSync(tutor.home).some((name) => name.startsWith("journal.torn-"))).toBe(true);
		expect(readFileSync(file, "utf8").startsWith(whole)).toBe(true);
	});

	test("written by a newer version is kept word for word", async ({ tutor }) => {
		mkdirSync(tutor.home);
		const file = path.join(tutor.home, "journal.jsonl");
		const later = '{"v":99,"id":"later","at":"2030-01-01T00:00:00.000Z","type":"dream","what":"ever"}\n';
		writeFileSync(file, later);
		chmodSync(file, 0o600);
		const window = tutor.open(["learn", first.id]);
		await answerFirst(window);
		window.press("q");
		await window.ended;
		const kept = readFileSync(file, "utf8");
		expect(kept.startsWith(later)).toBe(true);
		expect(kept.trimEnd().split("\n")).toHaveLength(2);
	});
});
