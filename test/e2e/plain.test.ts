import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { course } from "./guide.ts";
import { keys } from "./terminal.ts";
import { test } from "./tutor.ts";

const [first] = course().lessons;
if (first === undefined) throw new Error("the course is empty");

describe("without a screen", () => {
	test("the tutor is numbered prompts, and ends quietly where its input ends", async ({ tutor }) => {
		const { code, output, messages } = await tutor.run([], "1\n\n");
		expect({ code, messages }).toEqual({ code: 0, messages: "" });
		expect(output).toContain(`  1. ${first.title}`);
		expect(output).toContain(`Lesson: ${first.title}`);
		expect(output).toContain("Step 1 of");
		expect(output).not.toContain("\u001b");
	});

	test.for([
		["--plain", ["--plain"], {}],
		["TERM=dumb", [], { TERM: "dumb" }],
		["a screen reader", [], { INK_SCREEN_READER: "true" }],
		["a build server", [], { CI: "true" }],
	] as const)("%s on a terminal means plain prompts too", async ([, args, env], { tutor }) => {
		const window = tutor.open(args, { env });
		await window.until("Opening day");
		expect(window.isAlternate()).toBe(false);
		window.press("q", keys.enter);
		expect(await window.ended).toEqual({ code: 0, signal: undefined });
		expect(window.written()).not.toContain("\u001b[");
	});

	test("what is answered is journaled, and the place is kept for the screen", async ({ tutor }) => {
		await tutor.run(["learn", first.id], "\n1\n1\n1\n1\n1\n");
		const entries = readFileSync(path.join(tutor.home, "journal.jsonl"), "utf8").trimEnd().split("\n");
		expect(entries).toHaveLength(1);
		const window = tutor.open(["learn", first.id]);
		await window.until(/◐ Partly right|✘ Not yet/);
	});

	test.for([
		["shared-responsibility/ec3", "did you mean `shared-responsibility/ec2`?"],
		["nothing-like-it", "`cloudsec-tutor course list` names them all"],
	])("an unknown lesson %s is refused with the nearest known one", async ([lesson, cure], { tutor }) => {
		expect(await tutor.run(["learn", lesson ?? ""])).toEqual({
			code: 2,
			output: "",
			messages: `cloudsec-tutor: there is no lesson \`${lesson}\`\n  ${cure}\n`,
		});
		expect(existsSync(path.join(tutor.home, "journal.jsonl"))).toBe(false);
	});

	test("a pack that is not there is said, and nothing is started", async ({ tutor }) => {
		const { code, output, messages } = await tutor.run(["--course", "nowhere"]);
		expect({ code, output }).toEqual({ code: 1, output: "" });
		expect(messages).toContain("no-pack");
	});
});
