import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const LESSON = "shared-responsibility/ec2";

describe("workbook", () => {
	test("new writes files that grade reads, in every format, without a terminal", async ({ tutor }) => {
		const made = await tutor.run([
			"workbook",
			"new",
			LESSON,
			"--to",
			"wb",
			"--student",
			"kai",
			"--pass",
			"0",
		]);
		expect(made).toMatchObject({ code: 0, messages: "" });
		const json = await tutor.run(["workbook", "grade", "wb", "--format", "json"]);
		expect(json).toMatchObject({ code: 0, messages: "" });
		expect(JSON.parse(json.output)).toMatchObject({
			version: 1,
			student: "kai",
			seal: "intact",
			passed: true,
		});
		expect((await tutor.run(["workbook", "grade", "wb", "--format", "tap"])).output).toMatch(
			/^TAP version 13\n1\.\./,
		);
		expect((await tutor.run(["workbook", "grade", "wb", "--format", "junit"])).output).toMatch(/^<\?xml/);
		expect((await tutor.run(["workbook", "grade", "wb"])).output).toMatch(/0 of \d+ points: passed\n$/);
	});

	test("a changed setting fails with exit code 1 and is told", async ({ tutor }) => {
		await tutor.run(["workbook", "new", LESSON, "--to", "wb"], "", { CLOUDSEC_TUTOR_WORKBOOK_KEY: "k" });
		const settings = path.join(tutor.folder, "wb", "workbook.yaml");
		writeFileSync(settings, readFileSync(settings, "utf8").replace("pass: 1", "pass: 0"));
		const { code, output } = await tutor.run(["workbook", "grade", "wb"], "", {
			CLOUDSEC_TUTOR_WORKBOOK_KEY: "k",
		});
		expect(code).toBe(1);
		expect(output).toContain("workbook.yaml error settings-changed");
	});

	test("watch tells what changed since the last save, also where an editor replaces the file", async ({
		tutor,
	}) => {
		await tutor.run(["workbook", "new", LESSON, "--to", "wb"]);
		const terminal = tutor.open(["workbook", "watch", "wb"]);
		await terminal.until("0 of ");
		const file =
			readdirSync(path.join(tutor.folder, "wb", LESSON)).find((name) => name.endsWith(".yaml")) ?? "";
		const target = path.join(tutor.folder, "wb", LESSON, file);
		writeFileSync(`${target}~`, "answer: [\n");
		renameSync(`${target}~`, target);
		await terminal.until("It was unanswered before.");
		rmSync(target);
		await terminal.until("is missing");
	});

	test.for([
		[["workbook"], 2, "use one of new, watch, grade"],
		[["workbook", "grad"], 2, "did you mean `grade`?"],
		[["workbook", "new", LESSON], 2, "--to DIR"],
		[
			["workbook", "new", "shared-responsibility/ec3", "--to", "x"],
			2,
			"did you mean `shared-responsibility/ec2`?",
		],
		[
			["workbook", "new", LESSON, "--to", "x", "--hints", "2"],
			2,
			"`--hints` is `off` or a number from 0 to 1",
		],
		[["workbook", "new", LESSON, "--to", "."], 3, "is not empty"],
		[["workbook", "grade", "none"], 3, "it is not there"],
		[["workbook", "grade", "."], 3, "workbook.yaml` is missing"],
		[["workbook", "grade", ".", "--format", "xml"], 2, "use one of tap, junit, json"],
	] as const)("%j ends with %d and a cure", async ([args, code, cure], { tutor }) => {
		writeFileSync(path.join(tutor.folder, "something"), "");
		const run = await tutor.run(args);
		expect({ code: run.code, output: run.output }).toEqual({ code, output: "" });
		expect(run.messages).toContain(cure);
		expect(run.messages).not.toMatch(/\n\s+at /);
	});
});
