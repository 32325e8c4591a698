import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PolicyUse } from "../../../src/aws/policy/policy.ts";
import { lineOf, policyFromValue, readPolicy } from "../../../src/aws/policy/read-policy.ts";
import type { Checked } from "../../../src/problem/problem.ts";

const USES: readonly PolicyUse[] = ["identity", "resource", "trust", "boundary", "session", "scp", "rcp"];

const GOOD = JSON.stringify({
	Version: "2012-10-17",
	Id: "x",
	Statement: [
		{
			Sid: "A1",
			Effect: "Allow",
			Principal: { AWS: ["111122223333", "*"], Service: "ec2.amazonaws.com" },
			Action: ["s3:Get*", "*"],
			Resource: "arn:aws:s3:::a/${aws:username, 'x'}/*",
			Condition: {
				"ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["a", 1, true] },
				Null: { "aws:x": false },
			},
		},
		{ Effect: "Deny", NotPrincipal: "*", NotAction: "iam:*", NotResource: [] },
	],
});

/** A refusal with reasons on one line each and inside the text, or a policy that can be read again. */
const check = (read: Checked<{ readonly text: string; readonly use: PolicyUse }>, text: string) => {
	if (read.ok) {
		const again = readPolicy(read.value.text, read.value.use);
		expect(again.ok).toBe(true);
		return;
	}
	expect(read.problems.length).toBeGreaterThan(0);
	const lines = text.split("\n");
	for (const { code, message, place } of read.problems) {
		expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
		expect(message).not.toMatch(/[\n\r]/);
		const line = lines[(place?.line ?? 0) - 1];
		expect(line).toBeDefined();
		expect(place?.column).toBeGreaterThanOrEqual(1);
		expect(place?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
	}
};

describe("whatever is handed in, a policy or problems come out", () => {
	test("any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...USES), (text, use) => {
				check(readPolicy(text, use), text);
			}),
			{ numRuns: 300 },
		);
	});

	test("any text of the characters policies are made of", () => {
		const unit = fc.constantFrom(..."{}[]\",:\\*?$'\n ", "Statement", "Effect", '"Allow"', "null", "1");
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
				check(readPolicy(text, "identity"), text);
			}),
			{ numRuns: 1000 },
		);
	});

	test("a good policy with a few characters cut out, put in or changed", () => {
		const edit = fc.record({ at: fc.nat(GOOD.length), cut: fc.nat(3), put: fc.string({ maxLength: 3 }) });
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.constantFrom(...USES), (edits, use) => {
				const text = edits.reduce(
					(was, { at, cut, put }) => was.slice(0, at) + put + was.slice(at + cut),
					GOOD,
				);
				check(readPolicy(text, use), text);
			}),
			{ numRuns: 1000 },
		);
	});

	test("any value where a policy should be", () => {
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...USES), (value, use) => {
				const read = policyFromValue(value, use);
				expect(read.ok || read.problems.length > 0).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	test("any value in any place of a statement", () => {
		const names = ["Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "Condition", "__proto__"];
		const value = fc.oneof(fc.constantFrom("*", "Allow", "s3:*", "arn:aws:s3:::x"), fc.jsonValue());
		const statement = fc.dictionary(fc.constantFrom(...names), value);
		fc.assert(
			fc.property(statement, fc.constantFrom(...USES), (fields, use) => {
				const text = JSON.stringify({ Version: "2012-10-17", Statement: [fields] }, null, 1);
				const read = readPolicy(text, use);
				check(read, text);
				expect(policyFromValue(JSON.parse(text), use).ok).toBe(read.ok);
			}),
			{ numRuns: 400 },
		);
	});

	const wide = (inside: string) => `{"Statement":{"Effect":"Allow","Action":"*","Resource":"*",${inside}}}`;
	test.each([
		["a hundred thousand opening braces", '{"a":'.repeat(30_000)],
		["a hundred thousand closing brackets", "]".repeat(100_000)],
		["one key a hundred thousand times", `{${'"a":1,'.repeat(33_000)}"a":1}`],
		["a string of a hundred thousand backslashes", `"${"\\".repeat(100_000)}"`],
		["a hundred thousand line feeds", "\n".repeat(100_000)],
		["a key named __proto__", '{"__proto__":{"Statement":[]}}'],
		["a condition on __proto__", wide('"Condition":{"StringEquals":{"aws:__proto__":"x"}}')],
		["a condition operator named constructor", wide('"Condition":{"constructor":{"aws:x":"y"}}')],
		[
			"a principal type named toString",
			'{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"toString":"x"}}}',
		],
		["many empty lists", wide(`"Condition":{"StringEquals":{"aws:x":[${"[],".repeat(40_000)}[]]}}`)],
		["many unknown elements", `{${Array.from({ length: 9000 }, (_, i) => `"x${i}":0`).join(",")}}`],
		["an unclosed variable a thousand times", wide(`"NotResource":"arn:aws:s3:::${"${a".repeat(1000)}"`)],
		[
			"nothing but variables",
			`{"Statement":{"Effect":"Deny","Action":"*","Resource":"arn:${"${a}".repeat(30_000)}"}}`,
		],
		["a null byte", "\u0000"],
		["half a surrogate pair", '{"\\ud800":"\\udc00"}'],
		["a byte order mark and nothing", "\ufeff"],
	])("%s", (_, text) => {
		for (const use of USES) check(readPolicy(text, use), text);
	});

	test("a byte order mark in front of a good policy does no harm", () => {
		const read = readPolicy(`\ufeff{"Statement":[]}`, "identity");
		expect(read.ok && lineOf(read.value, ["Statement"])).toBe(1);
	});
});
