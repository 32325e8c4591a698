import { describe, expect, test } from "vitest";
import type { Figure, FigureOf } from "../../src/exercise/figure.ts";
import { type Feedback, judged } from "../../src/exercise/grade.ts";
import { sheetOf } from "../../src/page/beside.ts";
import { feedbackPage } from "../../src/page/feedback.ts";
import { textOf } from "../../src/page/line.ts";

const probes: Figure = {
	kind: "probes",
	right: 1,
	total: 2,
	rows: [
		{
			who: "kai",
			action: "s3:GetObject",
			resource: "arn:aws:s3:::beans/a",
			context: undefined,
			wanted: "denied",
			got: "allowed",
			because: "An Allow matches.",
			line: undefined,
		},
	],
	text: "{}",
	surplus: undefined,
	missing: undefined,
};

const say = (tone: Feedback["tone"], text: string): Feedback => ({
	about: undefined,
	tone,
	text,
	misconception: undefined,
});

const rowsOf = (columns: number, evidence: readonly Figure[]): readonly string[] =>
	feedbackPage(
		{
			grade: judged(0, [say("note", "By the way."), say("wrong", "That star lets everyone in.")], evidence),
			why: "The rule.",
			misconceptions: [],
		},
		sheetOf(columns),
	).map((row) => textOf(row).trimEnd());

const placeOf = (rows: readonly string[], text: string): number => {
	const found = rows.findIndex((row) => row.includes(text));
	expect(found, text).toBeGreaterThanOrEqual(0);
	return found;
};

describe("the page after an answer", () => {
	test.each([40, 78])("on %i columns says what was wrong before a long picture proves it", (columns) => {
		const rows = rowsOf(columns, [probes]);
		expect(rows[0]).toMatch(/^✘ Not yet\./);
		expect(placeOf(rows, "That star")).toBe(2);
		expect(placeOf(rows, "GetObject")).toBeGreaterThan(2);
		expect(placeOf(rows, "By the way.")).toBeGreaterThan(placeOf(rows, "GetObject"));
		expect(placeOf(rows, "The rule.")).toBe(rows.length - 1);
	});

	test("counts the right picks among those asked for, not among all that were right or picked", () => {
		const row = { text: "a", said: "your choice", correct: undefined, isRight: true };
		const rows: FigureOf<"marks">["rows"] = [
			row,
			row,
			{ ...row, isRight: false },
			{ ...row, said: undefined, correct: "this one, too", isRight: false },
		];
		expect(rowsOf(78, [{ kind: "marks", rows }])[0]).toBe("✘ Not yet.  2 of 3 right.");
	});

	test("counts the items where several stand for one row of the picture", () => {
		const item = { text: "patch it", said: "You", correct: "AWS", isRight: false };
		const row = {
			id: "hypervisor",
			title: "hypervisor",
			owner: "aws",
			reason: "",
			halves: undefined,
			asked: true,
			said: "customer",
		} as const;
		const rows = rowsOf(78, [
			{ kind: "responsibility", service: "ec2", title: "EC2", rows: [row] },
			{ kind: "marks", rows: [item, item, { ...item, said: "AWS", isRight: true }] },
		]);
		expect(rows[0]).toBe("✘ Not yet.  1 of 3 right.");
	});

	test("says once what is true of several items", () => {
		const item = { said: "AWS", correct: "You", isRight: false };
		const about = (name: string) => ({ ...say("wrong", "Only you know who works for you."), about: name });
		const rows = feedbackPage(
			{
				grade: judged(0, ["write policies", "remove leavers"].map(about), [
					{
						kind: "marks",
						rows: [
							{ ...item, text: "write policies" },
							{ text: "shred disks", said: "AWS", correct: "AWS", isRight: true },
							{ ...item, text: "remove leavers" },
						],
					},
				]),
				why: undefined,
				misconceptions: [],
			},
			sheetOf(78),
		).map((row) => textOf(row).trim());
		expect(rows.slice(2)).toEqual([
			"✘ write policies",
			"✘ remove leavers",
			"you said: AWS   right: You",
			"Only you know who works for you.",
			"",
			"✔ shred disks  AWS",
		]);
	});

	test("says why a goal is open once, in its row", () => {
		const text = "The page stays open.";
		const because = "For a moment it was closed.";
		const rows = feedbackPage(
			{
				grade: judged(
					0,
					[{ ...say("wrong", because), about: text }, say("wrong", "Rules only add up.")],
					[{ kind: "goals", rows: [{ text, holds: false, because }] }],
				),
				why: undefined,
				misconceptions: [],
			},
			sheetOf(78),
		).map(textOf);
		expect(rows.filter((row) => row.includes(because))).toHaveLength(1);
		expect(rows.some((row) => row.includes("Rules only add up."))).toBe(true);
	});

	test("leaves the reasons below a short picture", () => {
		const rows = rowsOf(78, [{ kind: "text", text: "a picture" }]);
		expect(placeOf(rows, "That star")).toBeGreaterThan(placeOf(rows, "a picture"));
	});

	test("says everything beside the picture where there is room, each thing once", () => {
		const rows = rowsOf(140, [probes]);
		for (const text of ["That star", "By the way.", "The rule."])
			expect(rows.filter((row) => row.includes(text))).toHaveLength(1);
	});

	test("says once why a goal is open, beside the goal", () => {
		const because = "No policy allows it.";
		const goals: Figure = { kind: "goals", rows: [{ text: "Mina may read.", holds: false, because }] };
		const open: Feedback = {
			about: "Mina may read.",
			tone: "wrong",
			text: because,
			misconception: undefined,
		};
		const page = feedbackPage(
			{
				grade: judged(0, [say("wrong", "Half is done."), open], [goals]),
				why: undefined,
				misconceptions: [],
			},
			sheetOf(78),
		).map(textOf);
		expect(page.filter((row) => row.includes(because))).toHaveLength(1);
		expect(page.join("\n")).toContain("Half is done.");
	});
});
