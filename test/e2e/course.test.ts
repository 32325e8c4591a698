import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { keys, type Terminal } from "./terminal.ts";
import { test } from "./tutor.ts";

describe("course", () => {
	test("makes a pack that lints clean, is listed, and grows by one wrong letter into a placed problem", async ({
		tutor,
	}) => {
		const pack = path.join(tutor.folder, "my-pack");
		expect((await tutor.run(["course", "new", pack])).code).toBe(0);
		expect(await tutor.run(["course", "lint", pack, "--strict"])).toEqual({
			code: 0,
			output: "1 lesson, 4 exercises proved: nothing to mend\n",
			messages: "",
		});
		const listed = await tutor.run(["course", "list", pack, "--json"]);
		expect(JSON.parse(listed.output)).toMatchObject({
			version: 1,
			course: { id: "my-pack" },
			lessons: [{ id: "pack/two-sides", exercises: 4 }],
		});

		const lesson = path.join(pack, "01-first-steps", "01-two-sides.yaml");
		const text = readFileSync(lesson, "utf8");
		const line = text.slice(0, text.indexOf("kind: choose")).split("\n").length;
		writeFileSync(lesson, text.replace("kind: choose", "kind: chose"));
		const spoilt = await tutor.run(["course", "lint", pack]);
		expect(spoilt.code).toBe(1);
		expect(spoilt.output).toContain(`01-first-steps/01-two-sides.yaml:${line}:11 error unknown-kind`);
		expect(spoilt.output).toContain("= did you mean `choose`?");

		const refused = await tutor.run(["--course", pack, "learn"]);
		expect({ code: refused.code, output: refused.output }).toEqual({ code: 1, output: "" });
		expect(refused.messages).toContain(`01-two-sides.yaml:${line}:11 error unknown-kind`);
	});

	test("proves the built-in lessons without their files", async ({ tutor }) => {
		const { code, output, messages } = await tutor.run(["course", "lint"]);
		expect({ code, messages }).toEqual({ code: 0, messages: "" });
		expect(output).toMatch(/\d+ lessons?, \d+ exercises proved/);
	});

	test("gives a schema that is JSON", async ({ tutor }) => {
		const { code, output } = await tutor.run(["course", "schema"]);
		expect(code).toBe(0);
		expect(JSON.parse(output)).toMatchObject({
			type: "object",
			required: expect.arrayContaining(["format"]),
		});
	});

	test.for([
		[["course"], 2, "use one of list, lint, new, schema"],
		[["course", "lnt"], 2, "did you mean `lint`?"],
		[["course", "lint", "--watch"], 2, "name the folder of your pack"],
		[["course", "lint", "--strct"], 2, "did you mean `--strict`?"],
	] as const)("refuses %j with exit code %d", async ([args, code, cure], { tutor }) => {
		const refused = await tutor.run(args);
		expect({ code: refused.code, output: refused.output }).toEqual({ code, output: "" });
		expect(refused.messages).toContain(cure);
	});

	test("takes a package by its folder or its name, and runs nothing of it", async ({ tutor }) => {
		const folder = path.join(tutor.folder, "node_modules", "@school", "pack");
		await tutor.run(["course", "new", path.join(folder, "lessons")]);
		const manifest = {
			name: "@school/pack",
			main: "run.js",
			scripts: { preinstall: "node run.js" },
			"cloudsec-tutor": { course: "lessons" },
		};
		writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
		writeFileSync(
			path.join(folder, "run.js"),
			`require("node:fs").writeFileSync(${JSON.stringify(path.join(tutor.folder, "ran"))}, "")`,
		);
		for (const wish of [folder, "@school/pack", "node_modules/@school/pack"]) {
			const { code, output } = await tutor.run(["course", "lint", wish]);
			expect({ wish, code, output }).toEqual({
				wish,
				code: 0,
				output: "1 lesson, 4 exercises proved: nothing to mend\n",
			});
		}
		const played = await tutor.run(["--course", "@school/pack", "learn", "pack/two-sides"], "q\n");
		expect(played.output).toContain("Two sides of one server");
		expect(existsSync(path.join(tutor.folder, "ran"))).toBe(false);

		await tutor.run(["course", "new", folder, "--translate", "fr"]);
		expect(existsSync(path.join(folder, "lessons", "translations", "fr", "pack", "two-sides.yaml"))).toBe(
			true,
		);

		writeFileSync(path.join(folder, "package.json"), '{"cloudsec-tutor": {"course": "../../.."}}');
		const refused = await tutor.run(["--course", "@school/pack", "learn"]);
		expect({ code: refused.code, output: refused.output }).toEqual({ code: 1, output: "" });
		expect(refused.messages).toContain(
			"package.json error bad-package `package.json` names `../../..`, which lies outside the package",
		);
	});

	test("writes the texts of the course to be translated, shows what is, and tells what is not", async ({
		tutor,
	}) => {
		const made = await tutor.run(["course", "new", "german", "--translate", "de"]);
		expect({ code: made.code, messages: made.messages }).toEqual({ code: 0, messages: "" });
		expect(made.output).toMatch(
			/german\/translations\/de: \d+ files, \d+ of them written\n {2}(\d+) of \1 texts/,
		);
		const again = await tutor.run(["course", "new", "german", "--translate", "de"]);
		expect(again.output).toMatch(/\d+ files, 0 of them written/);

		const file = path.join(tutor.folder, "german/translations/de/shared-responsibility/of-and-in.yaml");
		const text = readFileSync(file, "utf8").replace(
			/( {2}title:\n(?: {4}#.*\n)* {4}of: \w+\n {4}text:)\n/,
			"$1 Von der Wolke\n",
		);
		writeFileSync(file, text);
		const listed = await tutor.run(["course", "list", "german"]);
		expect(listed.output).toContain("shared-responsibility/of-and-in");
		expect(listed.output).toContain("Von der Wolke");

		writeFileSync(file, text.replace(/of: (\w+)\n {4}text: Von/, "of: abcdefg\n    text: Von"));
		const stale = await tutor.run(["--course", "german", "course", "list"]);
		expect(stale.output).not.toContain("Von der Wolke");

		const refused = await tutor.run(["course", "new", "german", "--translate", "../de"]);
		expect({ code: refused.code, output: refused.output }).toEqual({ code: 2, output: "" });
		writeFileSync(file, "texts: *\n");
		const broken = await tutor.run(["course", "new", "german", "--translate", "de"]);
		expect({ code: broken.code, output: broken.output }).toEqual({ code: 1, output: "" });
		expect(broken.messages).toContain("of-and-in.yaml:1:8 error yaml-alias");
		expect(readFileSync(file, "utf8")).toBe("texts: *\n");
	});

	test("tells of a pack that is not there, and does not write over one that is", async ({ tutor }) => {
		const missing = await tutor.run(["course", "lint", path.join(tutor.folder, "nowhere")]);
		expect({ code: missing.code, says: missing.output.includes("no-pack") }).toEqual({ code: 1, says: true });
		writeFileSync(path.join(tutor.folder, "mine.txt"), "mine");
		const full = await tutor.run(["course", "new", tutor.folder]);
		expect({ code: full.code, output: full.output }).toEqual({ code: 3, output: "" });
		expect(readFileSync(path.join(tutor.folder, "mine.txt"), "utf8")).toBe("mine");
	});
});

/** Waits for what a watching linter says next; what it said before does not count. */
const listeningTo = (terminal: Terminal): ((wanted: RegExp) => Promise<string>) => {
	let heard = 0;
	return async (wanted) => {
		await terminal.until(() => wanted.test(terminal.written().slice(heard)));
		const said = terminal.written().slice(heard);
		heard += (wanted.exec(said)?.index ?? 0) + (wanted.exec(said)?.[0].length ?? 0);
		return said;
	};
};

describe("course lint --watch", () => {
	test("answers every save, however it was made, and ends with Ctrl-C", async ({ tutor }) => {
		await tutor.run(["course", "new", "my-pack"]);
		const file = path.join(tutor.folder, "my-pack", "01-first-steps", "01-two-sides.yaml");
		const sound = readFileSync(file, "utf8");
		const broken = sound.replace("kind: choose", "kind: chose");
		const terminal = tutor.open(["course", "lint", "my-pack", "--watch"], { columns: 120 });
		const next = listeningTo(terminal);
		const HEADING = "── 01-first-steps/01-two-sides\\.yaml\\r\\n";
		const fine = new RegExp(`${HEADING}1 lesson, 4 exercises proved: nothing to mend`);
		const spoilt = new RegExp(`${HEADING}[^─]*two-sides\\.yaml:\\d+:11 error unknown-kind[^─]*\\n1 error`);
		await next(/4 exercises proved: nothing to mend[\s\S]*watching my-pack/);

		writeFileSync(file, broken);
		expect(await next(spoilt)).toContain("did you mean `choose`?");
		writeFileSync(file, sound);
		await next(fine);

		// As vim and many others save: a new file takes the place of the old one.
		writeFileSync(`${file}~`, broken);
		renameSync(`${file}~`, file);
		await next(spoilt);
		writeFileSync(`${file}~`, sound);
		renameSync(`${file}~`, file);
		await next(fine);

		rmSync(file);
		await next(new RegExp(`${HEADING}[^─]*unknown-lesson[^─]*\\n1 error`));
		writeFileSync(file, sound);
		await next(fine);

		const folder = path.join(tutor.folder, "my-pack");
		rmSync(folder, { recursive: true });
		await next(/no-pack|no-course-file/);
		await tutor.run(["course", "new", "my-pack"]);
		await next(/1 lesson, 4 exercises proved: nothing to mend/);

		mkdirSync(path.join(folder, "02-more"));
		const more = path.join(folder, "02-more", "more.yaml");
		for (let round = 0; round < 40; round++) writeFileSync(more, `format: ${"9".repeat(round)}\n`);
		writeFileSync(more, "- a list\n");
		await next(
			/── 02-more\/more\.yaml[^─]*more\.yaml:1:1 error wrong-type the file must be a map, not a list/,
		);
		rmSync(more);
		await next(/── 02-more\/more\.yaml\r\n1 lesson, 4 exercises proved: nothing to mend/);

		terminal.press(keys.interrupt);
		// A shell makes 130 of it.
		expect(await terminal.ended).toEqual({ code: 0, signal: 2 });
		expect(terminal.written()).not.toMatch(/\n\s+at .*:\d+/);
	});

	test("with --json prints one document a line and nothing else", async ({ tutor }) => {
		await tutor.run(["course", "new", "my-pack"]);
		const file = path.join(tutor.folder, "my-pack", "course.yaml");
		const sound = readFileSync(file, "utf8");
		const terminal = tutor.openShell("$TUTOR course lint my-pack --watch --json 2>/dev/null", {
			columns: 2000,
		});
		const next = listeningTo(terminal);
		await next(/\n/);
		writeFileSync(file, sound.replace("extends: builtin", "extends: bultin"));
		await next(/bad-value.*\r\n/);
		const documents = terminal
			.written()
			.trim()
			.split(/\r?\n/)
			.map((line) => JSON.parse(line));
		expect(documents.map(({ version, problems }) => [version, problems.length])).toEqual([
			[1, 0],
			[1, 1],
		]);
	});
});
