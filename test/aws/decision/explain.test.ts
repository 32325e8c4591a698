import { describe, expect, test } from "vitest";
import { decide } from "../../../src/aws/decision/decide.ts";
import { denialText, explainDecision, explainStatement } from "../../../src/aws/decision/explain.ts";
import { readCase } from "../../../src/tutor/simulate/read-case.ts";

const kai = "arn:aws:iam::111122223333:user/kai";
const all = [{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }];
const other = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:*", Resource: "*" }] };
const deny = {
	Version: "2012-10-17",
	Statement: [{ Sid: "Stop", Effect: "Deny", Action: "s3:*", Resource: "*" }],
};
const denyAnyone = {
	Version: "2012-10-17",
	Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }],
};

const decided = (policies: object, request: object = {}) => {
	const read = readCase({
		request: { principal: kai, action: "s3:GetObject", resource: "arn:aws:s3:::box/a", ...request },
		...policies,
	});
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return { decision: decide(read.value.layers, read.value.request), request: read.value.request };
};

const refusal = (policies: object, request: object = {}): string | undefined => {
	const { decision, request: asked } = decided(policies, request);
	return denialText(decision, asked);
};

const begins = `User: ${kai} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::box/a`;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
describe("AWS refuses", () => {
	test.each([
		["where nothing allows", {}, `${begins} because no identity-based policy allows the s3:GetObject action`],
		[
			"by an identity policy",
			{ identityPolicies: [deny] },
			`${begins} with an explicit deny in an identity-based policy`,
		],
		[
			"by an SCP",
			{ serviceControlPolicies: [[deny]] },
			`${begins} with an explicit deny in a service control policy`,
		],
		[
			"where an SCP leaves it out",
			{ identityPolicies: all, serviceControlPolicies: [[other]] },
			`${begins} because no service control policy allows the s3:GetObject action`,
		],
		[
			"by an RCP",
			{ resourceControlPolicies: [[denyAnyone]] },
			`${begins} with an explicit deny in a resource control policy`,
		],
		[
			"by a bucket policy",
			{ resourcePolicy: denyAnyone },
			`${begins} with an explicit deny in a resource-based policy`,
		],
		[
			"by a boundary",
			{ identityPolicies: all, permissionsBoundary: deny },
			`${begins} with an explicit deny in a permissions boundary`,
		],
		[
			"where the boundary leaves it out",
			{ identityPolicies: all, permissionsBoundary: other },
			`${begins} because no permissions boundary allows the s3:GetObject action`,
		],
		[
			"where a session policy leaves it out",
			{ identityPolicies: all, sessionPolicies: [other] },
			`${begins} because no session policy allows the s3:GetObject action`,
		],
	])("%s", (_, policies, expected) => {
		expect(refusal(policies)).toBe(expected);
	});

	test("a caller whom the role does not trust", () => {
		const request = { action: "sts:AssumeRole", resource: "arn:aws:iam::111122223333:role/R" };
		expect(refusal({ identityPolicies: all }, request)).toBe(
			`User: ${kai} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/R because no role trust policy allows the sts:AssumeRole action`,
		);
	});

	test("an action on no resource without naming one", () => {
		expect(refusal({}, { action: "s3:ListAllMyBuckets", resource: "*" })).toBe(
			`User: ${kai} is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
		);
	});

	test("an anonymous caller in two words", () => {
		expect(refusal({}, { principal: "anonymous", resourceAccount: "111122223333" })).toBe("Access Denied");
	});

	test("nothing that is allowed", () => {
		expect(refusal({ identityPolicies: all })).toBeUndefined();
	});
});

describe("a learner reads", () => {
	test("the verdict, what each layer said, and which settled it", () => {
		const { decision } = decided({ identityPolicies: [...all, deny], serviceControlPolicies: [all] });
		expect(explainDecision(decision)).toEqual([
			"Explicit deny: A Deny in identityPolicies[1] matches, and an explicit deny always wins.",
			"  Service control policies: Every level allows it; these policies grant nothing, they let pass.",
			"▸ Identity-based policies: identityPolicies[1], statement Stop, denies it.",
		]);
	});

	test.each([
		[0, "the root"],
		[1, "level 2 from the root"],
	])("which level of the organization has no Allow: %i is %s", (gap, where) => {
		const serviceControlPolicies = [all, all, all].map((level, index) => (index === gap ? [other] : level));
		const { decision } = decided({ identityPolicies: all, serviceControlPolicies });
		expect(explainDecision(decision)[0]).toContain(`allows it at ${where}, and every level must`);
		expect(explainDecision(decision)[1]).toContain(`Nothing at ${where} allows it.`);
	});

	test("what the model leaves out", () => {
		const { decision } = decided(
			{},
			{
				principal: "anonymous",
				action: "sts:AssumeRoleWithSAML",
				resource: "arn:aws:iam::111122223333:role/R",
			},
		);
		expect(explainDecision(decision).at(-1)).toMatch(/^! not modelled: /);
	});

	test("why each element of a statement matched or did not", () => {
		const { decision } = decided({ identityPolicies: [other] });
		const [tried] = decision.statements;
		expect(tried && explainStatement(tried)).toEqual([
			"Allow statement 1 of identityPolicies[0] is not about this request:",
			"  ✘ `s3:GetObject` is not covered by Action `ec2:*`.",
			"  ✔ `arn:aws:s3:::box/a` is covered by Resource `*`.",
		]);
	});

	test("that an old version leaves a variable as plain text, where a request fails by it", () => {
		const homes = {
			Version: "2008-10-17",
			Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::box/${aws:username}" }],
		};
		const said = (policy: object) => {
			const [tried] = decided({ identityPolicies: [policy] }).decision.statements;
			return tried ? explainStatement(tried).join(" ") : "";
		};
		expect(said(homes)).toContain("In version `2008-10-17` a variable is plain text.");
		expect(said({ ...homes, Version: "2012-10-17" })).not.toContain("plain text");
	});
});
