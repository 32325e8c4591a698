import { describe, expect, test } from "vitest";
import { findAction, matchesAction, requestedAction } from "../../../src/aws/policy/match-action.ts";
import { findResource, matchesResource, requestedResource } from "../../../src/aws/policy/match-resource.ts";
import type { Statement } from "../../../src/aws/policy/policy.ts";
import { readPrincipalName } from "../../../src/aws/policy/principal-name.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";

const only = (fields: Record<string, unknown>, version = "2012-10-17"): Statement => {
	const whole = { Effect: "Allow", Action: "*", Resource: "*", ...fields };
	if ("NotAction" in fields) Reflect.deleteProperty(whole, "Action");
	if ("NotResource" in fields) Reflect.deleteProperty(whole, "Resource");
	const read = policyFromValue({ Version: version, Statement: whole }, "identity");
	const statement = read.ok ? read.value.statements[0] : undefined;
	if (!statement) throw new Error(`cannot read: ${read.problems.map(({ message }) => message).join("; ")}`);
	return statement;
};

describe("an action", () => {
	test.each([
		["*", "s3:GetObject", true],
		["*:*", "s3:GetObject", true],
		["s3:GetObject", "s3:GetObject", true],
		["S3:getobject", "s3:GetObject", true],
		["s3:GetObject", "S3:GETOBJECT", true],
		["s3:Get*", "s3:GetObject", true],
		["s3:*Object", "s3:GetObject", true],
		["s3:G?tObject", "s3:GetObject", true],
		["s3:Get?", "s3:GetObject", false],
		["s3:GetObject", "s3:GetObjectAcl", false],
		["s3:*", "s3-object-lambda:GetObject", false],
		["s3:*", "s3express:CreateSession", false],
		["iam:*", "s3:GetObject", false],
	])("%s covers %s: %s", (pattern, action, expected) => {
		expect(matchesAction(only({ Action: pattern }).action, requestedAction(action))).toBe(expected);
		expect(matchesAction(only({ NotAction: pattern }).action, requestedAction(action))).toBe(!expected);
	});

	test("is found by the first entry that covers it", () => {
		const { action } = only({ Action: ["iam:*", "s3:Get*", "s3:*"] });
		expect(findAction(action, requestedAction("s3:GetObject"))?.path).toEqual(["Statement", "Action", 1]);
	});

	test("is covered by no empty list, negated or not", () => {
		expect(matchesAction(only({ Action: [] }).action, requestedAction("s3:GetObject"))).toBe(false);
		expect(matchesAction(only({ NotAction: [] }).action, requestedAction("s3:GetObject"))).toBe(false);
	});
});

describe("a resource", () => {
	const resolve = (key: string) => (key === "aws:username" ? "k*" : undefined);
	test.each([
		["*", "arn:aws:s3:::reports", true],
		["*", "*", true],
		["arn:aws:s3:::*", "*", false],
		["arn:aws:s3:::reports", "arn:aws:s3:::reports", true],
		["arn:aws:s3:::reports", "arn:aws:s3:::reports/june.csv", false],
		["arn:aws:s3:::reports/*", "arn:aws:s3:::reports", false],
		["arn:aws:s3:::reports/*", "arn:aws:s3:::reports/a/b:c", true],
		["arn:aws:s3:::Reports/*", "arn:aws:s3:::reports/a", false],
		["arn:aws:s3:::rep.rts", "arn:aws:s3:::reports", false],
		["arn:aws:sqs:*:111122223333:*", "arn:aws:sqs:eu-west-1:111122223333:jobs", true],
		["arn:aws:sqs:*:jobs", "arn:aws:sqs:eu-west-1:111122223333:jobs", undefined],
		["arn:aws:sqs:*:*:jobs", "arn:aws:sqs:eu-west-1:111122223333:jobs", true],
		["arn:aws:sqs:eu-west-?:*:jobs", "arn:aws:sqs:eu-west-1:111122223333:jobs", true],
		["arn:aws:s3:*:x", "arn:aws:s3:::x", undefined],
		["arn:aws:iam::*:user/*", "arn:aws:iam::111122223333:user/a/kai", true],
		["arn:aws-cn:s3:::x", "arn:aws:s3:::x", false],
		["arn:*:s3:::x", "arn:aws:s3:::x", true],
		["arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::k*/a", true],
		["arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::kai/a", false],
		["arn:aws:s3:::${aws:userid}*", "arn:aws:s3:::a", false],
	])("%s covers %s: %s", (pattern, resource, expected) => {
		if (expected === undefined) {
			expect(() => only({ Resource: pattern })).toThrow("six parts");
			return;
		}
		const asked = requestedResource(resource);
		const { resource: clause } = only({ Resource: pattern });
		const { resource: negated } = only({ NotResource: pattern });
		expect(clause && matchesResource(clause, asked, resolve)).toBe(expected);
		expect(negated && matchesResource(negated, asked, resolve)).toBe(!expected);
	});

	test("is found by the first entry that covers it, and by none of an empty list", () => {
		const several = only({ Resource: ["arn:aws:s3:::a", "arn:aws:s3:::b*", "*"] }).resource;
		const none = only({ NotResource: [] }).resource;
		const asked = requestedResource("arn:aws:s3:::bc");
		expect(several && findResource(several, asked, resolve)?.path).toEqual(["Statement", "Resource", 1]);
		expect(none && matchesResource(none, asked, resolve)).toBe(false);
	});

	test("with a variable is literal in the old version", () => {
		const { resource } = only({ Resource: "arn:aws:s3:::${aws:username}" }, "2008-10-17");
		expect(resource && matchesResource(resource, requestedResource("arn:aws:s3:::k*"), resolve)).toBe(false);
	});
});

describe("a principal names", () => {
	const arn = "arn:aws:iam::111122223333:";
	test.each([
		["*", { kind: "everyone" }],
		["111122223333", { kind: "account", account: "111122223333", partition: undefined }],
		[`${arn}root`, { kind: "account", account: "111122223333", partition: "aws" }],
		[`${arn}user/a/kai`, { kind: "user", account: "111122223333", arn: `${arn}user/a/kai` }],
		[`${arn}role/*`, { kind: "role", account: "111122223333", arn: `${arn}role/*` }],
		[`${arn}group/ops`, { kind: "nobody", what: "group" }],
		["arn:aws:s3:::x", { kind: "nobody", what: "unknown" }],
		[
			"arn:aws:sts::111122223333:assumed-role/r/s",
			{ kind: "role-session", account: "111122223333", arn: "arn:aws:sts::111122223333:assumed-role/r/s" },
		],
		[
			"arn:aws:sts::111122223333:federated-user/f",
			{
				kind: "federated-session",
				account: "111122223333",
				arn: "arn:aws:sts::111122223333:federated-user/f",
			},
		],
		["AIDACKCEVSQ6C2EXAMPLE", { kind: "unique-id", id: "AIDACKCEVSQ6C2EXAMPLE" }],
		["1111222233334", undefined],
		["kai", undefined],
		["arn:aws:iam::111122223333", undefined],
	])("%s", (text, expected) => {
		expect(readPrincipalName("AWS", text)).toEqual(expected);
	});

	test("a service by its domain, a provider and a canonical user by anything", () => {
		expect(readPrincipalName("Service", "ec2.amazonaws.com")).toEqual({
			kind: "service",
			service: "ec2.amazonaws.com",
		});
		expect(readPrincipalName("Service", "*")).toBeUndefined();
		expect(readPrincipalName("Federated", "accounts.google.com")).toEqual({
			kind: "provider",
			provider: "accounts.google.com",
		});
		expect(readPrincipalName("CanonicalUser", "79a5")).toEqual({ kind: "canonical-user", id: "79a5" });
		expect(readPrincipalName("CanonicalUser", "")).toBeUndefined();
	});
});
