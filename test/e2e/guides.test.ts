import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
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
