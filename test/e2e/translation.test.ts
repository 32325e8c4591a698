import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { fingerprintOf } from "../../src/course/translation/fingerprint.ts";
import { textsOf } from "../../src/course/translation/map-course-texts.ts";
import { course, pagesOf } from "./guide.ts";
import { keys, type Terminal } from "./terminal.ts";
import { test } from "./tutor.ts";

const LESSON = "shared-responsibility/of-and-in";

/** The German sample in a folder, made to be of today's English: what this tests is not when it was last mended. */
const germanPack = (folder: string): string => {
	const pack = path.join(folder, "german");
	cpSync("test/fixtures/german", pack, { recursive: true });
	const file = path.join(pack, "translations", "de", `${LESSON}.yaml`);
	let text = readFileSync(file, "utf8");
	for (const [key, original] of textsOf(course(), LESSON)) {
		const [before = "", after] = text.split(`\n  ${key}:\n`);
		if (after === undefined) continue;
		text = `${before}\n  ${key}:\n${after.replace(/of: [a-z]{7}/, `of: ${fingerprintOf(original)}`)}`;
	}
	writeFileSync(file, text);
	return pack;
};

/** Where a text begins in each row that holds it, in columns of the screen. */
const columnsOf = (terminal: Terminal, text: string): readonly number[] => {
	const { columns, rows } = terminal.size();
	return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
		const cells = Array.from({ length: columns }, (_, column) => terminal.cell(row, column).text);
		const at = cells.findIndex((_, column) => cells.slice(column).join("").startsWith(text));
		return at < 0 ? [] : [at];
	});
};

/** True where the terminal had to break a line that was longer than it is wide. */
const isBroken = (terminal: Terminal): boolean =>
	Array.from({ length: terminal.buffer().length }, (_, row) => row).some(
		(row) => terminal.buffer().getLine(row)?.isWrapped === true,
	);

describe("the first lesson in German", () => {
	test("is read, asked and hinted at in German, and what is not translated stays English", async ({
		tutor,
	}) => {
		const pack = germanPack(tutor.folder);
		const linted = await tutor.run(["course", "lint", pack]);
		expect({ code: linted.code, errors: linted.output.match(/ error .*/g) }).toEqual({
			code: 0,
			errors: null,
		});

		const terminal = tutor.open(["--course", pack, "learn", LESSON]);
		await terminal.until("Bean & Byte verkauft Kaffee in vier kleinen Läden.");
		terminal.press(keys.enter);
		await terminal.until("Wer sichert jede ihrer Schichten, AWS oder du?");
		await terminal.until("Wer sichert was › Der Cloud, in der Cloud");
		terminal.press("h");
		await terminal.until("Kai war noch nie");
		expect(terminal.rows().join("\n")).toContain("Guest operating system");
		expect(isBroken(terminal)).toBe(false);
	});

	test("runs as prompts, too", async ({ tutor }) => {
		const { output } = await tutor.run(
			["--plain", "--course", germanPack(tutor.folder), "learn", LESSON],
			"\n",
		);
		expect(output).toContain("Der Cloud, in der Cloud");
		expect(output).toContain("Bean & Byte verkauft Kaffee");
	});
});

describe("a lesson in Japanese", () => {
	const SENTENCE = "日本語の文章はここで折り返します。";

	/** As wide as the original, and with its code. */
	const japanese = (original: string): string =>
		SENTENCE.repeat(Math.ceil(original.length / (2 * SENTENCE.length))).slice(
			0,
			Math.ceil(original.length / 2),
		);

	test.for([[80], [40]] as const)("holds the layout at %d columns", async ([columns], { tutor }) => {
		await tutor.run(["course", "new", "pack", "--translate", "ja"]);
		const file = path.join(tutor.folder, "pack", "translations", "ja", `${LESSON}.yaml`);
		const filled = readFileSync(file, "utf8").replace(
			/((?: {4}#.*\n)+)( {4}of: \w+\n {4}text:)\n/g,
			(whole, comment: string, entry: string) => {
				const original = comment.replace(/ {4}# ?/g, "").trim();
				const placeholders = original.match(/\{\{[^}]*\}\}/g) ?? [];
				// The two words to be told apart stay as they are.
				return original.length < 5
					? whole
					: `${comment}${entry} "${[japanese(original), ...placeholders].join("")}"\n`;
			},
		);
		writeFileSync(file, filled);
		const linted = await tutor.run(["course", "lint", "pack"]);
		expect(linted.output).not.toMatch(/ error | warning /);

		const terminal = tutor.open(["--course", "pack", "learn", LESSON], { columns, rows: 40 });
		await terminal.until("begin");
		expect(terminal.rows().join("\n")).toContain("日本語");
		expect(isBroken(terminal)).toBe(false);
		terminal.press(keys.enter);
		const lesson = course().lessons.find(({ id }) => id === LESSON);
		const pages = lesson === undefined ? [] : pagesOf(course(), lesson).slice(0, 5);
		const aligned = new Map<string, ReadonlySet<number>>();
		for (const [index, page] of pages.entries()) {
			await terminal.until((rows) => rows[0]?.includes(` ${index + 1}/`) ?? false);
			expect(isBroken(terminal)).toBe(false);
			expect(terminal.rows().join("\n")).toContain("日本語");
			if (page.type === "ask" && page.question.shape === "sort")
				aligned.set("bins", new Set(columnsOf(terminal, "[ 日本")));
			terminal.press(page.type === "ask" ? "s" : keys.enter);
		}
		// Every row has its bins below those of the row before, whatever is written before them.
		if (columns === 80) expect(aligned.get("bins")?.size).toBe(1);
	});
});
