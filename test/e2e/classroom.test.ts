import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { answersOf, boasting, entriesOf, examiner, handInOf } from "./students.ts";
import { test } from "./tutor.ts";

const STUDENTS = 200;
const dishonest = (student: number): string => handInOf(boasting(entriesOf(student)));

describe("a classroom", () => {
	test(`of ${STUDENTS} students is reported with what was planted, and hostile hand-ins do no harm`, async ({
		tutor,
	}) => {
		const shown = { monday: new Map<string, number>(), tuesday: new Map<string, number>() };
		const right: number[] = [];
		for (let student = 0; student < STUDENTS; student++) {
			const group = student < STUDENTS / 2 ? "monday" : "tuesday";
			mkdirSync(path.join(tutor.folder, "class", group), { recursive: true });
			const name = `student-${String(student).padStart(3, "0")}.jsonl`;
			writeFileSync(path.join(tutor.folder, "class", group, name), dishonest(student));
			const answers = answersOf(student);
			right.push(answers.filter(({ misconception }) => misconception === undefined).length);
			const own = new Set(answers.flatMap(({ item, answer }) => examiner.grade(item, answer).misconceptions));
			for (const { misconception } of answers)
				if (misconception !== undefined) expect(own).toContain(misconception);
			for (const id of own) shown[group].set(id, (shown[group].get(id) ?? 0) + 1);
		}
		const hostile = path.join(tutor.folder, "class", "hostile");
		mkdirSync(hostile);
		writeFileSync(path.join(hostile, "a.jsonl"), "\u001b[2J\u0000 no journal\n".repeat(10));
		writeFileSync(path.join(hostile, "b.jsonl"), "x\n".repeat(100_000));
		writeFileSync(path.join(hostile, "c.jsonl"), `${"x".repeat(8 * 1024 * 1024)}\n`);
		writeFileSync(path.join(tutor.folder, "secret.jsonl"), dishonest(999));
		symlinkSync(path.join(tutor.folder, "secret.jsonl"), path.join(hostile, "d.jsonl"));
		mkdirSync(path.join(hostile, "e"));
		writeFileSync(path.join(hostile, "e", "workbook.yaml"), `format: 1\nexercises: ["../../../secret#x"]\n`);

		const { code, output, messages } = await tutor.run([
			"report",
			"class",
			"--csv",
			"c.csv",
			"--html",
			"c.html",
		]);
		expect(code).toBe(1);
		expect(messages.match(/left out/g)).toHaveLength(4);
		expect(output + messages).not.toMatch(/\u001b|\u0000/);
		expect(output).not.toContain("student-");

		const [head = "", ...rows] = readFileSync(path.join(tutor.folder, "c.csv"), "utf8")
			.trimEnd()
			.split("\r\n");
		const cells = rows.map((row) => row.split(","));
		expect(head).toMatch(/^learner,group,answered,right,points,minutes,/);
		expect(cells.map((row) => row[0])).toEqual(right.map((_, index) => `learner ${index + 1}`));
		expect(cells.map((row) => Number(row[2]))).toEqual(right.map(() => entriesOf(0).length));
		expect(cells.map((row) => Number(row[3]))).toEqual(right);
		expect(new Set(cells.map((row) => Number(row[5])))).toEqual(new Set([entriesOf(0).length]));

		const page = readFileSync(path.join(tutor.folder, "c.html"), "utf8");
		for (const [group, counts] of Object.entries(shown)) {
			const most = [...counts].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1)).slice(0, 10);
			for (const [id, count] of most) {
				expect(output).toMatch(new RegExp(`^${group} +${id} +${count} of ${STUDENTS / 2} `, "m"));
				expect(page).toMatch(new RegExp(`${id} [^<]*<small>.*> ${count} of ${STUDENTS / 2}<`));
			}
		}
	}, 120_000);

	test("takes workbooks along with journals, and tells the copy of a hand-in", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "kai.jsonl"), dishonest(1));
		writeFileSync(path.join(tutor.folder, "mina.jsonl"), dishonest(1));
		await tutor.run(["workbook", "new", "shared-responsibility/ec2", "--to", "ravi", "--student", "ravi"]);
		const { code, output } = await tutor.run(["report", "kai.jsonl", "mina.jsonl", "ravi", "--names"]);
		expect(code).toBe(0);
		expect(output).toMatch(/^mina .*holds the same answers as kai/m);
		expect(output).toMatch(/^ravi +0 +0 +0\.0/m);
	});
});
