import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { Parser } from "tap-parser";
import { describe, expect, test } from "vitest";
import type { WorkbookMark, WorkbookResult } from "../../../src/tutor/workbook/grade-workbook.ts";
import { asJunit, asTap } from "../../../src/tutor/workbook/result-formats.ts";
import { DEFAULT_RULES } from "../../../src/tutor/workbook/settings.ts";

const STATUSES = ["right", "partly", "wrong", "unanswered", "skipped", "error"] as const;

/** Whatever a learner may have typed: words of both formats, markup, controls, halves of characters. */
const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 20 }),
	fc.constantFrom(
		"]]>",
		"<!--",
		"&#0;",
		"# SKIP",
		"# TODO later",
		"ok 1 - forged",
		"not ok 2",
		"Bail out!",
		"1..0",
		"  ---\n  ...",
		"\u001b[2J",
		"\ud800",
		"\uffff",
		"\\",
		'"</failure>',
		"a\r\nb\u2028c",
	),
	fc
		.array(fc.constantFrom("\n", "ok 1", "Bail out!", " ", "#", "\\#"), { maxLength: 6 })
		.map((parts) => parts.join("")),
);

const aMark = (index: number): fc.Arbitrary<WorkbookMark> =>
	fc
		.record({
			status: fc.constantFrom(...STATUSES),
			about: anyText,
			text: anyText,
			message: anyText,
			name: anyText,
		})
		.map(({ status, about, text, message, name }) => ({
			key: `lesson/${index}#${name}`,
			file: "x.yaml",
			status,
			earned: status === "right" ? 1 : status === "partly" ? 0.5 : 0,
			possible: status === "skipped" ? 0 : 1,
			score: status === "right" ? 1 : 0,
			seed: 1,
			answer: [],
			feedback: status === "error" ? [] : [{ about, tone: "wrong", text, misconception: undefined }],
			misconceptions: [],
			hints: [],
			solution: undefined,
			problems:
				status === "error"
					? [{ code: "missing-file", severity: "error", message, place: { file: about } }]
					: [],
		}));

const aResult: fc.Arbitrary<WorkbookResult> = fc
	.record({
		marks: fc
			.integer({ min: 0, max: 6 })
			.chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => aMark(at)))),
		student: fc.option(anyText, { nil: undefined }),
		isPassed: fc.boolean(),
		whole: fc.option(anyText, { nil: undefined }),
	})
	.map(({ marks, student, isPassed, whole }) => ({
		settings: { course: { id: "c", version: "1" }, student, exercises: [], rules: DEFAULT_RULES },
		seal: "intact",
		marks,
		problems:
			whole === undefined
				? []
				: [{ code: "settings-changed", severity: "error", message: whole, place: { file: "workbook.yaml" } }],
		earned: marks.reduce((sum, { earned }) => sum + earned, 0),
		possible: marks.reduce((sum, { possible }) => sum + possible, 0),
		isPassed,
	}));

/** Not even a warning passes, but that half a character was replaced, which is what we do on purpose. */
const stopAtAnything = (level: string, message: string): void => {
	if (!message.startsWith("Unicode replacement character")) throw new Error(`${level}: ${message}`);
};

const countOf = ({ marks }: WorkbookResult, ...statuses: readonly WorkbookMark["status"][]): number =>
	marks.filter(({ status }) => statuses.includes(status)).length;

describe("a parser that is not ours", () => {
	test("reads the same verdicts out of the TAP, whatever was typed", () => {
		fc.assert(
			fc.property(aResult, (result) => {
				const extras: string[] = [];
				const points: { readonly ok: boolean; readonly skip: boolean; readonly status: unknown }[] = [];
				const parser = new Parser({ strict: true });
				parser.on("extra", (text) => extras.push(text));
				parser.on("assert", ({ ok, skip, diag }) =>
					points.push({ ok, skip: skip !== false && skip !== undefined, status: diag?.status }),
				);
				parser.end(asTap(result));
				const { results } = parser;
				expect(extras, asTap(result)).toEqual([]);
				expect(results?.bailout).toBe(false);
				expect(results?.plan.end).toBe(result.marks.length + 1);
				expect(results?.failures.filter(({ tapError }) => Boolean(tapError))).toEqual([]);
				expect(points).toHaveLength(result.marks.length + 1);
				for (const [at, mark] of result.marks.entries())
					expect(points[at]).toEqual({
						ok: mark.status === "right" || mark.status === "skipped",
						skip: mark.status === "skipped",
						status: mark.status === "skipped" ? undefined : mark.status,
					});
				expect(points.at(-1)?.ok).toBe(result.isPassed);
			}),
		);
	});

	test("reads the same figures out of the JUnit XML, and every word in its place", () => {
		fc.assert(
			fc.property(aResult, (result) => {
				const document = new DOMParser({ onError: stopAtAnything }).parseFromString(
					asJunit(result),
					"application/xml",
				);
				const all = (name: string) => [...document.getElementsByTagName(name)];
				const failed = result.isPassed ? 0 : 1;
				expect(document.documentElement?.nodeName).toBe("testsuites");
				expect(all("testcase")).toHaveLength(result.marks.length + 1);
				expect(all("failure")).toHaveLength(countOf(result, "partly", "wrong", "unanswered") + failed);
				expect(all("error")).toHaveLength(countOf(result, "error"));
				expect(all("skipped")).toHaveLength(countOf(result, "skipped"));
				for (const suite of [...all("testsuites"), ...all("testsuite")]) {
					expect(Number(suite.getAttribute("tests"))).toBe(all("testcase").length);
					expect(Number(suite.getAttribute("failures"))).toBe(all("failure").length);
					expect(Number(suite.getAttribute("errors"))).toBe(all("error").length);
					expect(Number(suite.getAttribute("skipped"))).toBe(all("skipped").length);
				}
				const known = [
					"testsuites",
					"testsuite",
					"properties",
					"property",
					"testcase",
					"failure",
					"error",
					"skipped",
				];
				for (const { nodeName } of all("*")) expect(known).toContain(nodeName);
			}),
		);
	});

	test.for(["<a><b></a>", "<a>&nope;</a>", "<a b=c/>", "<a/><b/>"])(
		"would not take %s: it is awake",
		(text) => {
			expect(() =>
				new DOMParser({ onError: stopAtAnything }).parseFromString(text, "application/xml"),
			).toThrow();
		},
	);
});
