import { readScene } from "../src/aws/account/read-scene.ts";
import { verdictOn } from "../src/aws/decision/decide.ts";
import type { DecisionRequest, Layers } from "../src/aws/decision/decision.ts";
import { gather } from "../src/aws/decision/gather.ts";
import type { NamedPolicy, PolicyUse } from "../src/aws/policy/policy.ts";
import { policyFromValue } from "../src/aws/policy/read-policy.ts";
import { keySession } from "../src/aws/session/own-session.ts";
import { resultLine } from "../src/tutor/simulate/result-json.ts";
import { simulate } from "../src/tutor/simulate/simulate.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";

const ROUNDS = 7;
const SIMPLE = 200_000;
const LAYERED = 10_000;
const GATHERED = 20_000;
const LINES = 20_000;

type Statement = Readonly<Record<string, unknown>>;

const policy = (use: PolicyUse, ...statements: readonly Statement[]): NamedPolicy => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statements }, use);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return { name: use, arn: undefined, attachedTo: undefined, policy: read.value };
};

const bare: Layers = {
	identity: [],
	resource: undefined,
	boundary: undefined,
	session: undefined,
	scp: undefined,
	rcp: undefined,
};

const account = "111122223333";
const principal = { type: "user", account, arn: `arn:aws:iam::${account}:user/kai`, name: "kai" } as const;

const requests = (count: number): readonly DecisionRequest[] =>
	Array.from({ length: count }, (_, index) => ({
		principal,
		action: index % 3 === 0 ? "s3:PutObject" : "s3:GetObject",
		resource: `arn:aws:s3:::reports/2026/${index % 1000}.csv`,
		resourceAccount: account,
		context: {
			"aws:PrincipalTag/team": index % 2 === 0 ? "till" : "roast",
			"aws:SourceIp": `203.0.113.${index % 256}`,
			"aws:MultiFactorAuthPresent": "true",
			"aws:SecureTransport": "true",
		},
	}));

const simple: Layers = {
	...bare,
	identity: [
		policy("identity", {
			Effect: "Allow",
			Action: ["s3:Get*", "s3:List*"],
			Resource: "arn:aws:s3:::reports/*",
		}),
	],
};

/** Ten policies of ten statements with conditions, three levels of SCPs, a boundary and a bucket policy. */
const layered: Layers = {
	...bare,
	identity: Array.from({ length: 10 }, (_, at) =>
		policy(
			"identity",
			...Array.from({ length: 10 }, (_, index) => ({
				Effect: index === 9 ? "Deny" : "Allow",
				Action:
					index % 2 === 0 ? ["s3:Get*", "s3:List*"] : [`dynamodb:${index}*`, "ec2:Describe*", "s3:Put*"],
				Resource: [`arn:aws:s3:::box-${at}-${index}/*`, `arn:aws:s3:::reports/20${20 + index}/*`],
				Condition: {
					StringEquals: { "aws:PrincipalTag/team": ["till", "shop"] },
					IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] },
					...(index === 9 ? { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } } : {}),
				},
			})),
		),
	),
	resource: policy(
		"resource",
		{
			Effect: "Deny",
			Principal: "*",
			Action: "s3:*",
			Resource: "*",
			Condition: { Bool: { "aws:SecureTransport": "false" } },
		},
		{ Effect: "Allow", Principal: { AWS: account }, Action: "s3:*", Resource: "arn:aws:s3:::reports/*" },
	),
	boundary: policy("boundary", { Effect: "Allow", Action: ["s3:*", "dynamodb:*"], Resource: "*" }),
	scp: Array.from({ length: 3 }, () => [
		policy("scp", { Effect: "Allow", Action: "*", Resource: "*" }),
		policy("scp", {
			Effect: "Deny",
			Action: ["organizations:LeaveOrganization", "account:*"],
			Resource: "*",
		}),
	]),
};

/** Milliseconds of one core's time: what others do on the machine does not count. */
const timed = (work: () => unknown): number => {
	const start = process.cpuUsage();
	work();
	return process.cpuUsage(start).user / 1000;
};

const decideAll = (layers: Layers, asked: readonly DecisionRequest[]): number => {
	let allowed = 0;
	for (const request of asked) if (verdictOn(layers, request).decision === "allowed") allowed++;
	if (allowed === 0 || allowed === asked.length) throw new Error("the requests do not tell allow from deny");
	return allowed;
};

/** A cloud whose one account has so many users, each in a group, and the question what one of them may do. */
const among = (users: number): (() => void) => {
	const names = Array.from({ length: users }, (_, index) => `user${index}`);
	const read = readScene({
		account: {
			id: account,
			groups: {
				Baristas: {
					inline: {
						Read: {
							Version: "2012-10-17",
							Statement: [{ Effect: "Allow", Action: "s3:Get*", Resource: "*" }],
						},
					},
				},
			},
			users: Object.fromEntries(names.map((name) => [name, { groups: ["Baristas"] }])),
			buckets: { reports: {} },
		},
	});
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const cloud = read.value;
	const owner = cloud.accounts.get(account);
	const user = owner?.users.get(`user${users - 1}`);
	if (owner === undefined || user === undefined) throw new Error("the scene has no such user");
	const session = keySession(
		{ type: "user", account: owner, user },
		{ accessKeyId: "x", secretAccessKey: "y", sessionToken: undefined },
	);
	const caller = { type: "session", session: { ...session, credentials: undefined } } as const;
	return () => {
		for (let index = 0; index < GATHERED; index++) {
			const { layers, request } = gather(
				cloud,
				caller,
				{ action: "s3:GetObject", resource: "arn:aws:s3:::reports/a" },
				1_780_304_400,
			);
			if (verdictOn(layers, request).decision !== "allowed") throw new Error("not allowed");
		}
	};
};

const cases = Array.from({ length: LINES }, (_, index) =>
	JSON.stringify({
		name: `case ${index}`,
		request: {
			principal: principal.arn,
			action: "s3:GetObject",
			resource: `arn:aws:s3:::reports/${index}.csv`,
			context: { "aws:MultiFactorAuthPresent": "true" },
		},
		identityPolicies: [
			{
				Version: "2012-10-17",
				Statement: [{ Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::reports/*" }],
			},
		],
		resourcePolicy: {
			Version: "2012-10-17",
			Statement: [
				{
					Effect: "Deny",
					Principal: "*",
					Action: "s3:*",
					Resource: "*",
					Condition: { Bool: { "aws:SecureTransport": "false" } },
				},
			],
		},
		expected: "allowed",
	}),
);

async function* inChunks(text: string): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += 1 << 16) yield text.slice(at, at + (1 << 16));
}

const simulateLines = async (): Promise<readonly string[]> => {
	const printed: string[] = [];
	await simulate(inChunks(cases.join("\n")), undefined, (result) => {
		printed.push(resultLine(result));
		return undefined;
	});
	return printed;
};

/** How many requests a second the evaluator decides, and what `simulate` costs beside its JSON. */
export const evaluator = async (): Promise<readonly Row[]> => {
	const few = requests(SIMPLE);
	const some = requests(LAYERED);
	const ten = among(10);
	const many = among(10_000);
	const printed = await simulateLines();
	const results = printed.map((line): unknown => JSON.parse(line));
	const times = await interleave(
		{
			simple: () => timed(() => decideAll(simple, few)),
			layered: () => timed(() => decideAll(layered, some)),
			ten: () => timed(ten),
			many: () => timed(many),
			simulated: async () => {
				const start = process.cpuUsage();
				await simulateLines();
				return process.cpuUsage(start).user / 1000;
			},
			json: () =>
				timed(() => {
					for (const line of cases) JSON.parse(line);
					for (const result of results) JSON.stringify(result);
				}),
		},
		ROUNDS,
	);
	const perSecond = (count: number, ms: number): number => (count / ms) * 1000;
	const rate = (what: string, aim: number, reached: number): Row => ({
		what: `${what}: the aim / decisions a second`,
		ours: aim,
		baseline: reached,
		unit: "/s",
		target: 1,
	});
	return [
		rate("one identity policy", 1_000_000, perSecond(SIMPLE, times.simple)),
		rate(
			"10 policies x 10 statements, 3 SCP levels, boundary, bucket policy",
			50_000,
			perSecond(LAYERED, times.layered),
		),
		{
			what: `gathering and deciding ${GATHERED.toLocaleString("en")} requests: among 10,000 users / among 10`,
			ours: times.many,
			baseline: times.ten,
			unit: "ms",
			target: 1.3,
		},
		{
			what: `simulate, ${LINES.toLocaleString("en")} JSON lines / their JSON alone`,
			ours: times.simulated,
			baseline: times.json,
			unit: "ms",
			target: undefined,
		},
	];
};
