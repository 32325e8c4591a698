import { describe, expect, test } from "vitest";
import type { AnswerEntry } from "../../../src/progress/entry.ts";
import { writeEntry } from "../../../src/progress/write-entry.ts";
import { reportMaker } from "../../../src/tutor/class-report/class-report.ts";
import { type HandIn, replayerFor } from "../../../src/tutor/class-report/replay-hand-in.ts";
import { html } from "../../../src/tutor/class-report/report-charts.ts";
import { reportCsv, reportLines } from "../../../src/tutor/class-report/report-formats.ts";
import { reportHtml } from "../../../src/tutor/class-report/report-html.ts";
import type { ClassReport } from "../../../src/tutor/class-report/report-rows.ts";
import { examinerWith } from "../../../src/tutor/examiner.ts";
import { linesOf } from "../../../src/tutor/simulate/lines.ts";
import { anAnswer } from "../../progress/some-entries.ts";
import { aCourse, aLesson, aQuestion, smallCourse } from "../a-desk.ts";

const examiner = examinerWith(() => undefined);

const NOW = Date.UTC(2026, 3, 1);

const replayed = async (text: string, course = smallCourse): Promise<HandIn> => {
	const chunks = async function* () {
		yield text;
	};
	const handIn = await replayerFor(course, examiner, NOW)(linesOf(chunks()));
	if (handIn === "too-long") throw new Error("too long");
	return handIn;
};

const handIn = (...entries: readonly Partial<AnswerEntry>[]): string =>
	entries
		.map(
			(entry, index) =>
				`${writeEntry(anAnswer({ id: `${JSON.stringify(entry)}${index}`, at: index, ...entry }))}\n`,
		)
		.join("");

const guest = { exercise: "who/ec2#guest", ms: 60_000 };

describe("replaying a hand-in", () => {
	test("grades the answers anew: an edited grade gains nothing, and is told", async () => {
		const { exercises, otherGrades, misconceptions } = await replayed(handIn({ ...guest, answer: ["M01"] }));
		expect(exercises.get("who/ec2#guest")).toMatchObject({ first: 0, best: 0 });
		expect([otherGrades, [...misconceptions]]).toEqual([1, ["M01"]]);
	});

	test("blames nobody for a grade that another version of the course gave", async () => {
		const course = { id: smallCourse.id, version: "0.9.0" };
		const { exercises, otherGrades, regraded } = await replayed(
			handIn({ ...guest, answer: ["M01"], course }),
		);
		expect(exercises.get("who/ec2#guest")).toMatchObject({ best: 0 });
		expect([otherGrades, regraded]).toEqual([0, 1]);
	});

	test("keeps the first score and the best, the tries and the time", async () => {
		const { exercises } = await replayed(
			handIn(
				{ ...guest, answer: ["wrong"], score: 0 } as Partial<AnswerEntry>,
				{ ...guest, answer: ["right"] },
				{ ...guest, answer: ["wrong"], ms: 10 * 3_600_000 },
			),
		);
		expect(exercises.get("who/ec2#guest")).toEqual({
			first: 0,
			best: 1,
			tries: 3,
			ms: 2 * 60_000 + 15 * 60_000,
		});
	});

	test("leaves out what was taken back, what is twice, and what the course does not have", async () => {
		const text = handIn({ ...guest, id: "a", answer: ["M01"] }, { ...guest, id: "b", answer: ["right"] });
		const undo = `${writeEntry({ type: "undo", id: "u", at: 9, course: { id: "builtin", version: "1" }, entry: "a" })}\n`;
		const other = handIn(
			{ exercise: "gone/lesson#item", id: "c" },
			{ ...guest, id: "d", course: { id: "pack", version: "1" } },
		);
		const result = await replayed(text + text + undo + other);
		expect(result.exercises.get("who/ec2#guest")).toMatchObject({ tries: 1, best: 1 });
		expect([result.foreign, [...result.misconceptions]]).toEqual([2, []]);
	});

	test("passes over lines that are none and says which", async () => {
		const result = await replayed(`nonsense\n${handIn({ ...guest, answer: ["right"] })}{"v":1}\n`);
		expect(result).toMatchObject({ damaged: [1, 3], damagedLines: 2 });
		expect(result.exercises.size).toBe(1);
	});

	test("is refused where it holds more than anybody answers", async () => {
		const chunks = async function* () {
			for (let number = 0; number < 60; number++) yield "x\n".repeat(1000);
		};
		expect(await replayerFor(smallCourse, examiner, NOW)(linesOf(chunks()))).toBe("too-long");
	});

	test("is refused where its lists hold more commands than anybody types", async () => {
		const answer = Array.from({ length: 1000 }, () => "aws iam list-users");
		const chunks = async function* () {
			for (let number = 0; number < 120; number++) yield handIn({ ...guest, id: String(number), answer });
		};
		expect(await replayerFor(smallCourse, examiner, NOW)(linesOf(chunks()))).toBe("too-long");
	});

	test("tells answers that are dated in the future, but for clocks that are a little fast", async () => {
		const dated = (at: number) => handIn({ ...guest, answer: ["right"], id: String(at), at });
		const { future } = await replayed(dated(NOW - 1) + dated(NOW + 3_600_000) + dated(NOW + 2 * 86_400_000));
		expect(future).toBe(1);
	});

	test.for([
		["a prototype key", '{"__proto__":{"right":true},"constructor":["right"]}'],
		["nested lists", "[[[[[[[[]]]]]]]]"],
		["a number", "1e309"],
		["a huge text", JSON.stringify("x".repeat(300_000))],
		["nothing", "null"],
	])("takes %s for an answer that is worth nothing", async ([, answer]) => {
		const line = handIn({ ...guest, answer: "ANSWER" }).replace('"ANSWER"', () => answer ?? "");
		const { exercises } = await replayed(line);
		expect(exercises.get("who/ec2#guest")).toMatchObject({ best: 0 });
		expect(Object.hasOwn(Object.prototype, "right")).toBe(false);
	});
});

const reportText = (report: ClassReport): string => [...reportLines(report), ""].join("\n");

const planted = async (): Promise<ClassReport> => {
	const maker = reportMaker(smallCourse);
	for (let number = 0; number < 20; number++) {
		const answers = [
			{ ...guest, answer: [number < 12 ? "M01" : "right"] },
			{ exercise: "who/ec2#rules", answer: [number < 3 ? "M03" : "right"], ms: 120_000 },
		];
		const text = handIn(...answers.map((entry, index) => ({ ...entry, id: `${number}/${index}` })));
		maker.add(
			{ name: `learner ${number + 1}`, group: number % 2 === 0 ? "monday" : "tuesday" },
			await replayed(text),
		);
	}
	return maker.report();
};

describe("a class report", () => {
	test("has the hardest exercise first, with what was planted", async () => {
		const { hardest } = await planted();
		expect(hardest.map(({ key, learners, first }) => [key, learners, first])).toEqual([
			["who/ec2#guest", 20, 0.4],
			["who/ec2#rules", 20, 0.85],
		]);
		expect(hardest[1]?.minutes).toBeCloseTo(2);
	});

	test("counts each misconception once a learner, by group", async () => {
		const { misconceptions } = await planted();
		expect(misconceptions.map(({ group, id, shown, learners }) => [group, id, shown, learners])).toEqual([
			["monday", "M01", 6, 10],
			["monday", "M03", 2, 10],
			["tuesday", "M01", 6, 10],
			["tuesday", "M03", 1, 10],
		]);
	});

	test("says who is where", async () => {
		const { learners } = await planted();
		expect(learners.map(({ right }) => right)).toEqual(
			Array.from({ length: 20 }, (_, number) => (number < 12 ? 0 : 1) + (number < 3 ? 0 : 1)),
		);
	});

	test("hides a group of one, which would name its learner", async () => {
		const maker = reportMaker(smallCourse);
		for (const group of ["kai", "mina"])
			maker.add({ name: "learner", group }, await replayed(handIn({ ...guest, id: group, answer: ["M01"] })));
		const report = maker.report();
		expect(report.learners.map(({ group }) => group)).toEqual(["", ""]);
		expect(report.misconceptions).toMatchObject([{ group: "", id: "M01", shown: 2, learners: 2 }]);
	});

	test("tells a copy even where its first lines were cut off, and never two honest learners", async () => {
		const maker = reportMaker(smallCourse);
		const own = (learner: string) =>
			Array.from({ length: 12 }, (_, at) => ({
				...guest,
				id: `${learner}${(at * 7) % 12}`,
				answer: ["right"],
				at,
			}));
		for (const [name, entries] of [
			["kai", own("kai")],
			["mina", own("mina")],
			["copy", own("kai").slice(3)],
		] as const)
			maker.add({ name, group: "" }, await replayed(handIn(...entries)));
		expect(maker.report().learners.map(({ notes }) => notes)).toEqual([
			[],
			[],
			["holds some of the same answers as kai"],
		]);
	});

	test("tells two hand-ins of the same work", async () => {
		const maker = reportMaker(smallCourse);
		const same = await replayed(handIn({ ...guest, answer: ["right"] }));
		maker.add({ name: "one", group: "" }, same);
		maker.add({ name: "two", group: "" }, same);
		expect(maker.report().learners.map(({ notes }) => notes)).toEqual([
			[],
			["holds some of the same answers as one"],
		]);
	});
});

const HOSTILE = `=cmd|'/c calc'!A1,"</td><script>alert(1)</script>\u001b[2J\u202e`;

const hostile = async (): Promise<ClassReport> => {
	const course = aCourse([aLesson("who/ec2", [aQuestion("guest", ["M01"])])], {
		title: HOSTILE,
		misconceptions: new Map([["M01", { id: "M01", belief: HOSTILE, correct: "" }]]),
	});
	const maker = reportMaker(course);
	for (const id of ["a", "b"])
		maker.add(
			{ name: HOSTILE, group: HOSTILE },
			await replayed(handIn({ ...guest, id, answer: ["M01"] }), course),
		);
	return maker.report();
};

describe("the report written down", () => {
	test("as text has a table each for learners, exercises and misconceptions, and obeys no escape sequence", async () => {
		const text = reportText(await planted());
		expect(text).toMatch(
			/^learner 1 +monday +2 +0 +0\.0 +3 +grades that differ from what the answers are worth: 2$/m,
		);
		expect(text).toMatch(/^who\/ec2#guest +40 % +40 % +20 +1\.0$/m);
		expect(text).toMatch(/^monday +M01 +6 of 10 +belief M01$/m);
		expect(reportText(await hostile())).not.toMatch(/[\u001b\u202e]/);
	});

	test("as CSV has a line a learner, and no cell that a spreadsheet would run", async () => {
		const lines = reportCsv(await planted()).split("\r\n");
		expect(lines).toHaveLength(22);
		expect(lines[13]).toBe("learner 13,monday,2,2,2.000,3.0,0.400,0.000,,");
		const [, row] = reportCsv(await hostile()).split("\r\n");
		expect(row).toMatch(/^"'=cmd\|'\/c calc'!A1,""<\/td>/);
	});

	test("as HTML is one page that loads and runs nothing, with every text in its place", async () => {
		for (const page of [reportHtml(await planted()), reportHtml(await hostile())]) {
			expect(page).toContain("default-src 'none'");
			expect(page).not.toMatch(
				/<script|<link|<img|<iframe|\son[a-z]+=|url\(|https?:|@import|[\u001b\u202e]/i,
			);
			const open: string[] = [];
			for (const [, slash, name = ""] of page.matchAll(
				/<(\/?)([a-z][a-z0-9]*)(?:\s(?:[^"'>]|"[^"]*"|'[^']*')*)?>/g,
			)) {
				const isVoid = ["meta", "rect", "line"].includes(name);
				if (slash === "/") expect(open.pop()).toBe(name);
				else if (!isVoid) open.push(name);
			}
			expect(open).toEqual([]);
		}
	});

	test("as HTML shows every chart in words, too, and groups side by side", async () => {
		const page = reportHtml(await planted());
		expect([...page.matchAll(/<svg role="img" aria-label="([^"]+)"/g)].map(([, told]) => told)).toEqual([
			"Everybody, 20 learners. 0 to 10 %: 3, 10 to 20 %: 9, 20 to 30 %: 8",
			"monday, 10 learners. 0 to 10 %: 2, 10 to 20 %: 4, 20 to 30 %: 4",
			"tuesday, 10 learners. 0 to 10 %: 1, 10 to 20 %: 5, 20 to 30 %: 4",
		]);
		const row = /M01 belief M01[\s\S]*?<\/tr>/.exec(page)?.[0] ?? "";
		expect(row.match(/\d+ of \d+/g)).toEqual(["12 of 20", "6 of 10", "6 of 10"]);
		expect(row).toContain("so it is");
	});

	test("as HTML tells first what to look at", async () => {
		const page = reportHtml(await planted());
		expect(page).toMatch(/Look at<\/h2><ul><li><b>learner 1<\/b>: grades that differ/);
		expect(page.match(/<li>/g)).toHaveLength(12);
	});

	test("as HTML of nobody is a page all the same", () => {
		const page = reportHtml(reportMaker(smallCourse).report());
		expect(page).toContain("<dd>0</dd>");
		expect(page).not.toMatch(/NaN|Infinity|undefined/);
	});

	test("an HTML text can close neither a tag nor an attribute", () => {
		expect(html(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
	});
});
