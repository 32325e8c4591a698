import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
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

describe("the authoring guide", () => {
	test("leads from nothing to a proved lesson, each step run as written", async ({ tutor }) => {
		let ran = 0;
		for (const { language, text } of blocks("docs/authoring.md")) {
			if (language === "yaml") {
				const file = path.join(tutor.folder, /^# (my-pack\/\S+)\n/.exec(text)?.[1] ?? "");
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, text);
				if (file.endsWith("clerk.yaml")) {
					const course = path.join(tutor.folder, "my-pack", "course.yaml");
					const listed = readFileSync(course, "utf8");
					writeFileSync(
						course,
						listed.replace("- pack/two-sides\n", "- pack/two-sides\n      - pack/clerk\n"),
					);
				}
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
		expect(ran).toBe(6);
	});
});

describe("the guide for classes", () => {
	test("shows commands that run as written", async ({ tutor }) => {
		mkdirSync(path.join(tutor.folder, "class"));
		const runs = [];
		for (const { language, text } of blocks("docs/bootcamps.md"))
			if (language === "sh")
				for (const args of commandsIn(text)) runs.push([args[0], args[1], (await tutor.run(args)).code]);
		expect(runs).toEqual([
			["workbook", "new", 0],
			["workbook", "grade", 1],
			["workbook", "grade", 1],
			["report", "class", 1],
		]);
	});
});
