import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const entry = (id: string, day: number): string =>
	JSON.stringify({
		v: 1,
		id,
		at: `2026-03-0${day}T10:00:00.000Z`,
		type: "skip",
		course: { id: "cloudsec", version: "0.1.0" },
		exercise: "shared-responsibility/ec2#line",
		seed: 1,
		mode: "learn",
		later: "kept",
	});

describe("export and import", () => {
	test("carry progress to a second home word for word, and twice changes nothing", async ({ tutor }) => {
		mkdirSync(tutor.home);
		const journal = `${entry("a", 1)}\n${entry("b", 2)}\n`;
		writeFileSync(path.join(tutor.home, "journal.jsonl"), journal);
		const second = path.join(tutor.folder, "second");

		expect(await tutor.run(["export", "backup.jsonl"])).toEqual({
			code: 0,
			output: "",
			messages: "cloudsec-tutor: wrote 2 entries to `backup.jsonl`\n",
		});
		const importing = ["import", "backup.jsonl", "--home", second];
		expect(await tutor.run(importing)).toMatchObject({ code: 0, output: "2 new entries, 0 known already\n" });
		expect(await tutor.run(importing)).toMatchObject({ code: 0, output: "0 new entries, 2 known already\n" });
		expect(readFileSync(path.join(second, "journal.jsonl"), "utf8")).toBe(journal);
		expect(await tutor.run(["export", "--home", second])).toEqual({ code: 0, output: journal, messages: "" });
	});

	test("say which lines are no entries, and take in the others", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "mixed.jsonl"), `${entry("a", 1)}\nnonsense\n`);
		const { code, output, messages } = await tutor.run(["import", "mixed.jsonl"]);
		expect({ code, output }).toEqual({ code: 1, output: "1 new entries, 0 known already\n" });
		expect(messages).toContain("mixed.jsonl:2:1 warning no-journal-entry");
	});

	test.for([
		[["import", "missing.jsonl"], "missing.jsonl`: it is not there"],
		[["export", "missing/backup.jsonl"], "missing/backup.jsonl`: it is not there"],
		[
			["export", "--home", "/dev/null"],
			"cannot read `/dev/null/journal.jsonl`: a part of the path is a file",
		],
	] as const)(
		"%j ends with exit code 3 and a reason, not a stack trace",
		async ([args, reason], { tutor }) => {
			const { code, output, messages } = await tutor.run(args);
			expect({ code, output }).toEqual({ code: 3, output: "" });
			expect(messages).toContain(reason);
			expect(messages).not.toMatch(/\n\s+at /);
		},
	);
});
