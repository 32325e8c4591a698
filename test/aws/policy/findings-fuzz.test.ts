import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import { findIn, LONGEST_CHECKED } from "../../../src/aws/policy/findings/find-in.ts";
import { overlap, type Token } from "../../../src/aws/policy/findings/glob-overlap.ts";
import { policyFromValue, readPolicy } from "../../../src/aws/policy/read-policy.ts";
import { matchGlob, readGlob } from "../../../src/aws/policy/wildcard.ts";
import { USES } from "./marked-policy.ts";

const catalogue = openCatalogue();

const list = <T>(...texts: readonly T[]) =>
	fc.oneof(fc.constantFrom(...texts), fc.array(fc.constantFrom(...texts), { maxLength: 4 }));

const statement = fc.record(
	{
		Sid: fc.constantFrom("", "A", "B"),
		Effect: fc.constantFrom("Allow", "Deny"),
		Principal: fc.constantFrom(
			"*",
			{ AWS: ["*", "arn:aws:iam::1:user/*"] },
			{ Service: "ec2.amazonaws.com" },
			{},
		),
		Action: list("*", "s3:*", "s3:Get?bject", "sts:AssumeRole*", "x:y", "iam:PassRole", "ec2:*"),
		Resource: list(
			"*",
			"arn:aws:s3:::a/${b",
			"arn:::::",
			"arn:a:b:c:d:*?${aws:TagKeys}",
			"arn:aws:iam::*:role/*",
		),
		Condition: fc.dictionary(
			fc.constantFrom("Bool", "Null", "ForAllValues:StringLike", "DateLessThanIfExists", "NotIpAddress"),
			fc.dictionary(
				fc.constantFrom("aws:TagKeys", "a:b", "aws:SourceIp", "s3:prefix/"),
				list<unknown>("x", true, 1e9, "${}"),
			),
		),
	},
	{ requiredKeys: ["Effect", "Action", "Resource"] },
);

describe("the linter", () => {
	test("comes to an end on any policy that can be read, with places inside its text", () => {
		fc.assert(
			fc.property(fc.array(statement, { maxLength: 4 }), fc.constantFrom(...USES), (Statement, use) => {
				const text = JSON.stringify({ Statement }, null, 1);
				const read = readPolicy(text, use);
				if (!read.ok) return;
				const lines = text.split("\n");
				for (const { message, place } of findIn(read.value, catalogue)) {
					expect(message).not.toContain("\n");
					expect(place?.column).toBeLessThanOrEqual(lines[(place?.line ?? 0) - 1]?.length ?? 0);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test("says so when a policy is too long to be checked", () => {
		const Resource = `arn:aws:s3:::${"x".repeat(LONGEST_CHECKED)}`;
		const read = policyFromValue({ Statement: { Effect: "Deny", Action: "s3:x", Resource } }, "identity");
		expect(read.ok && findIn(read.value, catalogue).map(({ code }) => code)).toEqual(["size"]);
	});

	test.each([
		[
			"thousands of misspelt actions",
			Array.from({ length: 1200 }, (_, index) => `ec2:Describ${index}`),
			["arn:aws:ec2:::x"],
		],
		[
			"thousands of ARNs",
			["ec2:*", "s3:*", "iam:*"],
			Array.from({ length: 900 }, (_, index) => `arn:aws:ec2:*:*:x?${index}*`),
		],
		[
			"long ARNs of stars",
			["ec2:*"],
			Array.from({ length: 35 }, (_, index) => `arn:aws:ec2:::${"*a".repeat(480)}${index}`),
		],
	])("is through with %s", (_, Action, Resource) => {
		const read = policyFromValue(
			{ Version: "2012-10-17", Statement: { Effect: "Allow", Action, Resource } },
			"identity",
		);
		if (!read.ok) throw new Error("the policy must be read");
		expect(read.value.text.length).toBeLessThan(LONGEST_CHECKED);
		expect(findIn(read.value, catalogue).length).toBeGreaterThan(0);
	});
});

describe("two patterns overlap", () => {
	const tokens = (pattern: string): readonly Token[] =>
		[...pattern].map((letter) =>
			letter === "*" ? { any: "many" } : letter === "?" ? { any: "one" } : letter,
		);
	/** The shortest text that fits both is no longer than their letters together. */
	const texts = Array.from({ length: 7 }, (_, length) =>
		Array.from({ length: 2 ** length }, (__, bits) =>
			bits.toString(2).padStart(length, "0").slice(0, length).replaceAll("0", "a").replaceAll("1", "b"),
		),
	).flat();

	test("exactly where some text fits both", () => {
		const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 3 });
		fc.assert(
			fc.property(pattern, pattern, (left, right) => {
				const some = texts.some(
					(text) => matchGlob(readGlob(left), text) && matchGlob(readGlob(right), text),
				);
				expect(overlap(tokens(left), tokens(right))).toBe(some);
			}),
			{ numRuns: 2000 },
		);
	});

	test("but a placeholder without slashes does not meet a slash", () => {
		const bucket: readonly Token[] = [
			{ any: "one", but: "/" },
			{ any: "many", but: "/" },
		];
		expect(overlap(tokens("a*"), bucket)).toBe(true);
		expect(overlap([..."a/*"], bucket)).toBe(false);
		expect(overlap(tokens("a/*"), bucket)).toBe(false);
		expect(overlap(tokens(""), bucket)).toBe(false);
	});
});
