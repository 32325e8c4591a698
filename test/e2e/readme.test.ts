import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const readme = readFileSync("README.md", "utf8");

const block = (language: string): string => {
	const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
	if (found === undefined) throw new Error(`the README has no block of ${language}`);
	return found;
};

describe("the README", () => {
	test("shows what `simulate` says, word for word", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "case.yaml"), block("yaml"));
		const [, ...shown] = block("console").split("\n");
		const { code, output } = await tutor.run(["simulate", "case.yaml"]);
		expect({ code, output }).toEqual({ code: 0, output: shown.join("\n") });
	});

	test("lists every command in its table, and none that is not there", async ({ tutor }) => {
		const { output } = await tutor.run(["--help"]);
		const listed = output.slice(output.indexOf("Commands:"), output.indexOf("Examples:"));
		const known = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]);
		const named = [...readme.matchAll(/^\| `cloudsec-tutor ([a-z]+)/gm)].map((match) => match[1]);
		expect([...new Set(named)].sort()).toEqual(known.filter((name) => name !== "help").sort());
	});

	test("points at files that are there", () => {
		const files = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? "");
		expect(files.length).toBeGreaterThan(5);
		expect(files.filter((file) => !existsSync(file))).toEqual([]);
	});
});
