import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Figure, Owner, TreeNode } from "../../src/exercise/figure.ts";
import type { Grade } from "../../src/exercise/grade.ts";
import { sheetOf } from "../../src/page/beside.ts";
import { feedbackPage } from "../../src/page/feedback.ts";
import { drawFigure } from "../../src/page/figures/draw.ts";
import { keyBar } from "../../src/page/key-bar.ts";
import { type Line, textOf } from "../../src/page/line.ts";
import { crumbs } from "../../src/page/progress-bar.ts";
import { prose } from "../../src/page/prose.ts";
import { findControlCharacter } from "../../src/problem/control-characters.ts";
import { anyWidth, hostile } from "./hostile.ts";

const owner = fc.constantFrom<Owner>("aws", "customer", "shared");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const treeOf = (levels: number): fc.Arbitrary<TreeNode> =>
	fc.record({
		label: hostile,
		note: maybe(hostile),
		children: levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 2 }),
	});

const figure: fc.Arbitrary<Figure> = fc.oneof(
	fc.record({ kind: fc.constant("text" as const), text: hostile }),
	fc.record({
		kind: fc.constant("code" as const),
		title: maybe(hostile),
		text: hostile,
		marks: fc.array(fc.record({ line: fc.nat(5), note: maybe(hostile) }), { maxLength: 3 }),
	}),
	fc.record({
		kind: fc.constant("request" as const),
		who: hostile,
		action: hostile,
		resource: hostile,
		context: fc.array(fc.tuple(hostile, hostile), { maxLength: 3 }),
	}),
	fc.record({
		kind: fc.constant("responsibility" as const),
		service: hostile,
		title: hostile,
		rows: fc.array(
			fc.record({
				id: fc.string(),
				title: hostile,
				owner,
				halves: maybe(fc.record({ aws: hostile, customer: hostile })),
				said: maybe(owner),
				asked: fc.boolean(),
				reason: hostile,
			}),
			{ maxLength: 5 },
		),
	}),
	fc.record({
		kind: fc.constant("moving" as const),
		from: hostile,
		to: hostile,
		rows: fc.array(fc.record({ title: hostile, before: owner, after: owner, reason: hostile }), {
			maxLength: 4,
		}),
	}),
	fc.record({
		kind: fc.constant("marks" as const),
		rows: fc.array(
			fc.record({ text: hostile, said: maybe(hostile), correct: hostile, isRight: fc.boolean() }),
			{ maxLength: 4 },
		),
	}),
	fc.record({
		kind: fc.constant("door" as const),
		steps: fc.array(
			fc.record({
				stage: hostile,
				outcome: fc.constantFrom("passed" as const, "refused" as const, "not reached" as const),
				because: hostile,
			}),
			{ maxLength: 4 },
		),
	}),
	fc.record({
		kind: fc.constant("probes" as const),
		right: fc.nat(20),
		total: fc.nat(20),
		text: hostile,
		rows: fc.array(
			fc.record({
				who: hostile,
				action: hostile,
				resource: hostile,
				context: maybe(hostile),
				wanted: fc.constantFrom("allowed" as const, "denied" as const),
				got: fc.constantFrom("allowed" as const, "denied" as const),
				because: hostile,
				line: maybe(fc.nat(300)),
			}),
			{ maxLength: 3 },
		),
		surplus: maybe(hostile),
		missing: maybe(hostile),
	}),
	fc.record({
		kind: fc.constant("problems" as const),
		text: hostile,
		problems: fc.array(
			fc.record({
				code: fc.constant("syntax"),
				severity: fc.constantFrom("error" as const, "warning" as const),
				message: hostile,
				place: fc.record({ line: fc.nat(4), column: fc.nat(80) }),
				cure: hostile,
			}),
			{ maxLength: 3 },
		),
	}),
	fc.record({
		kind: fc.constant("goals" as const),
		rows: fc.array(fc.record({ text: hostile, holds: fc.boolean(), because: maybe(hostile) }), {
			maxLength: 4,
		}),
	}),
	fc.record({
		kind: fc.constant("table" as const),
		head: fc.array(hostile, { maxLength: 6 }),
		rows: fc.array(fc.array(hostile, { maxLength: 6 }), { maxLength: 3 }),
	}),
	fc.record({ kind: fc.constant("tree" as const), title: maybe(hostile), root: treeOf(4) }),
	fc.record({
		kind: fc.constant("flow" as const),
		title: maybe(hostile),
		boxes: fc.array(fc.record({ label: hostile, note: maybe(hostile) }), { maxLength: 6 }),
	}),
);

const feedback = fc.record({
	about: maybe(hostile),
	tone: fc.constantFrom("right" as const, "wrong" as const, "note" as const),
	text: hostile,
	misconception: fc.constant(undefined),
});

const grade: fc.Arbitrary<Grade> = fc.record({
	score: fc.constantFrom(0, 0.5, 1),
	verdict: fc.constantFrom("right" as const, "partly" as const, "wrong" as const),
	feedback: fc.array(feedback, { maxLength: 3 }),
	misconceptions: fc.constant([]),
	evidence: fc.array(figure, { maxLength: 2 }),
});

const expectRows = (rows: readonly Line[], width: number) => {
	for (const row of rows) {
		const text = textOf(row);
		expect(stringWidth(text), JSON.stringify(text)).toBeLessThanOrEqual(width);
		expect(findControlCharacter(text), JSON.stringify(text)).toBe(-1);
		expect(text).not.toMatch(/[\n\r\t\u2028\u2029]/);
	}
};

describe("no row is wider than asked and none can command a terminal", () => {
	test("in any figure", () => {
		fc.assert(
			fc.property(figure, anyWidth, (drawn, width) => expectRows(drawFigure(drawn, width), width)),
			{ numRuns: 300 },
		);
	});

	test("in any prose", () => {
		fc.assert(
			fc.property(hostile, anyWidth, (text, width) => expectRows(prose(text, width), width)),
			{ numRuns: 200 },
		);
	});

	test("in any feedback", () => {
		fc.assert(
			fc.property(grade, maybe(hostile), hostile, anyWidth, (judged, why, belief, width) =>
				expectRows(
					feedbackPage(
						{ grade: judged, why, misconceptions: [{ id: "M01", belief, correct: belief }] },
						sheetOf(width),
					),
					width,
				),
			),
			{ numRuns: 200 },
		);
	});

	test("in any key bar and breadcrumb", () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ key: fc.constantFrom("⏎", "↑↓", "esc"), does: fc.lorem({ maxCount: 2 }) })),
				fc.array(hostile, { maxLength: 3 }),
				fc.nat(20),
				anyWidth,
				(keys, path, step, width) => {
					expectRows(keyBar(keys, width, 2), width);
					expectRows([crumbs(path, { step, of: 20 }, width)], width);
				},
			),
			{ numRuns: 200 },
		);
	});
});
