import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globOf, matchGlob, readGlob } from "../../../src/aws/policy/wildcard.ts";

/** Plainly right and hopelessly slow: a star is nothing, or one character and the star again. */
const obviously = (pattern: string, text: string): boolean => {
	if (pattern === "") return text === "";
	if (pattern[0] === "*")
		return obviously(pattern.slice(1), text) || (text !== "" && obviously(pattern, text.slice(1)));
	return (
		text !== "" &&
		(pattern[0] === "?" || pattern[0] === text[0]) &&
		obviously(pattern.slice(1), text.slice(1))
	);
};

describe("a pattern with stars and question marks", () => {
	test.each([
		["", "", true],
		["", "a", false],
		["*", "", true],
		["*", "a/b:c", true],
		["?", "", false],
		["?", "a", true],
		["?", "ab", false],
		["a*", "a", true],
		["a*a", "a", false],
		["a*a", "aa", true],
		["*.txt", "notes.txt", true],
		["*.txt", "notesxtxt", false],
		["a+b(c)", "a+b(c)", true],
		["a.c", "abc", false],
		["Get*Object*", "GetMyObjectTagging", true],
		["a*b*c", "a-c-b", false],
		["*ab*ba*", "aba", false],
		["*a?c*", "xxabcxx", true],
		["**", "x", true],
		["a\nb*", "a\nb\nc", true],
	])("%j against %j: %s", (pattern, text, expected) => {
		expect(matchGlob(readGlob(pattern), text)).toBe(expected);
	});

	test("agrees with the obvious way on any pattern and text", () => {
		const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 9 });
		const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 9 });
		fc.assert(
			fc.property(pattern, text, (p, t) => {
				expect(matchGlob(readGlob(p), t)).toBe(obviously(p, t));
			}),
			{ numRuns: 3000 },
		);
	});

	test("finds long segments, with and without question marks, as the obvious way does", () => {
		const run = fc
			.array(fc.constantFrom("aaaaaaaaaaaaaaaaa", "b", "ab"), { maxLength: 8 })
			.map((runs) => runs.join(""));
		fc.assert(
			fc.property(run, run, run, fc.array(fc.nat(60)), (before, segment, after, gaps) => {
				const gapped = [...segment].map((letter, index) => (gaps.includes(index) ? "?" : letter)).join("");
				const text = before + after;
				const expected = [...text].some((_, at) => obviously(gapped, text.slice(at, at + gapped.length)));
				expect(matchGlob(readGlob(`*${gapped}*`), text)).toBe(gapped === "" || expected);
				expect(matchGlob(readGlob(`*${gapped}*`), before + segment + after)).toBe(true);
			}),
		);
	});

	test("a star and a question mark inside literal text are only characters", () => {
		const glob = globOf([{ type: "text", text: "a*?" }, { type: "many" }]);
		expect(matchGlob(glob, "a*?xyz")).toBe(true);
		expect(matchGlob(glob, "abcxyz")).toBe(false);
	});
});

describe("patterns made to hang a matcher come to an end", () => {
	const long = "a".repeat(100_000);
	test.each([
		["a thousand stars", "a*".repeat(1000).concat("b")],
		["a thousand stars with question marks", "*a?".repeat(1000).concat("b")],
		["one long segment that fails at its end", `*${"a".repeat(20_000)}b*`],
		["one long segment that fails at its beginning", `*b${"a".repeat(20_000)}*`],
		["one long segment with question marks", `*${"a?".repeat(10_000)}b*`],
		["many long segments", `${`*${"a".repeat(900)}`.repeat(100)}*b`],
	])("%s", (_, pattern) => {
		expect(matchGlob(readGlob(pattern), long)).toBe(false);
		expect(matchGlob(readGlob(pattern), `${long}b`)).toBe(pattern.endsWith("b") || !pattern.includes("*b"));
	});
});
