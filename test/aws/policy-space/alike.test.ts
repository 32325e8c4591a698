import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import type { NamedPolicy } from "../../../src/aws/policy/policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import { alike } from "../../../src/aws/policy-space/alike.ts";
import { compare, EVERYTHING } from "../../../src/aws/policy-space/compare.ts";
import { mattersFor } from "../../../src/aws/policy-space/matters.ts";
import { allow, policy } from "./sides.ts";

const catalogue = openCatalogue();
const beside = { owner: "111122223333", keepsFullAccess: false, callers: "usual" } as const;

const bucketPolicy = (statements: readonly object[]): NamedPolicy => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statements }, "resource");
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return { name: "policy", arn: undefined, attachedTo: undefined, policy: read.value };
};

const statement = fc.record({
	Effect: fc.constantFrom("Allow", "Allow", "Deny"),
	Principal: fc.constantFrom("*", { AWS: "111122223333" }, { AWS: "arn:aws:iam::444455556666:user/zoe" }),
	Action: fc.constantFrom("s3:*", "s3:Get*", "s3:GetObject", ["s3:GetObject", "s3:ListBucket"]),
	Resource: fc.constantFrom("arn:aws:s3:::till", "arn:aws:s3:::till/*", ["arn:aws:s3:::till*"]),
	Condition: fc.constantFrom(
		{},
		{ Bool: { "aws:SecureTransport": "false" } },
		{ StringLike: { "s3:prefix": "a*" } },
	),
});
const anyPolicy = fc.array(statement, { minLength: 1, maxLength: 2 }).map(bucketPolicy);

describe("many policies compared with one at a time", () => {
	test("come out as each compared alone", () => {
		fc.assert(
			fc.property(anyPolicy, anyPolicy, fc.array(anyPolicy, { maxLength: 3 }), (reference, first, others) => {
				const together = alike(
					mattersFor("resource", [reference, first, ...others], beside),
					{ ...EVERYTHING, scopes: ["known"] },
					catalogue,
				);
				const alone = [first, ...others].map((other) => {
					const matters = mattersFor("resource", [reference, other], beside);
					return compare(matters, { ...EVERYTHING, scopes: ["known"] }, catalogue).outcome === "equal";
				});
				expect(together).toEqual(alone);
			}),
			{ numRuns: 30 },
		);
	});

	test("where it takes too many steps, those without a difference so far are undecided", () => {
		const reference = policy(
			...[..."abcdefghijklmnop"].map((letter) => allow("s3:GetObject", `arn:aws:s3:::*${letter}*`)),
		);
		const matters = mattersFor("identity", [reference, reference, policy(allow("s3:*", "*"))], beside);
		expect(alike(matters, { ...EVERYTHING, mostSteps: 3000 }, catalogue)).toEqual([undefined, false]);
	});
});

test("callers whom the same statements are about do not multiply the work", () => {
	const one = bucketPolicy([{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }]);
	const matters = mattersFor("resource", [one, one], beside);
	const limits = { ...EVERYTHING, scopes: ["known"] } as const;
	const ofOne = compare(matters.slice(0, 1), limits, catalogue);
	const ofAll = compare(matters, limits, catalogue);
	expect(matters.length).toBeGreaterThan(5);
	// Deciding is done for each caller; what the patterns tell apart is worked out once.
	const callers = matters.length - 1;
	expect(ofAll.steps - ofOne.steps).toBeLessThan(1.2 * (ofAll.requests - ofOne.requests) + 2 * callers);
	expect(ofAll.steps - ofOne.steps).toBeLessThan((callers * ofOne.steps) / 2);
});
