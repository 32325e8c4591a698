import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoted, splitLine } from "../../../src/aws/command/split-line.ts";

const words = (line: string) => splitLine(line).words.map(({ text }) => text);

describe("a line", () => {
	test.each([
		["", []],
		["   \t ", []],
		["aws iam list-users", ["aws", "iam", "list-users"]],
		["aws  --name='a b'", ["aws", "--name=a b"]],
		[`a 'it''s' b`, ["a", "its", "b"]],
		[`'{"a": "$x"}'`, ['{"a": "$x"}']],
		[`"say \\"hi\\" \\$5 a\\b"`, ['say "hi" $5 a\\b']],
		["a\\ b \\'c", ["a b", "'c"]],
		["one \\\n  two", ["one", "two"]],
		["one\ntwo", ["one", "two"]],
		["'' x", ["", "x"]],
		["a # the rest", ["a"]],
		["a#b", ["a#b"]],
		["Key=a,Value=b [0] {x}", ["Key=a,Value=b", "[0]", "{x}"]],
		["cost$ 5$", ["cost$", "5$"]],
	])("%j is split as a shell would", (line, expected) => {
		expect(splitLine(line).ok).toBe(true);
		expect(words(line)).toEqual(expected);
	});

	test.each([
		["aws 'iam", "unclosed-quote", 4],
		['aws "iam', "unclosed-quote", 4],
		["aws iam list-users | grep kai", "shell-feature", 19],
		["a && b", "shell-feature", 2],
		["a; b", "shell-feature", 1],
		["a > out.json", "shell-feature", 2],
		["cat < in.json", "shell-feature", 4],
		["echo `id`", "shell-feature", 5],
		["echo $(id)", "shell-feature", 5],
		["echo $HOME", "shell-feature", 5],
		['x "${aws:username}"', "shell-feature", 3],
		["--query length(Users)", "shell-feature", 14],
	])("%j asks for what no prompt here does", (line, code, at) => {
		expect(splitLine(line)).toMatchObject({ ok: false, fault: { code, at } });
	});

	test("of quoted words comes back as those words, whatever they hold", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 6 }), (texts) => {
				expect(words(texts.map(quoted).join(" "))).toEqual(texts);
			}),
		);
	});

	test("has words that stand where they say", () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), (line) => {
				const split = splitLine(line);
				let before = 0;
				for (const { start, end } of split.words) {
					expect(start).toBeGreaterThanOrEqual(before);
					expect(end).toBeGreaterThan(start);
					before = end;
				}
			}),
		);
	});
});
