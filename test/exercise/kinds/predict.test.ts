import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Setting } from "../../../src/exercise/define-kind.ts";
import type { Exercise } from "../../../src/exercise/exercise.ts";
import { askOf, checkOf, gradeOf, solveOf, wrongsOf } from "../../../src/exercise/registry.ts";
import { SCENE_TIME } from "../../../src/exercise/staged/scene-time.ts";

const ALLOW_GET = {
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
};
const KEEP = {
	Version: "2012-10-17",
	Statement: [{ Sid: "Keep", Effect: "Deny", Action: "s3:Delete*", Resource: "*" }],
};
const NEEDS_MFA = {
	Version: "2012-10-17",
	Statement: [
		{
			Effect: "Deny",
			Action: "*",
			Resource: "*",
			Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } },
		},
	],
};

const scene = {
	account: {
		id: "111122223333",
		groups: { Baristas: { inline: { KeepReceipts: KEEP } } },
		users: {
			kai: {
				groups: ["Baristas"],
				inline: { Read: ALLOW_GET, MfaOnly: NEEDS_MFA },
				accessKeys: 1,
				password: "Beans-and-Bytes-9",
				mfa: ["phone"],
			},
			mina: { path: "/shop/" },
		},
		roles: { Cashier: { trust: "account", inline: { Read: ALLOW_GET } } },
		buckets: {
			receipts: {
				policy: {
					Version: "2012-10-17",
					Statement: [
						{
							Effect: "Allow",
							Principal: { AWS: "arn:aws:iam::111122223333:user/shop/mina" },
							Action: "s3:GetObject",
							Resource: "arn:aws:s3:::receipts/*",
						},
					],
				},
			},
		},
	},
};

const common: Exercise = {
	id: "may-they",
	kind: "predict",
	prompt: "May they?",
	hints: [],
	aliases: [],
	why: undefined,
	figures: [],
	sources: [],
	exam: [],
	depth: "clf",
	vary: {},
	retrieves: undefined,
	account: undefined,
};

const ask = (fields: Record<string, unknown>): Exercise => ({
	...common,
	scene,
	action: "s3:GetObject",
	resource: "arn:aws:s3:::receipts/june.csv",
	...fields,
});

const setting: Setting = { seed: 1, cloud: undefined, now: SCENE_TIME };

describe("a prediction", () => {
	const cases: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
		["an Allow of one's own lets in", { who: "user/kai" }, "allowed", "identity"],
		[
			"a group's Deny is one's own",
			{ who: "user/kai", action: "s3:DeleteObject" },
			"explicitDeny",
			"identity",
		],
		["a bucket policy that names the user is enough", { who: "user/mina" }, "allowed", "resource"],
		["silence denies", { who: "user/mina", action: "s3:PutObject" }, "implicitDeny", "identity"],
		["strangers have only the bucket policy", { who: "anonymous" }, "implicitDeny", "resource"],
		["root may", { who: "root", action: "iam:CreateUser", resource: "*" }, "allowed", "root"],
		["a role session has the role's rights", { who: "role/Cashier/kai" }, "allowed", "identity"],
		[
			"a session policy caps them",
			{
				who: "role/Cashier",
				signedIn: {
					policies: {
						OnlyList: {
							...ALLOW_GET,
							Statement: [{ Effect: "Allow", Action: "s3:ListBucket", Resource: "*" }],
						},
					},
				},
			},
			"implicitDeny",
			"session",
		],
		[
			"an expired session fails first",
			{ who: "role/Cashier", signedIn: { minutesAgo: 61 } },
			"implicitDeny",
			"authentication",
		],
		[
			"Deny with Bool misses a long-term key",
			{ who: "user/kai", signedIn: { credentials: "access-key" } },
			"allowed",
			"identity",
		],
		[
			"it hits a console session without MFA",
			{ who: "user/kai", signedIn: { credentials: "console" } },
			"explicitDeny",
			"identity",
		],
		[
			"it spares a console session with MFA",
			{ who: "user/kai", signedIn: { credentials: "console", mfa: true } },
			"allowed",
			"identity",
		],
		[
			"it spares a token fetched with a code",
			{ who: "user/kai", signedIn: { credentials: "session-token", mfa: true } },
			"allowed",
			"identity",
		],
	];

	test.each(cases)("%s", (_, fields, decision, by) => {
		const exercise = ask(fields);
		expect(checkOf(exercise, setting)).toEqual([]);
		expect(solveOf(exercise, setting)).toEqual({ decision, by });
		expect(gradeOf(exercise, { decision, by }, setting)).toMatchObject({ score: 1, verdict: "right" });
		expect(gradeOf(exercise, {}, setting).score).toBe(0);
	});

	test("credentials and second factor may vary by seed", () => {
		const vary = {
			how: [
				{ by: "console", mfa: "true" },
				{ by: "session-token", mfa: "false" },
				{ by: "access-key", mfa: "false" },
			],
		};
		const exercise = ask({
			who: "user/kai",
			vary,
			signedIn: { credentials: "{{how.by}}", mfa: "{{how.mfa}}" },
		});
		const outcomes = new Set(
			Array.from({ length: 20 }, (_, seed) => JSON.stringify(solveOf(exercise, { ...setting, seed }))),
		);
		expect([...outcomes].sort()).toEqual([
			'{"decision":"allowed","by":"identity"}',
			'{"decision":"explicitDeny","by":"identity"}',
		]);
	});

	test("a right decision for a wrong reason earns half, and says the true one", () => {
		const grade = gradeOf(ask({ who: "user/mina" }), { decision: "allowed", by: "identity" }, setting);
		expect(grade).toMatchObject({ score: 0.5, verdict: "partly" });
		expect(grade.feedback[0]?.text).toContain("names the caller directly");
	});

	test("across accounts it takes two Allows, and naming one of them is half of it", () => {
		const partner = {
			accounts: [
				{
					id: "111122223333",
					buckets: {
						receipts: {
							policy: {
								Version: "2012-10-17",
								Statement: [
									{
										Effect: "Allow",
										Principal: { AWS: "arn:aws:iam::444455556666:user/ravi" },
										Action: "s3:GetObject",
										Resource: "arn:aws:s3:::receipts/*",
									},
								],
							},
						},
					},
				},
				{ id: "444455556666", users: { ravi: { inline: { Read: ALLOW_GET } } } },
			],
		};
		const exercise = ask({ scene: partner, who: "444455556666:user/ravi" });
		expect(solveOf(exercise, setting)).toEqual({ decision: "allowed", by: "both" });
		expect(gradeOf(exercise, { decision: "allowed", by: "identity" }, setting).score).toBe(0.5);
		expect(gradeOf(exercise, { decision: "allowed", by: "resource" }, setting).score).toBe(0.5);
	});

	test("a trust policy that names the account hands over, so it takes both, too", () => {
		const own = {
			account: {
				users: {
					kai: {
						inline: {
							Take: {
								Version: "2012-10-17",
								Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" }],
							},
						},
					},
				},
				roles: { Cashier: { trust: "account" } },
			},
		};
		const resource = "arn:aws:iam::111122223333:role/Cashier";
		const exercise = ask({ scene: own, who: "user/kai", action: "sts:AssumeRole", resource });
		expect(solveOf(exercise, setting)).toEqual({ decision: "allowed", by: "both" });
	});

	test("that it takes both is offered where one is enough, so that the choices give nothing away", () => {
		const question = askOf(ask({ who: "user/mina" }), setting);
		expect(question.shape === "form" && question.fields[1]?.options.map(({ id }) => id)).toContain("both");
		expect(gradeOf(ask({ who: "user/mina" }), { decision: "allowed", by: "both" }, setting).score).toBe(0.5);
	});

	test("what the author foresaw is said, the exact case before the broad one", () => {
		const wrong = {
			explicitDeny: { feedback: "Nothing denies.", misconception: "M21" },
			"allowed/identity": { feedback: "She has no policies.", misconception: "M28" },
		};
		const exercise = ask({ who: "user/mina", wrong });
		for (const foreseen of wrongsOf(exercise, setting)) {
			const grade = gradeOf(exercise, foreseen.answer, setting);
			expect(grade.score).toBeLessThan(1);
			expect(grade.misconceptions).toEqual([foreseen.misconception]);
			expect(grade.feedback.map(({ text }) => text)).toContain(foreseen.feedback);
		}
	});

	test("the evidence is the evaluator's own trace, with what was said", () => {
		const [trace] = gradeOf(
			ask({ who: "user/kai", action: "s3:DeleteObject" }),
			{ decision: "allowed", by: "identity" },
			setting,
		).evidence;
		expect(trace).toMatchObject({
			kind: "trace",
			decision: { decision: "explicitDeny" },
			said: "allowed: an Allow in an identity policy",
		});
	});

	test("the question shows the request and each policy that applies, and asks how sure one is", () => {
		const question = askOf(ask({ who: "user/kai" }), setting);
		expect(question.figures.map((figure) => (figure.kind === "code" ? figure.title : figure.kind))).toEqual([
			"request",
			"user kai: Read",
			"user kai: MfaOnly",
			"group Baristas: KeepReceipts",
			"bucket receipts: bucket policy",
		]);
		expect(question.shape === "form" && question.fields.map(({ id }) => id)).toEqual([
			"decision",
			"by",
			"confidence",
		]);
	});

	test("what is true is among the choices, in every variant", () => {
		fc.assert(
			fc.property(fc.constantFrom(...cases), fc.nat(), ([, fields, decision, by], seed) => {
				const question = askOf(ask(fields), { ...setting, seed });
				if (question.shape !== "form") throw new Error("a form");
				const [decisions, deciders] = question.fields;
				return (
					decisions?.options.some(({ id }) => id === decision) === true &&
					deciders?.options.some(({ id, when }) => id === by && when?.is.includes(decision)) === true
				);
			}),
		);
	});

	const broken: readonly (readonly [string, Record<string, unknown>, string])[] = [
		["without a scene", { scene: undefined, who: "user/kai" }, "no-scene"],
		["of somebody unknown", { who: "user/kay" }, "unknown-caller"],
		[
			"with a scene that has a mistake",
			{ who: "user/kai", scene: { account: { usrs: {} } } },
			"unknown-field",
		],
		[
			"with a key for a role",
			{ who: "role/Cashier", signedIn: { credentials: "access-key" } },
			"wrong-credentials",
		],
		[
			"with feedback to what is right",
			{ who: "user/kai", wrong: { allowed: { feedback: "No." } } },
			"right-with-feedback",
		],
		[
			"with feedback to nothing",
			{ who: "user/kai", wrong: { alowed: { feedback: "No." } } },
			"unknown-choice",
		],
	];

	test.each(broken)("%s is the author's problem", (_, fields, code) => {
		expect(checkOf(ask(fields), setting).map((problem) => problem.code)).toContain(code);
	});
});
