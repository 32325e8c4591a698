import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect } from "vitest";
import { course, entriesOf, handInOf, itemsOf } from "./students.ts";
import { test } from "./tutor.ts";

const [first] = course.lessons;
if (first === undefined) throw new Error("the course is empty");

const twoLessons = entriesOf(1, itemsOf(["shared-responsibility/ec2", "iam/groups"]));
const ofGroups = twoLessons.filter(({ exercise }) => exercise.startsWith("iam/groups#"));

const linesIn = (text: string): readonly string[] => text.trimEnd().split("\n");

describe("a hand-in", () => {
	test("of one lesson holds its answers word for word, and `report` grades them", async ({ tutor }) => {
		mkdirSync(tutor.home);
		writeFileSync(path.join(tutor.home, "journal.jsonl"), handInOf(twoLessons));
		expect(await tutor.run(["export", "kai.jsonl", "--lesson", "iam/groups"])).toEqual({
			code: 0,
			output: "",
			messages: `cloudsec-tutor: wrote ${ofGroups.length} entries to \`kai.jsonl\`\n`,
		});
		expect(readFileSync(path.join(tutor.folder, "kai.jsonl"), "utf8")).toBe(handInOf(ofGroups));
		const { code, output } = await tutor.run(["report", "kai.jsonl", "--names"]);
		const right = ofGroups.filter(({ grade }) => grade.score === 1).length;
		expect(code).toBe(0);
		expect(output).toMatch(new RegExp(`^kai +${ofGroups.length} +${right} `, "m"));
	});

	test("of nothing is told", async ({ tutor }) => {
		const { code, messages } = await tutor.run(["export", "kai.jsonl", "--lesson", "iam/groups"]);
		expect(code).toBe(0);
		expect(messages).toContain(
			"there was nothing to export\n  `--home DIR` names the folder of your progress",
		);
	});

	test("has lines that fit the schema, whatever the learner did", async ({ tutor }) => {
		await tutor.run(["learn", first.id], "\n1\n1\n1\n1\n1\n");
		await tutor.run(["learn", "iam/groups"], "\ns\ns\ns\n");
		await tutor.run(["exam", "--items", "2", "--seed", "3"], "\ns\ns\nd\n\n");
		await tutor.run(["progress", "--suspend", "M07"]);
		await tutor.run(["progress", "--restore", "M07"]);
		const ajv = new Ajv2020({ strictRequired: false, strictTypes: false });
		formats.default(ajv);
		const fits = ajv.compile(JSON.parse((await tutor.run(["export", "--schema"])).output));
		const lines = linesIn((await tutor.run(["export"])).output).map((line) => JSON.parse(line));
		for (const line of lines) expect(fits(line), JSON.stringify([line, fits.errors])).toBe(true);
		expect([...new Set(lines.map(({ type }) => type))].sort()).toEqual(
			expect.arrayContaining(["answer", "exam-end", "exam-start", "restore", "skip", "suspend"]),
		);
	});

	test("goes to a learning record store under a pseudonym, and a second time with the same ids", async ({
		tutor,
	}) => {
		mkdirSync(tutor.home);
		const journal = path.join(tutor.home, "journal.jsonl");
		writeFileSync(journal, handInOf(twoLessons.slice(0, 5)));
		const idsOf = async (...args: readonly string[]): Promise<readonly string[]> => {
			const { code, output, messages } = await tutor.run(["export", "--xapi", ...args]);
			expect(code).toBe(0);
			const [, learner] = /statements about `(learner-[0-9a-f]{8})`/.exec(messages) ?? [];
			const statements = JSON.parse(output);
			for (const { actor } of statements)
				expect(actor.account).toEqual({ homePage: "https://cloudsec-tutor.invalid", name: learner });
			return statements.map(({ id }: { readonly id: string }) => id);
		};
		const early = await idsOf();
		expect(early.length).toBeGreaterThanOrEqual(5);
		writeFileSync(journal, handInOf(twoLessons));
		const late = await idsOf();
		expect(late.slice(0, early.length)).toEqual(early);
		expect(late).toEqual(expect.arrayContaining([...(await idsOf("--lesson", "iam/groups"))]));
	});

	test("is named as the store wants it, where that is given", async ({ tutor }) => {
		mkdirSync(tutor.home);
		writeFileSync(path.join(tutor.home, "journal.jsonl"), handInOf(ofGroups));
		const site = ["--site", "https://bootcamp.example/cloud/", "--learner", "4711"];
		await tutor.run(["export", "kai.json", "--xapi", ...site]);
		const statements = JSON.parse(readFileSync(path.join(tutor.folder, "kai.json"), "utf8"));
		expect(statements[0].actor.account).toEqual({
			homePage: "https://bootcamp.example/cloud",
			name: "4711",
		});
		expect(statements[0].object.id).toMatch(
			/^https:\/\/bootcamp\.example\/cloud\/courses\/cloudsec\/lessons\/iam\/groups\/exercises\//,
		);
	});

	test("of a journal with nothing in it is an empty array", async ({ tutor }) => {
		expect((await tutor.run(["export", "--xapi"])).output).toBe("[]\n");
	});

	test.for([
		[["--lesson", "iam/group"], "there is no lesson `iam/group`\n  did you mean `iam/groups`?"],
		[["--lesson", "iam/groups", "kai.jsonl"], "there is no lesson `kai.jsonl`"],
		[["--xapi", "--site", "bootcamp"], "`bootcamp` is no web address"],
		[["--xapi", "--site", "javascript:alert(1)"], "is no web address"],
		[["--xapi", "--learner", "kai\u001b[2J"], "`--learner` is a text of at most 200 characters"],
		[["--learner", "kai"], "give `--xapi` with them"],
		[["--schema", "--xapi"], "give it alone"],
	] as const)("%j is refused with a reason", async ([args, reason], { tutor }) => {
		const { code, output, messages } = await tutor.run(["export", ...args]);
		expect({ code, output }).toEqual({ code: 2, output: "" });
		expect(messages).toContain(reason);
	});
});
