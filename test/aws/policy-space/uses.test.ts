import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import type { NamedPolicy, PolicyUse } from "../../../src/aws/policy/policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import { compare, EVERYTHING } from "../../../src/aws/policy-space/compare.ts";
import { mattersFor } from "../../../src/aws/policy-space/matters.ts";

const catalogue = openCatalogue();

const read = (use: PolicyUse, statements: readonly object[]): NamedPolicy => {
	const policy = policyFromValue({ Version: "2012-10-17", Statement: statements }, use);
	if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
	return { name: "policy", arn: undefined, attachedTo: undefined, policy: policy.value };
};

const comparing = (use: PolicyUse, a: readonly object[], b: readonly object[], keepsFullAccess = false) => {
	const matters = mattersFor(use, [read(use, a), read(use, b)], {
		owner: "111122223333",
		keepsFullAccess,
		callers: "every",
	});
	const { outcome, counterexamples } = compare(matters, EVERYTHING, catalogue);
	return { outcome, caller: counterexamples[0]?.caller, action: counterexamples[0]?.request.action };
};

const OBJECTS = "arn:aws:s3:::reports/*";
const KAI = "arn:aws:iam::111122223333:user/kai";
const reading = (principal: unknown, more: object = {}) => ({
	Effect: "Allow",
	Principal: principal,
	Action: "s3:GetObject",
	Resource: OBJECTS,
	...more,
});

describe("policies with principals are asked by everyone they can tell apart", () => {
	test("an account only delegates, and a user of it is let in by name", () => {
		const found = comparing("resource", [reading({ AWS: "111122223333" })], [reading({ AWS: KAI })]);
		expect(found).toEqual({
			outcome: "b-grants-more",
			caller: "user kai without policies of its own",
			action: "s3:GetObject",
		});
	});

	test("naming everyone on condition of one ARN leaves out only sessions that the user hands out", () => {
		const onlyKai = { Condition: { ArnEquals: { "aws:PrincipalArn": KAI } } };
		expect(comparing("resource", [reading("*", onlyKai)], [reading({ AWS: KAI })])).toEqual({
			outcome: "b-grants-more",
			caller: "federated session kai with nothing but a session policy that allows everything",
			action: "s3:GetObject",
		});
	});

	test("everyone is more than every account that is named, and an anonymous caller shows it", () => {
		const { outcome, caller } = comparing(
			"resource",
			[reading({ AWS: ["111122223333", "444455556666"] })],
			[reading("*")],
		);
		expect(outcome).toBe("b-grants-more");
		expect(caller).toBe("an anonymous caller");
	});

	test("a role and one session of it differ by another session", () => {
		const role = [reading({ AWS: "arn:aws:iam::111122223333:role/Till" })];
		const session = [reading({ AWS: "arn:aws:sts::111122223333:assumed-role/Till/kai" })];
		expect(comparing("resource", role, session).outcome).toBe("both-grant-more");
	});

	test("a deny for all but one user is not the deny for all", () => {
		const denied = (condition: object) => ({ ...reading("*"), Effect: "Deny", ...condition });
		const all = reading("*");
		const spared = { Condition: { ArnNotEquals: { "aws:PrincipalArn": KAI } } };
		expect(comparing("resource", [all, denied({})], [all, denied(spared)])).toEqual({
			outcome: "b-grants-more",
			caller: "user kai without policies of its own",
			action: "s3:GetObject",
		});
	});
});

describe("policies that only cap get everything to cap", () => {
	const allow = { Effect: "Allow", Action: "s3:*", Resource: "*" };
	const deny = { Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" };

	test.for(["boundary", "session", "scp"] as const)("%s", (use) => {
		expect(comparing(use, [allow], [allow])).toMatchObject({ outcome: "equal" });
		expect(comparing(use, [allow], [allow, deny])).toMatchObject({
			outcome: "a-grants-more",
			action: "s3:DeleteBucket",
		});
	});

	test("an SCP that denies, beside FullAWSAccess, is the allow-list of the rest", () => {
		const rest = { Effect: "Allow", NotAction: "s3:DeleteBucket", Resource: "*" };
		const all = { Effect: "Allow", Action: "*", Resource: "*" };
		expect(comparing("scp", [all, deny], [rest])).toMatchObject({ outcome: "equal" });
		expect(comparing("scp", [deny], [all, deny], true)).toMatchObject({ outcome: "equal" });
	});

	test("an RCP is told apart by callers of the account, strangers and services", () => {
		const foreign = (exceptServices: boolean) => ({
			Effect: "Deny",
			Principal: "*",
			Action: "s3:*",
			Resource: "*",
			Condition: {
				StringNotEqualsIfExists: { "aws:PrincipalAccount": "111122223333" },
				...(exceptServices ? { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } } : {}),
			},
		});
		expect(comparing("rcp", [foreign(true)], [foreign(true)])).toMatchObject({ outcome: "equal" });
		expect(comparing("rcp", [foreign(false)], [foreign(true)])).toMatchObject({
			outcome: "b-grants-more",
			caller: "the service ec2.amazonaws.com",
		});
	});
});
