import { describe, expect, test } from "vitest";
import { askOf, checkOf, gradeOf, solveOf } from "../../../src/exercise/registry.ts";
import { exercise, setting } from "../samples.ts";

const REPORTS = "arn:aws:s3:::reports";
const allow = (action: unknown, resource: unknown, more: object = {}) => ({
	Effect: "Allow",
	Action: action,
	Resource: resource,
	...more,
});
const policy = (...statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });
const text = (...statements: readonly object[]) => JSON.stringify(policy(...statements), undefined, 2);

const listAndRead = exercise("write", {
	prompt: "Let analysts list and read the reports, and nothing else.",
	people: "analysts",
	start: policy(allow("s3:*", "*")),
	reference: policy(allow("s3:ListBucket", REPORTS), allow("s3:GetObject", `${REPORTS}/*`)),
	wrong: {
		"objects-only": {
			policy: policy(allow(["s3:ListBucket", "s3:GetObject"], `${REPORTS}/*`)),
			feedback: "Listing is asked of the bucket, and its ARN has no slash.",
			misconception: "M13",
		},
	},
});

const grade = (answer: string, of = listAndRead) => gradeOf(of, answer, setting());

describe("a policy that must grant what a reference grants", () => {
	test("is sound: the reference passes, the start fails, and so does every one-edit change", () => {
		expect(checkOf(listAndRead, setting(0))).toEqual([]);
		expect(grade(String(solveOf(listAndRead, setting())))).toMatchObject({ score: 1, verdict: "right" });
	});

	test.for([
		["in one statement", [allow(["s3:ListBucket", "s3:GetObject"], [REPORTS, `${REPORTS}/*`])]],
		[
			"in the other order, with odd capitals",
			[allow("S3:getobject", `${REPORTS}/*`), allow("s3:listbucket", REPORTS)],
		],
		[
			"with a wildcard that covers no other action",
			[allow("s3:ListBucke?", REPORTS), allow("s3:GetObjec?", `${REPORTS}/*`)],
		],
		[
			"with more than is meant taken back",
			[
				allow(["s3:ListBucket", "s3:GetObject", "s3:PutObject"], [REPORTS, `${REPORTS}/*`]),
				{ Effect: "Deny", Action: "s3:Put*", Resource: "*" },
			],
		],
	] as const)("passes %s", ([, statements]) => {
		expect(grade(text(...statements))).toMatchObject({ score: 1, verdict: "right", misconceptions: [] });
	});

	test("gets a sentence, the request that shows it and the line that did it, where it grants too much", () => {
		const found = grade(
			text(allow("s3:ListBucket", REPORTS), allow(["s3:GetObject", "s3:DeleteObject"], `${REPORTS}/*`)),
		);
		expect(found.verdict).toBe("partly");
		expect(found.feedback[0]?.text).toBe(
			"Your policy also lets analysts delete reports/example (s3:DeleteObject).",
		);
		expect(found.evidence[0]).toMatchObject({
			kind: "probes",
			rows: [
				{
					action: "s3:DeleteObject",
					resource: `${REPORTS}/example`,
					wanted: "denied",
					got: "allowed",
					line: 13,
				},
			],
		});
	});

	test("says whom a policy with principals lets in, and to what it stands on", () => {
		const trust = (name: string) =>
			policy({
				Effect: "Allow",
				Principal: { AWS: `arn:aws:iam::111122223333:${name}` },
				Action: "sts:AssumeRole",
			});
		const onlyKai = exercise("write", {
			use: "trust",
			attachedTo: "arn:aws:iam::111122223333:role/Cashier",
			people: "the wearers",
			start: policy(),
			reference: trust("user/kai"),
		});
		const found = grade(JSON.stringify(trust("user/mina")), onlyKai);
		expect(found.feedback.map((one) => one.text)).toEqual([
			"Your policy also lets user mina, whose own policies allow everything, assume role/Cashier (sts:AssumeRole).",
			"Your policy does not let user kai, whose own policies allow everything, assume role/Cashier (sts:AssumeRole).",
		]);
	});

	test("says under which conditions a request comes out wrong, of an action that people know", () => {
		const refusing = (isSecure: string) =>
			policy({
				Effect: "Deny",
				Principal: "*",
				Action: "s3:*",
				Resource: [REPORTS, `${REPORTS}/*`],
				Condition: { Bool: { "aws:SecureTransport": isSecure } },
			});
		const onlySecure = exercise("write", {
			use: "resource",
			attachedTo: REPORTS,
			start: policy(),
			reference: refusing("false"),
		});
		const found = grade(JSON.stringify(refusing("true")), onlySecure);
		expect(found.feedback.map((one) => one.text)).toEqual([
			expect.stringMatching(
				/^Your policy also lets someone, .*\(s3:GetObject with aws:SecureTransport = false\)\.$/,
			),
			expect.stringMatching(
				/^Your policy does not let someone, .*\(s3:GetObject with aws:SecureTransport = true\)\.$/,
			),
		]);
	});

	test("says of attaching what goes where, and leaves acronyms as they are", () => {
		const only = exercise("write", {
			people: "developers",
			start: policy(),
			reference: policy(allow("iam:GetRole", "arn:aws:iam::111122223333:role/shop")),
		});
		const found = grade(
			text(allow(["iam:GetRole", "iam:AttachRolePolicy"], "arn:aws:iam::111122223333:role/shop")),
			only,
		);
		expect(found.feedback[0]?.text).toContain("lets developers attach a policy to role/shop (iam:");
		const keys = text(allow(["iam:GetRole", "iam:CreateAccessKey"], "arn:aws:iam::111122223333:*/shop"));
		expect(grade(keys, only).feedback[0]?.text).toContain("create the access key of user/shop (iam:");
		const self = text(allow(["iam:GetRole", "iam:EnableMFADevice"], "arn:aws:iam::111122223333:*/shop"));
		expect(grade(self, only).feedback[0]?.text).toContain("enable the MFA device of user/shop (iam:");
	});

	test("gets the author's words where it is the policy that the author foresaw, however it is written", () => {
		const found = grade(text(allow("s3:ListBucket", `${REPORTS}/*`), allow("s3:GetObject", `${REPORTS}/*`)));
		expect(found.misconceptions).toEqual(["M13"]);
		expect(found.feedback[0]?.text).toContain("Listing is asked of the bucket");
		expect(found.feedback[1]?.text).toBe("Your policy does not let analysts list reports (s3:ListBucket).");
	});

	test("scores less the further it is from what is asked", () => {
		const score = (...statements: readonly object[]) => grade(text(...statements)).score;
		const read = allow("s3:GetObject", `${REPORTS}/*`);
		const list = allow("s3:ListBucket", REPORTS);
		const scores = [
			score(allow("*", "*")),
			score(allow("s3:*", "*")),
			score(allow("s3:*", [REPORTS, `${REPORTS}/*`])),
			score(list, allow(["s3:GetObject", "s3:PutObject"], `${REPORTS}/*`)),
			score(list, read),
		];
		expect([...scores].sort((a, b) => a - b)).toEqual(scores);
		expect(new Set(scores).size).toBe(scores.length);
		expect(score({ Effect: "Deny", Action: "*", Resource: "*" })).toBe(0);
	});

	test("that is no policy yet gets its problems with line and column, and no points", () => {
		const found = grade(
			'{\n  "Version": "2012-10-17",\n  "Statement": [{ "Effect": "Allow" "Action": "s3:GetObject" }]\n}',
		);
		expect(found.score).toBe(0);
		expect(found.evidence[0]).toMatchObject({
			kind: "problems",
			problems: [{ place: { line: 3, column: 37 } }],
		});
		expect(grade("").feedback[0]?.text).toContain("There is no policy yet");
	});
});

describe("what the author may leave open", () => {
	test("requests in a region that does not count", () => {
		const open = { ...listAndRead, dontCare: [{ action: "s3:GetObject*", resource: `${REPORTS}/*` }] };
		const wide = text(allow("s3:ListBucket", REPORTS), allow("s3:GetObject*", `${REPORTS}/*`));
		expect(grade(wide).score).toBeLessThan(1);
		expect(grade(wide, open).score).toBe(1);
	});

	const byRequests = exercise("write", {
		people: "kai",
		reference: policy(allow("s3:GetObject", `${REPORTS}/2026/*`)),
		asks: {
			allowed: [{ action: "s3:GetObject", resource: `${REPORTS}/2026/june.csv` }],
			denied: [
				{ action: "s3:GetObject", resource: `${REPORTS}/2025/june.csv` },
				{ action: "s3:GetObject", resource: "arn:aws:s3:::payroll/2026/june.csv" },
				{ action: "s3:DeleteObject", resource: `${REPORTS}/2026/june.csv` },
				{ action: "s3:PutObject", resource: `${REPORTS}/2026/june.csv` },
			],
		},
	});

	test("everything but the requests that must pass and fail", () => {
		expect(grade(text(allow("s3:Get*", `${REPORTS}/2026/j*`)), byRequests).score).toBe(1);
		const wide = grade(text(allow("s3:Get*", `${REPORTS}/*`)), byRequests);
		expect(wide.score).toBe(0.75);
		expect(wide.evidence[0]).toMatchObject({
			kind: "probes",
			right: 4,
			total: 5,
			rows: [
				{
					action: "s3:GetObject",
					resource: `${REPORTS}/2025/june.csv`,
					wanted: "denied",
					got: "allowed",
					line: 6,
				},
			],
		});
		expect(grade(text(), byRequests).score).toBe(0);
	});

	test("requests that differ in how their caller signed in are told apart, before and after", () => {
		const start = "arn:aws:ec2:us-east-1:111122223333:instance/i-1";
		const ifMfa = (operator: string) =>
			policy(allow("*", "*"), {
				...allow("*", "*", { Condition: { [operator]: { "aws:MultiFactorAuthPresent": "false" } } }),
				Effect: "Deny",
			});
		const asked = exercise("write", {
			attachedTo: "user/kai",
			people: "users",
			scene: { account: { id: "111122223333", users: { kai: { accessKeys: 1 } } } },
			reference: ifMfa("BoolIfExists"),
			asks: {
				allowed: [
					{ action: "ec2:StartInstances", resource: start, signedIn: { credentials: "console", mfa: true } },
				],
				denied: [{ action: "ec2:StartInstances", resource: start }],
			},
		});
		expect(askOf(asked, setting()).figures).toEqual([
			{
				kind: "table",
				head: ["must", "action", "on", "with"],
				rows: [
					["✔ pass", "ec2:StartInstances", "instance/i-1", "console, with MFA"],
					["✘ fail", "ec2:StartInstances", "instance/i-1", "long-term access key"],
				],
			},
		]);
		const found = grade(JSON.stringify(ifMfa("Bool")), asked);
		expect(found.feedback[0]?.text).toBe(
			"Your policy also lets users start instance/i-1 (ec2:StartInstances with a long-term access key).",
		);
		expect(found.evidence[0]).toMatchObject({ rows: [{ context: "a long-term access key" }] });
	});

	test("what the task itself asks for is not held against an answer", () => {
		const open = exercise("write", { reference: policy(allow("*", "*")) });
		expect(grade(text(allow("*", "*")), open).evidence.map(({ kind }) => kind)).toEqual(["probes"]);
		expect(grade(text(allow("*", "*"))).evidence.map(({ kind }) => kind)).toEqual(["probes", "problems"]);
	});

	test("is proved by its mutants: a request that nothing tells apart is named", () => {
		const { asks, ...rest } = byRequests as typeof byRequests & {
			asks: { allowed: object[]; denied: object[] };
		};
		const lax = { ...rest, asks: { ...asks, denied: asks.denied.slice(0, 1) } };
		const problems = checkOf(lax, setting(0));
		expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
			"mutant-passes the reference with one edit passes too: `statement 1: Action with s3:PutObject`",
			"mutant-passes the reference with one edit passes too: `statement 1: Action s3:* for s3:GetObject`",
		]);
		const declared = problems.map(({ message }) => message.slice(message.indexOf("`") + 1, -1));
		expect(checkOf({ ...lax, equivalent: declared }, setting(0))).toEqual([]);
		expect(checkOf({ ...byRequests, equivalent: declared.slice(0, 1) }, setting(0))).toMatchObject([
			{ code: "not-equivalent" },
		]);
	});
});

describe("policies of other uses", () => {
	const trust = exercise("write", {
		use: "trust",
		reference: policy({
			Effect: "Allow",
			Principal: { AWS: "arn:aws:iam::111122223333:user/kai" },
			Action: "sts:AssumeRole",
		}),
	});
	const scp = exercise("write", {
		use: "scp",
		reference: policy({ Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" }),
	});
	const bucket = exercise("write", {
		use: "resource",
		reference: policy({
			Effect: "Deny",
			Principal: "*",
			Action: "s3:*",
			Resource: [REPORTS, `${REPORTS}/*`],
			Condition: { Bool: { "aws:SecureTransport": "false" } },
		}),
	});

	test.for([
		["trust", trust],
		["scp", scp],
		["resource", bucket],
	] as const)("a policy for %s is sound, mutants and all", ([, sample]) => {
		expect(checkOf(sample, setting(0))).toEqual([]);
		expect(gradeOf(sample, solveOf(sample, setting()), setting()).score).toBe(1);
	});

	test("a trust policy that names the account instead of the user grants something else", () => {
		const answer = text({ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" });
		expect(gradeOf(trust, answer, setting()).score).toBeLessThan(1);
	});

	test("a service control policy may forbid in other words", () => {
		const others = text({ Effect: "Allow", NotAction: "organizations:LeaveOrganization", Resource: "*" });
		expect(
			gradeOf(
				{
					...scp,
					besideFullAccess: false,
					reference: policy(
						{ Effect: "Allow", Action: "*", Resource: "*" },
						{ Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" },
					),
				},
				others,
				setting(),
			).score,
		).toBe(1);
	});
});
