import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

describe("the command line", () => {
	test("says its version, alone and as an option among others", async ({ tutor }) => {
		expect(await tutor.run(["--version"])).toEqual({ code: 0, output: `${version}\n`, messages: "" });
		expect(await tutor.run(["--plain", "--version"])).toEqual({
			code: 0,
			output: `${version}\n`,
			messages: "",
		});
	});

	test("lists its commands on standard output when asked for help", async ({ tutor }) => {
		const { code, output, messages } = await tutor.run(["--help"]);
		expect({ code, messages }).toEqual({ code: 0, messages: "" });
		expect(output).toContain("Usage: cloudsec-tutor [command] [options]");
		expect(output).toContain("Examples:");
	});

	test.for([
		[["halp"], "unknown command `halp`", "did you mean `help`?"],
		[["frobnicate"], "unknown command `frobnicate`", "`cloudsec-tutor --help` lists what there is"],
		[["--plian"], "unknown option `--plian`", "did you mean `--plain`?"],
		[["--home"], "option `--home <dir>` argument missing", "`cloudsec-tutor --help` lists what there is"],
	] as const)("refuses %j with exit code 2 and names the cure", async ([args, message, cure], { tutor }) => {
		const { code, output, messages } = await tutor.run(args);
		expect({ code, output }).toEqual({ code: 2, output: "" });
		expect(messages).toBe(`cloudsec-tutor: ${message}\n  ${cure}\n`);
	});

	test("is quiet when its reader closes the pipe", async ({ tutor }) => {
		const window = tutor.openShell('for i in 1 2 3 4 5; do $TUTOR --help | head -1; done; echo "ended $?"');
		await window.until("ended 0");
		expect(window.rows().filter((row) => row !== "")).toEqual([
			...Array(5).fill("Usage: cloudsec-tutor [command] [options]"),
			"ended 0",
		]);
	});
});
