import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cliName } from "../../../src/aws/command/cli-name.ts";
import { execute, replay } from "../../../src/aws/command/execute.ts";
import { type Lab, undo } from "../../../src/aws/operations/lab.ts";
import { operations } from "../../../src/aws/operations/registry.ts";
import { labOf, toolsWith } from "./a-lab.ts";

const scene = {
	account: {
		users: {
			olivia: { accessKeys: 1, attach: ["AdministratorAccess"] },
			kai: { accessKeys: 1, password: "long-enough-1", mfa: ["phone"], groups: ["Baristas"] },
		},
		groups: { Baristas: {} },
		roles: { Cashier: { trust: "account" } },
		buckets: { receipts: { objects: { "june.csv": "1" } } },
		tables: { till: { key: "id" } },
		securityGroups: { web: {} },
		instances: { server: { securityGroups: ["web"] } },
	},
};

const start = labOf(scene, {
	default: "arn:aws:iam::111122223333:user/olivia",
	kai: "arn:aws:iam::111122223333:user/kai",
});
const tools = toolsWith({ "policy.json": '{"Version":"2012-10-17","Statement":[]}' });

/** Values that a learner, a guesser or an attacker might give a parameter. */
const value = fc.oneof(
	fc.constantFrom(
		"kai",
		"olivia",
		"Baristas",
		"Cashier",
		"receipts",
		"till",
		"june.csv",
		"nosuch",
		"",
		"{",
		"[]",
		"{}",
	),
	fc.constantFrom(
		"arn:aws:iam::aws:policy/ReadOnlyAccess",
		"arn:aws:iam::111122223333:role/Cashier",
		"111122223333",
	),
	fc.constantFrom(
		"__proto__",
		"constructor",
		"file://policy.json",
		"file:///etc/passwd",
		"Key=a,Value=b",
		"-1",
		"99999999999",
	),
	fc.string({ maxLength: 12 }).map((text) => `'${text.replaceAll("'", "")}'`),
	fc.json({ maxDepth: 2 }).map((text) => `'${text.replaceAll("'", "")}'`),
);

/** A call with some of its own parameters, whatever they hold. */
const call = fc.constantFrom(...operations).chain((operation) =>
	fc
		.tuple(
			fc.subarray(Object.keys(operation.parameters)),
			fc.array(value, { minLength: 9, maxLength: 9 }),
			fc.constantFrom("", " --profile kai", " --output text", " --output table", " --query '@'", " out.json"),
		)
		.map(([names, values, tail]) => {
			const flags = names.map((name, index) => ` --${cliName(name)} ${values[index % values.length]}`);
			return `aws ${operation.service} ${cliName(operation.name)}${flags.join("")}${tail}`;
		}),
);

/** Any line at all: calls, halves of calls, noise. */
const line = fc.oneof(
	{ weight: 6, arbitrary: call },
	{
		weight: 1,
		arbitrary: fc.tuple(call, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
	},
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			"wait 1h",
			"wait",
			"export A=b",
			"export",
			"unset AWS_PROFILE",
			"help",
			"aws help",
			"ls",
			"aws configure list",
			"aws s3 ls",
			"aws s3 rm s3://receipts --recursive",
			"aws s3 cp s3://receipts/june.csv s3://x/",
			"aws s3 rb s3://receipts --force",
			"aws s3 cp",
			"console",
			"console sign-in kai --password long-enough-1 --code @{code.phone}",
			"console register-mfa tablet",
			"console register-mfa tablet @{code.tablet} @{nextCode.tablet}",
			"aws configure set region x",
			"export AWS_ACCESS_KEY_ID=x",
			"aws iam list-users --query '['",
		),
	},
);

const stateOf = ({ before: _, ...state }: Lab) => state;

describe("whatever is typed", () => {
	test("is answered, and changes nothing outside the lab it gives back", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
				let lab = start;
				for (const typed of lines) {
					const step = execute(lab, typed, tools);
					expect([0, 1, 252, 253, 254]).toContain(step.exitCode);
					expect(step.exitCode < 2 || step.stderr !== "").toBe(true);
					lab = step.lab;
				}
			}),
			{ numRuns: 400 },
		);
	});

	test("can be undone, line by line, to exactly what was there", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
				const labs = [start];
				for (const typed of lines) {
					const before = labs.at(-1) ?? start;
					const { lab } = execute(before, typed, tools);
					if (lab !== before) labs.push(lab);
				}
				let lab = labs.at(-1) ?? start;
				for (const before of labs.slice(0, -1).reverse()) {
					lab = undo(lab);
					expect(stateOf(lab)).toEqual(stateOf(before));
				}
				expect(undo(start)).toBe(start);
			}),
			{ numRuns: 150 },
		);
	});

	test("gives the same lab wherever its recorded lines are replayed, without any file", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
				const lab = replay(start, lines, { ...tools, codesAt: start.clock + 12_345 });
				const again = replay(start, lab.lines);
				expect(again.cloud).toEqual(lab.cloud);
				expect(again.log).toEqual(lab.log);
				expect(again.lines).toEqual(lab.lines);
			}),
			{ numRuns: 150 },
		);
	});

	test("reads no file but what was handed in", () => {
		const asked: string[] = [];
		const readFile = (path: string): undefined => {
			asked.push(path);
			return undefined;
		};
		const step = execute(
			start,
			"aws iam create-policy --policy-name x --policy-document file:///etc/passwd",
			{ readFile },
		);
		expect(asked).toEqual(["/etc/passwd"]);
		expect(step.exitCode).toBe(252);
		expect(execute(start, "aws iam list-users > /etc/passwd", { readFile }).exitCode).toBe(252);
		expect(asked).toHaveLength(1);
	});
});

describe("an answer that is kept", () => {
	test("holds the text of the files it was given", () => {
		const typed = "aws iam create-policy --policy-name x --policy-document file://policy.json";
		const { lab } = execute(start, typed, toolsWith({ "policy.json": `{"Version": "it's"}` }));
		expect(lab.lines).toEqual([
			`aws iam create-policy --policy-name x --policy-document '{"Version": "it'\\''s"}'`,
		]);
	});

	test("holds the moment that a code of a real device was valid at", () => {
		const real = start.clock + 5_000_000;
		const typed =
			"aws sts get-session-token --serial-number arn:aws:iam::111122223333:mfa/phone --token-code @{code.phone} --profile kai";
		const step = execute(start, typed, { codesAt: real });
		expect(step.exitCode).toBe(0);
		expect(step.lab.lines).toEqual([`${typed} # codes at ${real}`]);
		expect(replay(start, step.lab.lines).sessions).toHaveLength(1);
	});
});
