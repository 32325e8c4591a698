import { Readable, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { runPlain } from "../../src/plain/run.ts";
import { findControlCharacter } from "../../src/problem/control-characters.ts";
import { setSuspended } from "../../src/tutor/answer.ts";
import type { Desk } from "../../src/tutor/desk.ts";
import { aCourse, aDesk, aLesson, aPair, aQuestion } from "../tutor/a-desk.ts";

/** Types the lines, then ends the input; gives all that was said. */
const typed = async (desk: Desk, lines: readonly string[], lesson?: string): Promise<string> => {
	let said = "";
	const output = new Writable({
		write: (chunk, _, done) => {
			said += String(chunk);
			done();
		},
	});
	const found = desk.course.lessons.find(({ id }) => id === lesson);
	await runPlain({
		desk,
		start: found === undefined ? undefined : { at: "lesson", lesson: found },
		input: Readable.from(lines.map((line) => `${line}\n`)),
		output,
	});
	return said;
};

const deskWith = (...steps: Parameters<typeof aLesson>[1]) =>
	aDesk({ course: aCourse([aLesson("m/l", steps)]) });

/** The number before an option's text in what was said. */
const numberOf = (said: string, option: string): string =>
	new RegExp(`^(\\d+)\\. ${option}$`, "m").exec(said)?.[1] ?? "no such option";

describe("plain mode", () => {
	test("lists the path with numbers and opens a lesson by its number", async () => {
		const said = await typed(aDesk(), ["3"]);
		expect(said).toContain("1. The lesson who/ec2");
		expect(said).toContain("Lesson: The lesson iam/groups");
	});

	test("breaks lines between words where the window is narrow", async () => {
		let said = "";
		const output = Object.assign(
			new Writable({
				write: (chunk, _, done) => {
					said += String(chunk);
					done();
				},
			}),
			{ columns: 40 },
		);
		await runPlain({ desk: aDesk(), start: undefined, input: Readable.from(["3\n", "?\n"]), output });
		expect(said.split("\n").filter((line) => line.length > 40)).toEqual([]);
		expect(said).toContain("Lesson: The lesson iam/groups");
	});

	test("a long line of a list goes on below its words, and no line is wider than 78 columns", async () => {
		const said = await typed(aDesk(), ["3", "what"]);
		expect(said).toMatch(/^- After an answer: .*\n {2}\S/m);
		expect(said.split("\n").filter((line) => line.length > 78)).toEqual([]);
	});

	test("what was put aside is brought back by its number", async () => {
		const desk = aDesk();
		setSuspended(desk, "M02", "suspend");
		const said = await typed(desk, ["p", "1", "q"]);
		expect(said).toContain("1. belief M02 (M02)");
		expect(said).toContain("It will be asked again.");
		expect(desk.progress().suspended.size).toBe(0);
	});

	test("t follows another track", async () => {
		const course = aCourse([aLesson("m/one", ["text"]), aLesson("m/two", ["text"])]);
		const tracks = [...course.tracks, { id: "short", title: "Short", lessons: ["m/two"] }];
		const said = await typed(aDesk({ course: { ...course, tracks } }), ["t", "q"]);
		expect(said).toContain("Track Full: 0 of 2 lessons mastered.");
		expect(said).toContain("Track Short: 0 of 1 lessons mastered.");
		expect(said).toContain("not on your track");
	});

	test("takes the same answers and writes the same journal as the screen", async () => {
		const desk = deskWith(aQuestion("q", ["M01"]));
		const option = numberOf(await typed(deskWith(aQuestion("q", ["M01"])), [""], "m/l"), "M01");
		const said = await typed(desk, ["", option, "", "q"], "m/l");
		expect(said).toContain("Not yet.");
		expect(said).toContain("belief M01");
		expect(desk.journal.entries()).toMatchObject([
			{ type: "answer", exercise: "m/l#q", answer: ["M01"], grade: { score: 0 }, mode: "learn" },
		]);
	});

	test("goes through a whole lesson to its summary", async () => {
		const desk = deskWith("intro", aQuestion("q"));
		const right = numberOf(await typed(deskWith("intro", aQuestion("q")), ["", ""], "m/l"), "right");
		const said = await typed(desk, ["", "", right, "", "q"], "m/l");
		expect(said).toContain("Read this.");
		expect(said).toContain("✔ Right.");
		expect(said).toContain("1 of 1 right.");
		expect(said).toContain("Mastered.");
	});

	test("asks again, in words, for a line that is no answer", async () => {
		const desk = deskWith(aPair("q"));
		const said = await typed(desk, ["", "7", "1", "one two", "1 1"], "m/l");
		expect(said.match(/Please type 2 different numbers from 1 to 3/g)).toHaveLength(4);
		expect(desk.journal.entries()).toEqual([]);
	});

	test("gives hints one by one and says when there are no more", async () => {
		const said = await typed(deskWith(aQuestion("q")), ["", "h", "H", "h"], "m/l");
		expect(said).toContain("Hint 1 of 2: Think of");
		expect(said).toContain("Hint 2 of 2: It is right.");
		expect(said).toContain("There are no more hints.");
	});

	test("skips with s, and skipped is not done", async () => {
		const desk = deskWith(aQuestion("q"));
		const said = await typed(desk, ["", "s"], "m/l");
		expect(said).toContain("0 of 1 right.");
		expect(desk.journal.entries()).toMatchObject([{ type: "skip" }]);
	});

	test("explains itself on ?", async () => {
		expect(await typed(deskWith(aQuestion("q")), ["", "?"], "m/l")).toContain("h gives the next hint");
	});

	test("an input that ends in the middle of a question keeps place and hints", async () => {
		const desk = deskWith("intro", aQuestion("q"));
		await typed(desk, ["", "", "h"], "m/l");
		const bookmark = desk.bookmarks.read().byLesson["builtin/m/l"];
		expect(bookmark).toMatchObject({ step: "q", phase: "asking", attempts: { q: { hints: 1 } } });
		const again = await typed(desk, [], "m/l");
		expect(again).toContain("Question.");
		expect(again).not.toContain("Read this.");
	});

	test("items that were placed before the input ended stay placed", async () => {
		const sort = {
			...aQuestion("q"),
			kind: "sort",
			options: undefined,
			bins: { here: "here", there: "there" },
			items: {
				one: { text: "one", bin: "here", feedback: "No." },
				two: { text: "two", bin: "there", feedback: "No." },
			},
		};
		const desk = deskWith(sort);
		await typed(desk, ["", "1"], "m/l");
		const again = await typed(desk, ["2"], "m/l");
		expect(again).toMatch(/(one|two): here, as you said before/);
		expect(desk.journal.entries()).toMatchObject([{ type: "answer" }]);
	});

	test("ends at once where there is no input at all", async () => {
		expect(await typed(aDesk(), [])).toContain("Until next time.");
	});

	test("asks once more on r, and leaves to the list on m", async () => {
		const said = await typed(deskWith(aQuestion("q")), ["", "1", "r", "1", "m", "q"], "m/l");
		expect(said.match(/Question\./g)).toHaveLength(2);
		expect(said).toContain("cloudsec-tutor: A course.");
	});

	test("never writes a control character, whatever a lesson or a line holds", async () => {
		const desk = deskWith({ ...aQuestion("q"), prompt: "a\u001b[31mb\u202ec", hints: ["\u0007hint"] });
		const said = await typed(desk, ["", "\u001b[2J", "h"], "m/l");
		expect(findControlCharacter(said.replaceAll("\n", ""))).toBe(-1);
	});
});
