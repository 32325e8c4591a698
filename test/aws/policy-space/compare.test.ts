import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllowed } from "../../../src/aws/decision/decide.ts";
import { ANYONE } from "../../../src/aws/policy-space/frame.ts";
import { allow, alone, comparing, deny, policy } from "./sides.ts";

const REPORTS = "arn:aws:s3:::reports";
const OBJECTS = "arn:aws:s3:::reports/*";

/** The first counterexample, in short. */
const witness = (a: ReturnType<typeof policy>, b: ReturnType<typeof policy>) => {
	const { outcome, counterexamples } = comparing(a, b);
	const [first] = counterexamples;
	if (first === undefined) return outcome;
	const { action, resource, context } = first.request;
	const keys = Object.entries(context).map(([key, value]) => ` ${key}=${value}`);
	return `${outcome} ${first.isKnown ? "" : "(odd) "}${first.lacks}: ${action} ${resource}${keys.join("")}`;
};

describe("known pairs", () => {
	test.for([
		[
			"a whole action",
			[allow("s3:GetObject", OBJECTS)],
			[allow(["s3:GetObject", "s3:DeleteObject"], OBJECTS)],
			"b-grants-more action: s3:DeleteObject arn:aws:s3:::reports/example",
		],
		[
			"every action for one",
			[allow("s3:*", "*")],
			[allow("s3:GetObject", "*")],
			"a-grants-more action: s3:PutObject arn:aws:s3:::example-bucket/example.txt",
		],
		[
			"all services for one",
			[allow("s3:*", "*")],
			[allow("*", "*")],
			"b-grants-more action: iam:CreateUser arn:aws:iam::111122223333:user/kai",
		],
		[
			"a prefix without its slash",
			[allow("s3:GetObject", OBJECTS)],
			[allow("s3:GetObject", "arn:aws:s3:::reports*")],
			"b-grants-more resource: s3:GetObject arn:aws:s3:::reports-other/example.txt",
		],
		[
			"the bucket for its objects",
			[allow("s3:GetObject", OBJECTS)],
			[allow("s3:GetObject", REPORTS)],
			"both-grant-more action: s3:GetObject arn:aws:s3:::reports/example",
		],
		[
			"a star for a name",
			[allow("iam:PassRole", "arn:aws:iam::111122223333:role/app")],
			[allow("iam:PassRole", "arn:aws:iam::111122223333:role/*")],
			"b-grants-more resource: iam:PassRole arn:aws:iam::111122223333:role/Example",
		],
		[
			"a role that may be taken",
			[allow("sts:AssumeRole", "arn:aws:iam::111122223333:role/audit")],
			[allow("s3:GetObject", "*")],
			"both-grant-more action: s3:GetObject arn:aws:s3:::example-bucket/example.txt",
		],
		[
			"a condition less",
			[allow("s3:GetObject", OBJECTS, { Bool: { "aws:MultiFactorAuthPresent": "true" } })],
			[allow("s3:GetObject", OBJECTS)],
			"b-grants-more some: s3:GetObject arn:aws:s3:::reports/example",
		],
		[
			"an absent key let in by IfExists",
			[allow("s3:GetObject", OBJECTS, { Bool: { "aws:MultiFactorAuthPresent": "true" } })],
			[allow("s3:GetObject", OBJECTS, { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } })],
			"b-grants-more some: s3:GetObject arn:aws:s3:::reports/example",
		],
		[
			"half a network",
			[allow("s3:GetObject", OBJECTS, { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } })],
			[allow("s3:GetObject", OBJECTS, { IpAddress: { "aws:SourceIp": "203.0.113.0/25" } })],
			"a-grants-more some: s3:GetObject arn:aws:s3:::reports/example aws:SourceIp=203.0.113.138",
		],
		[
			"a bound that is reached",
			[allow("s3:ListBucket", REPORTS, { NumericLessThan: { "s3:max-keys": "10" } })],
			[allow("s3:ListBucket", REPORTS, { NumericLessThanEquals: { "s3:max-keys": "10" } })],
			"b-grants-more some: s3:ListBucket arn:aws:s3:::reports s3:max-keys=10",
		],
		[
			"values that one of several matches",
			[allow("ec2:CreateTags", "*", { "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] } })],
			[allow("ec2:CreateTags", "*", { "ForAnyValue:StringEquals": { "aws:TagKeys": ["team"] } })],
			"both-grant-more some: ec2:CreateTags arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0",
		],
		[
			"a deny",
			[allow("s3:*", "*")],
			[allow("s3:*", "*"), deny("s3:DeleteObject", "*")],
			"a-grants-more action: s3:DeleteObject arn:aws:s3:::example-bucket/example.txt",
		],
	] as const)("%s", ([, a, b, expected]) => {
		expect(witness(policy(...a), policy(...b))).toBe(expected);
	});

	test("everything but one service is the rest of them", () => {
		const rest = { Effect: "Allow", NotAction: "iam:*", Resource: "*" };
		expect(witness(policy(rest), policy(allow("*", "*"), deny("iam:*", "*")))).toBe("equal");
		expect(witness(policy(rest), policy(allow("*", "*")))).toBe(
			"b-grants-more action: iam:CreateUser arn:aws:iam::111122223333:user/kai",
		);
	});

	test("listing on objects and reading of buckets differ only in what AWS never gets", () => {
		const split = policy(allow("s3:GetObject", OBJECTS), allow("s3:ListBucket", REPORTS));
		const merged = policy(allow(["s3:GetObject", "s3:ListBucket"], [REPORTS, OBJECTS]));
		expect(witness(split, merged)).toBe("b-grants-more (odd) resource: s3:GetObject arn:aws:s3:::reports");
		expect(comparing(split, merged, { scopes: ["known"] }).outcome).toBe("equal");
	});
});

describe("what is written otherwise and grants the same", () => {
	const statements = [
		allow(["s3:GetObject", "s3:PutObject"], OBJECTS),
		allow("s3:ListBucket", REPORTS, { StringLike: { "s3:prefix": ["june/*", "july/*"] } }),
		deny("s3:*", "arn:aws:s3:::reports/secret/*", { Bool: { "aws:SecureTransport": "false" } }),
		allow("iam:Get*", "*", { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "192.168.0.0/16"] } }),
	];

	test("in another order", () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(statements, { minLength: 4 }), (shuffled) => {
				expect(comparing(policy(...statements), policy(...shuffled)).outcome).toBe("equal");
			}),
			{ numRuns: 24 },
		);
	});

	test("with statements split, merged and repeated, and conditions spelled otherwise", () => {
		const otherwise = policy(
			allow("S3:getobject", OBJECTS),
			allow("s3:PutObject", OBJECTS),
			allow("s3:PutObject", [OBJECTS, "arn:aws:s3:::reports/june/*"]),
			allow("s3:ListBucket", REPORTS, { StringLike: { "S3:Prefix": "june/*" } }),
			allow("s3:ListBucket", REPORTS, { StringLike: { "s3:prefix": "july/*" } }),
			deny("s3:*", "arn:aws:s3:::reports/secret/*", {
				StringEqualsIgnoreCase: { "aws:securetransport": "False" },
			}),
			allow("iam:Get*", "*", { IpAddress: { "aws:SourceIp": ["10.0.0.0/9", "10.128.0.0/9"] } }),
			allow("iam:Get*", "*", { IpAddress: { "aws:SourceIp": "192.168.0.0/16" } }),
		);
		expect(comparing(policy(...statements), otherwise)).toMatchObject({ outcome: "equal", exact: true });
	});
});

describe("what is said about a comparison", () => {
	test("counterexamples are few, confirmed, and each class of actions comes once before any comes again", () => {
		const a = policy(allow("s3:*", "*"));
		const b = policy(allow("*", "*"), deny("s3:Put*", "*"));
		const { outcome, counterexamples } = comparing(a, b);
		expect(outcome).toBe("both-grant-more");
		expect(counterexamples).toHaveLength(4);
		expect(new Set(counterexamples.map(({ request }) => request.action)).size).toBe(4);
		for (const { request, allowedBy } of counterexamples) {
			expect(isAllowed(ANYONE.complete(alone(a), request), request)).toBe(allowedBy === "a");
			expect(isAllowed(ANYONE.complete(alone(b), request), request)).toBe(allowedBy === "b");
		}
	});

	test("a policy variable is named, and the rest compared", () => {
		const own = policy(allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"));
		expect(comparing(own, own)).toMatchObject({
			outcome: "equal",
			exact: false,
			notCompared: [
				"the policy variable `${aws:username}` was filled in with `kai`, `mina` and nothing only",
			],
		});
		const all = policy(allow("s3:GetObject", "arn:aws:s3:::home/*"));
		expect(comparing(own, all).outcome).toBe("b-grants-more");
	});

	test("a key that is compared as text and as a number is named", () => {
		const both = policy(
			allow("s3:ListBucket", REPORTS, {
				StringLike: { "s3:max-keys": "1*" },
				NumericLessThan: { "s3:max-keys": "15" },
			}),
		);
		expect(comparing(both, both).notCompared).toEqual([
			"`s3:max-keys` is compared in several ways at once, and not every combination was tried",
		]);
	});

	test("where it takes too many steps, it stops and says so", () => {
		const letters = [..."abcdefghijklmnopqrstuvwx"];
		const a = policy(...letters.map((letter) => allow("s3:GetObject", `arn:aws:s3:::reports/*${letter}*`)));
		const b = policy(deny("s3:GetObject", "*"));
		const comparison = comparing(a, b, { mostSteps: 5000 });
		expect(comparison).toMatchObject({ isCutShort: true, exact: false });
		expect(comparison.steps).toBe(5000);
		expect(comparison.notCompared).toEqual([
			"comparing them takes more than 5,000 steps, and the rest was not compared",
		]);
	});

	const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
	test.for([
		["letters anywhere", letters.map((letter) => allow("s3:GetObject", `arn:aws:s3:::reports/*${letter}*`))],
		[
			"long names with a star in front",
			letters.map((letter) => allow("s3:GetObject", `arn:aws:s3:::*${letter.repeat(40)}*`)),
		],
		[
			"three hundred actions with a star inside",
			letters.flatMap((letter) => letters.map((other) => allow(`s3:G*${letter}${other}`, "*"))).slice(0, 300),
		],
		["thousands of question marks", [allow("s3:GetObject", `arn:aws:s3:::${"a?*".repeat(2000)}`)]],
		[
			"tags that any of many may match",
			letters
				.slice(0, 20)
				.map((letter) =>
					allow("s3:GetObject", "*", { "ForAnyValue:StringEquals": { "aws:TagKeys": letter } }),
				),
		],
		[
			"statements that except letters",
			letters.map((letter) => ({
				Effect: "Allow",
				NotAction: `s3:*${letter}*`,
				NotResource: `arn:aws:s3:::*${letter}*`,
			})),
		],
		[
			"keys of many statements",
			letters.map((letter) =>
				allow("s3:GetObject", "*", {
					StringLike: { [`aws:RequestTag/${letter}`]: `*${letter}*`, "aws:PrincipalTag/team": `*${letter}*` },
				}),
			),
		],
		[
			"hundreds of names",
			[
				allow(
					"s3:GetObject",
					Array.from({ length: 400 }, (_, index) => `arn:aws:s3:::reports-${index}/*`),
				),
			],
		],
	] as const)("%s are given up in time, as not compared", ([, statements]) => {
		expect(
			comparing(policy(...statements), policy(deny("s3:GetObject", "*")), { mostSteps: 20_000 }),
		).toMatchObject({
			isCutShort: true,
			exact: false,
			steps: 20_000,
		});
	});

	test("twenty denies on twenty keys do not multiply", () => {
		const keys = Array.from({ length: 20 }, (_, index) => `aws:RequestTag/k${index}`);
		const denies = keys.map((key) => deny("s3:GetObject", "*", { StringEquals: { [key]: "x" } }));
		const a = policy(allow("s3:GetObject", "*"), ...denies);
		const b = policy(allow("s3:GetObject", "*"), ...denies.slice(1));
		const comparison = comparing(a, b);
		expect(comparison.exact).toBe(true);
		expect(comparison.counterexamples[0]?.request.context).toEqual({ "aws:RequestTag/k0": "x" });
		expect(comparison.steps).toBeLessThan(20_000);
	});
});
