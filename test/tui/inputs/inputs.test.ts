import { describe, expect, test } from "vitest";
import type { Answer, Question } from "../../../src/exercise/question.ts";
import { textOf } from "../../../src/page/line.ts";
import { type Input, openInput } from "../../../src/tui/inputs/input.ts";

const common = { prompt: "?", figures: [] } as const;
const choices = (...ids: readonly string[]) => ids.map((id) => ({ id, text: `the ${id}` }));

const questions = {
	one: { ...common, shape: "choose", pick: 1, options: choices("a", "b", "c") },
	two: { ...common, shape: "choose", pick: 2, options: choices("a", "b", "c") },
	sort: { ...common, shape: "sort", bins: choices("aws", "customer"), items: choices("x", "y", "z") },
	bins: { ...common, shape: "sort", bins: choices("p", "q", "r"), items: choices("x") },
	match: { ...common, shape: "match", left: choices("l", "m"), right: choices("1", "2", "3") },
	order: { ...common, shape: "order", items: choices("a", "b", "c") },
	fill: { ...common, shape: "fill", placeholder: "a word" },
	form: {
		...common,
		shape: "form",
		fields: [
			{ id: "decision", label: "Decision", options: choices("allowed", "denied") },
			{
				id: "layer",
				label: "Layer",
				options: [
					{ id: "scp", text: "SCP", when: { field: "decision", is: ["denied"] } },
					{ id: "identity", text: "identity" },
				],
			},
		],
	},
	write: { ...common, shape: "write", start: "{}", fileName: "policy.json", policyUse: "identity" },
} as const satisfies Record<string, Question>;

const opened = (question: Question, draft?: Answer): Input => {
	const input = openInput(question, draft);
	if (input === undefined) throw new TypeError("this question has no input");
	return input;
};

/** Presses keys one after the other and says what came of it. */
const pressed = (question: Question, keys: readonly string[], draft?: Answer) => {
	let input = opened(question, draft);
	let notice: string | undefined;
	let isReady = false;
	for (const key of keys) {
		const taken = input.press(key);
		if (taken === undefined) continue;
		({ notice, isReady } = taken);
		input = taken.state;
	}
	return { answer: input.answer, notice, isReady, input };
};

describe("an answer entered by keys", () => {
	test.each<[string, Question, readonly string[], Answer]>([
		["the pointer of a single choice chooses", questions.one, ["down", "j", "enter"], ["b"]],
		["going up from nowhere begins at the end", questions.one, ["k", "enter"], ["c"]],
		["a digit goes to its option", questions.one, ["3", "1", "enter"], ["a"]],
		[
			"space marks several and takes marks away",
			questions.two,
			["space", "down", "space", "space", "down", "space", "enter"],
			["a", "c"],
		],
		[
			"left and right place an item",
			questions.sort,
			["left", "down", "right", "j", "right", "enter"],
			{ x: "aws", y: "customer", z: "customer" },
		],
		[
			"a digit places an item and goes on",
			questions.sort,
			["1", "2", "2", "enter"],
			{ x: "aws", y: "customer", z: "customer" },
		],
		["more than two bins go round", questions.bins, ["right", "right", "enter"], { x: "p" }],
		["a digit joins a pair and goes on", questions.match, ["2", "1", "enter"], { l: "2", m: "1" }],
		["joining a partner again takes it from the other", questions.match, ["2", "2"], { m: "2" }],
		["backspace parts a pair", questions.match, ["2", "up", "backspace"], {}],
		[
			"an item is picked up, carried and put down",
			questions.order,
			["space", "down", "down", "space", "enter"],
			["b", "c", "a"],
		],
		["arrows to the side carry at once", questions.order, ["down", "left", "enter"], ["b", "a", "c"]],
		[
			"letters that command elsewhere are text",
			questions.fill,
			["q", "h", "s", "space", "?", "enter"],
			"qhs ?",
		],
		[
			"a text is mended in the middle",
			questions.fill,
			["a", "c", "left", "b", "end", "x", "backspace", "enter"],
			"abc",
		],
		[
			"ctrl-u clears and ctrl-w takes a word away",
			questions.fill,
			["a", "ctrl-u", "b", "space", "c", "d", "ctrl-w", "enter"],
			"b ",
		],
		[
			"fields are chosen one after the other",
			questions.form,
			["down", "down", "enter", "down", "enter"],
			{ decision: "denied", layer: "scp" },
		],
	])("%s", (_, question, keys, answer) => {
		const result = pressed(question, keys);
		expect(result.answer).toEqual(answer);
	});

	test.each<[string, Question, readonly string[], RegExp]>([
		["a key pressed once too often chooses nothing", questions.one, ["enter"], /Choose one/],
		["too few marks", questions.two, ["space", "enter"], /Mark 2; so far you have 1/],
		["too many marks", questions.two, ["space", "down", "space", "down", "space"], /Only 2/],
		["items without a place", questions.sort, ["1", "enter"], /2 items have no place/],
		["a left item without a partner", questions.match, ["1", "enter"], /no partner/],
		["an order that was not touched", questions.order, ["enter"], /again/],
		["an empty text", questions.fill, ["space", "enter"], /Type your answer/],
		["a field without a choice", questions.form, ["enter"], /Choose one/],
	])("is refused with what to do instead: %s", (_, question, keys, notice) => {
		const result = pressed(question, keys);
		expect(result.isReady).toBe(false);
		expect(result.notice).toMatch(notice);
	});

	test("is handed in with Enter once it is complete", () => {
		expect(pressed(questions.one, ["down", "enter"]).isReady).toBe(true);
		expect(pressed(questions.order, ["enter", "enter"])).toMatchObject({
			isReady: true,
			answer: ["a", "b", "c"],
		});
		expect(pressed(questions.form, ["1", "enter", "1", "enter"]).isReady).toBe(true);
	});

	test("goes on from a draft, and a draft of another shape counts as none", () => {
		expect(pressed(questions.sort, ["enter"], { x: "aws", y: "aws", z: "aws" }).isReady).toBe(true);
		expect(pressed(questions.sort, [], { x: "gone", w: "aws" }).answer).toEqual({});
		expect(pressed(questions.fill, [], ["a"]).answer).toBe("");
		expect(pressed(questions.one, [], ["b"]).answer).toEqual(["b"]);
	});

	test("a choice that an earlier field took away is taken back", () => {
		const result = pressed(questions.form, ["2", "enter", "1", "left", "up", "enter"], undefined);
		expect(result.answer).toEqual({ decision: "allowed" });
	});

	test("a pasted text becomes one line without control characters", () => {
		expect(opened(questions.fill).insert("ro\u001b[31mle\nx")?.state.answer).toBe("ro[31mle x");
		expect(opened(questions.one).insert("q")).toBeUndefined();
	});

	const intentOfEnter = (input: Input | undefined) =>
		input?.keys.find(({ keys }) => keys.includes("enter"))?.intent;
	const GOOD = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}\n';

	test("a text to write is handed in only after the editor gave back one that AWS would save", () => {
		const first = opened(questions.write);
		expect(intentOfEnter(first)).toBe("edit");
		expect(first.document).toEqual({ fileName: "policy.json", text: "{}" });
		const bad = first.insert('{ "Statement": }')?.state;
		expect(intentOfEnter(bad)).toBe("edit");
		expect(bad?.view(60).rows.map(textOf).join("\n")).toContain("line 1:16");
		const good = bad?.insert(GOOD)?.state;
		expect(intentOfEnter(good)).toBe("check");
		expect(good?.answer).toBe(GOOD);
	});

	test("a text is written in a small field where there is no editor", () => {
		const field = [
			"w",
			"ctrl-x",
			"q",
			"enter",
			"x",
			"up",
			"left",
			"[",
			"down",
			"end",
			"]",
			"tab",
			"backspace",
		];
		const { input, answer } = pressed(questions.write, field);
		expect(input.isTyped).toBe(true);
		expect(answer).toBe("[q\nx] \n");
		expect(input.insert("a\nb")?.state.answer).toBe("[q\nx] a\nb\n");
		const left = input.press("esc")?.state;
		expect(left?.isTyped).toBe(false);
		expect(intentOfEnter(left)).toBe("edit");
		expect(left?.insert(GOOD)?.state.answer).toBe(GOOD);
	});
});

describe("what an input shows", () => {
	const rowsOf = (question: Question, keys: readonly string[], width = 60) =>
		pressed(question, keys).input.view(width).rows.map(textOf);

	test("the pointer and the marks are seen without colour", () => {
		expect(rowsOf(questions.one, ["down"])).toEqual([" ▸ 1  the a", "   2  the b", "   3  the c"]);
		expect(rowsOf(questions.two, ["down", "space"])).toEqual([
			"   [ ] the a",
			" ▸ [x] the b",
			"   [ ] the c",
		]);
	});

	test("a field behind shows what was chosen in it, without a tick that would call it right", () => {
		const predicted = {
			...common,
			shape: "form",
			fields: [
				{ id: "decision", label: "What is decided?", options: choices("allowed", "denied") },
				{
					id: "by",
					label: "By",
					options: [
						{ id: "identity", text: "an Allow", when: { field: "decision", is: ["allowed"] } },
						{ id: "identity", text: "no Allow", when: { field: "decision", is: ["denied"] } },
					],
				},
				{ id: "sure", label: "How sure?", options: choices("sure", "unsure") },
			],
		} as const satisfies Question;
		expect(rowsOf(predicted, ["2", "enter", "1", "enter"]).slice(0, 3)).toEqual([
			" · What is decided? the denied",
			" · By: no Allow",
			" · How sure?",
		]);
	});

	test("bins stand beside their items, and below them where there is no room", () => {
		expect(rowsOf(questions.sort, ["left"])[0]).toBe(" ▸ the x  [▐the aws▌] [ the customer ]");
		expect(
			rowsOf({ ...questions.sort, items: [{ id: "x", text: "a rather long layer" }] }, ["left"], 34),
		).toEqual([" ▸ a rather long layer", "     → 1 the aws  2 the customer"]);
	});

	test("the focused rows are named, so that they can be kept in sight", () => {
		expect(pressed(questions.sort, ["down"]).input.view(60).focus).toEqual({ from: 1, to: 1 });
		expect(pressed(questions.one, []).input.view(60).focus).toBeUndefined();
	});

	test("a long text slides so that the cursor stays in sight", () => {
		const keys = Array.from("the permissions boundary of the role");
		const [row = ""] = rowsOf(
			questions.fill,
			keys.map((key) => (key === " " ? "space" : key)),
			24,
		);
		expect(row).toContain("role▏");
		expect(row.length).toBeLessThanOrEqual(24);
	});
});
