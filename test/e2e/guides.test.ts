import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { kinds } from "../../src/exercise/registry.ts";
import { entriesOf, handInOf } from "./students.ts";
import { test } from "./tutor.ts";

const blocks = (file: string) =>
	[...readFileSync(file, "utf8").matchAll(/^```(sh|yaml)\n([\s\S]*?)^```$/gm)].map(
		([, language = "", text = ""]) => ({ language, text }),
	);

/** The words of each command of a block, without the program's name and without what a shell would do with its output. */
const commandsIn = (text: string): readonly (readonly string[])[] =>
	text
		.trim()
		.split("\n")
		.map((line) =>
			line
				.replace(/ > .*$/, "")
				.split(" ")
				.slice(1),
		);

const GUIDE = "docs/authoring.md";

/** Exercises to be pasted below the steps of a lesson, by their kind. */
const examples = blocks(GUIDE).flatMap(({ language, text }) => {
	const [, kind] = /^ {2}- exercise: .*\n {4}kind: (.*)\n/.exec(text) ?? [];
	return language === "yaml" && kind !== undefined ? [[kind, text] as const] : [];
});

/** What a reader does with the files of the guide: saves each under the name in its first line, and lists the lesson. */
const writeFiles = (folder: string): void => {
	for (const { text } of blocks(GUIDE)) {
		const name = /^# (my-pack\/\S+)\n/.exec(text)?.[1];
		if (name === undefined) continue;
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	const course = path.join(folder, "my-pack", "course.yaml");
	const listed = readFileSync(course, "utf8");
	writeFileSync(course, listed.replace("- pack/two-sides\n", "- pack/two-sides\n      - pack/clerk\n"));
};

describe("the authoring guide", () => {
	test("leads from nothing to a proved lesson, each step run as written", async ({ tutor }) => {
		let ran = 0;
		for (const { language, text } of blocks(GUIDE)) {
			if (language === "yaml") {
				if (text.startsWith("# my-pack/01")) writeFiles(tutor.folder);
				continue;
			}
			for (const args of commandsIn(text)) {
				ran++;
				const { code, output, messages } = await tutor.run(args);
				expect({ args, code, output: code === 0 ? "" : output, messages }).toEqual({
					args,
					code: 0,
					output: "",
					messages: "",
				});
				if (args[1] === "lint") expect(output).toMatch(/nothing to mend\n$/);
			}
		}
		expect(ran).toBe(7);
	});

	test("has an example of every kind there is", () => {
		expect(examples.map(([kind]) => kind)).toEqual([
			"choose",
			"sort",
			"match",
			"order",
			"fill",
			"predict",
			"sign-in",
			"write",
			"operate",
		]);
		expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(kinds.map(({ kind }) => kind)));
	});

	test.for(examples)(
		"shows an exercise of the kind %s that is proved as it stands",
		async ([, text], { tutor }) => {
			await tutor.run(["course", "new", "my-pack"]);
			writeFiles(tutor.folder);
			appendFileSync(path.join(tutor.folder, "my-pack/01-first-steps/02-clerk.yaml"), `\n${text}`);
			expect(await tutor.run(["course", "lint", "my-pack", "--strict"])).toEqual({
				code: 0,
				output: "2 lessons, 6 exercises proved: nothing to mend\n",
				messages: "",
			});
		},
	);

	test("shows exercises that make a lesson together", async ({ tutor }) => {
		await tutor.run(["course", "new", "my-pack"]);
		writeFiles(tutor.folder);
		const lesson = path.join(tutor.folder, "my-pack/01-first-steps/02-clerk.yaml");
		for (const [, text] of examples) appendFileSync(lesson, `\n${text}`);
		const { code, output } = await tutor.run(["course", "lint", "my-pack", "--strict"]);
		expect({ code, output }).toEqual({
			code: 0,
			output: "2 lessons, 14 exercises proved: nothing to mend\n",
		});
	});
});

describe("the guide for classes", () => {
	test("shows commands that run as written, by a shell", async ({ tutor }) => {
		mkdirSync(path.join(tutor.folder, "class", "monday"), { recursive: true });
		for (const student of [1, 2])
			writeFileSync(
				path.join(tutor.folder, "class", "monday", `student-${student}.jsonl`),
				handInOf(entriesOf(student)),
			);
		const bin = path.join(tutor.folder, "bin");
		mkdirSync(bin);
		writeFileSync(path.join(bin, "cloudsec-tutor"), `#!/bin/sh\nexec ${tutor.node} ${tutor.command} "$@"\n`, {
			mode: 0o755,
		});
		const env = { PATH: `${bin}:${process.env.PATH}`, CLOUDSEC_TUTOR_HOME: tutor.home, HOME: tutor.folder };
		const runs = blocks("docs/bootcamps.md")
			.filter(({ language }) => language === "sh")
			.map(({ text }) => {
				const { status, stderr } = spawnSync("/bin/sh", ["-c", text], {
					cwd: tutor.folder,
					env,
					encoding: "utf8",
				});
				return [text.split("\n")[0]?.split(" ").slice(0, 3).join(" "), status, stderr.replaceAll("\n", " ")];
			});
		expect(runs).toEqual([
			["cloudsec-tutor workbook new", 0, ""],
			["cloudsec-tutor workbook grade", 1, ""],
			["cloudsec-tutor export kai.jsonl", 0, expect.stringContaining("wrote 0 entries")],
			["cloudsec-tutor report class", 0, ""],
			["cloudsec-tutor export kai.json", 0, expect.stringContaining("about `4711`")],
			["mkdir -p statements", 0, expect.stringMatching(/about `student-1`.*about `student-2`/)],
		]);
		const statements = JSON.parse(
			readFileSync(path.join(tutor.folder, "statements", "student-2.json"), "utf8"),
		);
		expect(statements.length).toBeGreaterThanOrEqual(entriesOf(2).length);
	});
});
