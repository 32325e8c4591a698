import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { answersOf, boasting, entriesOf, handInOf } from "./students.ts";
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
			const own = new Set(answers.flatMap(({ grade }) => grade.misconceptions));
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
		expect(messages.match(/left out/g)).toHaveLength(5);
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

	test("takes what can be read of a folder full of traps, and tells the rest", async ({ tutor }) => {
		const folder = path.join(tutor.folder, "class");
		const put = (name: string, content: string | Buffer): void => {
			mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			writeFileSync(path.join(folder, name), content);
		};
		const text = (student: number): string => handInOf(entriesOf(student));
		put("good.jsonl", text(1));
		put("twice.jsonl", text(2) + text(2));
		put("copied-in-part.jsonl", text(1).split("\n").slice(3).join("\n"));
		put("future.jsonl", text(3).replaceAll('"at":"2026', '"at":"2999'));
		put(
			"numbers.jsonl",
			text(4).replaceAll('"seed":7', '"seed":1e999').replaceAll('"ms":60000', '"ms":1e300'),
		);
		put(
			"prototype.jsonl",
			`${text(5)}${text(6).replaceAll(/"answer":.*?,"grade"/g, '"answer":{"__proto__":"x"},"grade"')}`,
		);
		put("bom-and-crlf.jsonl", `\ufeff${text(7).replaceAll("\n", "\r\n")}`);
		put("long-line.jsonl", `${text(8)}${"x".repeat(5 * 2 ** 20)}\n`);
		put("<img src=x onerror=alert(1)>.jsonl", text(9));
		put("\u001b[2Jclear.jsonl", text(10));
		put("empty.jsonl", "");
		put("utf-16.jsonl", Buffer.from(text(11), "utf16le"));
		put("huge.jsonl", Buffer.alloc(100 * 2 ** 20, "x"));
		put("1/2/3/4/5/6/too-deep.jsonl", text(12));
		mkdirSync(path.join(folder, "folder.jsonl"));
		symlinkSync(path.join(folder, "good.jsonl"), path.join(folder, "link.jsonl"));
		symlinkSync(folder, path.join(folder, "loop"));
		execFileSync("mkfifo", [path.join(folder, "pipe.jsonl")]);

		const args = ["report", "class", "--names", "--csv", "c.csv", "--html", "c.html"];
		const { code, output, messages } = await tutor.run(args);
		expect(code).toBe(1);
		const lines = readFileSync(path.join(tutor.folder, "c.csv"), "utf8").trimEnd().split("\r\n").slice(1);
		const rows = new Map(lines.map((line) => [line.split(",")[0], line.split(",")]));
		expect([...rows.keys()].sort()).toEqual([
			"<img src=x onerror=alert(1)>",
			"[2Jclear",
			"bom-and-crlf",
			"copied-in-part",
			"empty",
			"future",
			"good",
			"long-line",
			"numbers",
			"prototype",
			"twice",
		]);
		const all = String(entriesOf(0).length);
		for (const name of ["good", "twice", "bom-and-crlf", "long-line", "numbers"])
			expect(rows.get(name)?.[2]).toBe(all);
		expect(rows.get("numbers")?.[5]).toBe((15 * entriesOf(0).length).toFixed(1));
		expect(rows.get("good")?.at(-1)).toContain("some of the same answers as copied-in-part");
		expect(rows.get("future")?.at(-1)).toBe(`answers dated in the future: ${all}`);
		expect(rows.get("long-line")?.at(-1)).toBe("lines or answers that cannot be read: 1");
		expect(rows.get("empty")?.at(-1)).toBe("holds no answer to this course");
		for (const [name, why] of [
			["huge.jsonl", "is larger than 32 MB"],
			["utf-16.jsonl", "it holds no answer that can be read"],
			["1/2/3/4/5/6", "it lies more than 6 folders deep"],
			["folder.jsonl", "it is a folder, and empty"],
			["link.jsonl", "it is a link"],
			["loop", "it is a link"],
			["pipe.jsonl", "it is neither a file nor a folder"],
		])
			expect(messages).toMatch(new RegExp(`left out: \\S*/${name}\`.*${why}`));
		expect(messages.match(/left out/g)).toHaveLength(7);
		expect(output + messages).not.toMatch(/\u001b/);
		expect(readFileSync(path.join(tutor.folder, "c.html"), "utf8")).not.toContain("<img");
	});

	test.for(["/dev/zero", "nowhere", "."])("leaves out %s, and comes to an end", async (named, { tutor }) => {
		const { code, output, messages } = await tutor.run(["report", named]);
		expect(code).toBe(1);
		expect(output).toContain(": 0 hand-ins");
		expect(messages).toContain("left out: ");
	});

	test("takes workbooks along with journals, and tells the copy of a hand-in", async ({ tutor }) => {
		writeFileSync(path.join(tutor.folder, "kai.jsonl"), dishonest(1));
		writeFileSync(path.join(tutor.folder, "mina.jsonl"), dishonest(1));
		await tutor.run(["workbook", "new", "shared-responsibility/ec2", "--to", "ravi", "--student", "ravi"]);
		const { code, output } = await tutor.run(["report", "kai.jsonl", "mina.jsonl", "ravi", "--names"]);
		expect(code).toBe(0);
		expect(output).toMatch(/^mina .*holds some of the same answers as kai/m);
		expect(output).toMatch(/^ravi +0 +0 +0\.0/m);
	});
});
