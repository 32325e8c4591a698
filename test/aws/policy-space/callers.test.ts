import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllowed } from "../../../src/aws/decision/decide.ts";
import type { DecisionRequest, Layers } from "../../../src/aws/decision/decision.ts";
import { principalFromText } from "../../../src/aws/decision/principal.ts";
import { principalFacts } from "../../../src/aws/decision/principal-facts.ts";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import type { NamedPolicy, PolicyUse } from "../../../src/aws/policy/policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import { compare, EVERYTHING } from "../../../src/aws/policy-space/compare.ts";
import { NO_LAYERS } from "../../../src/aws/policy-space/frame.ts";
import { mattersFor } from "../../../src/aws/policy-space/matters.ts";

const HOME = "111122223333";
const catalogue = openCatalogue();

const read = (use: PolicyUse, statements: readonly object[]): NamedPolicy => {
	const policy = policyFromValue({ Version: "2012-10-17", Statement: statements }, use);
	if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
	return { name: "policy", arn: undefined, attachedTo: undefined, policy: policy.value };
};

const AWS = [
	"111122223333",
	"arn:aws:iam::444455556666:root",
	"arn:aws:iam::111122223333:user/kai",
	"arn:aws:iam::444455556666:user/zoe",
	"arn:aws:iam::111122223333:role/Till",
	"arn:aws:sts::111122223333:assumed-role/Till/kai",
	"arn:aws:sts::111122223333:federated-user/kai",
];

const principal = fc.oneof(
	{ weight: 1, arbitrary: fc.constant<unknown>("*") },
	{
		weight: 5,
		arbitrary: fc
			.uniqueArray(fc.constantFrom(...AWS), { minLength: 1, maxLength: 3 })
			.map((names): unknown => ({ AWS: names })),
	},
	{ weight: 1, arbitrary: fc.constant<unknown>({ Service: "events.amazonaws.com" }) },
);

const condition = fc.constantFrom(
	{},
	{},
	{ ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:user/kai" } },
	{ ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Till" } },
	{ StringEquals: { "aws:PrincipalAccount": "444455556666" } },
	{ Bool: { "aws:PrincipalIsAWSService": "true" } },
	{ StringEquals: { "aws:username": "kai" } },
);

const statement = fc
	.record({ effect: fc.constantFrom("Allow", "Allow", "Deny"), isNot: fc.boolean(), principal, condition })
	.map(({ effect, isNot, ...parts }) => ({
		Effect: effect,
		[isNot && effect === "Deny" ? "NotPrincipal" : "Principal"]: parts.principal,
		Action: "s3:GetObject",
		Resource: "arn:aws:s3:::reports/*",
		Condition: parts.condition,
	}));

const anyPolicy = fc
	.array(statement, { minLength: 1, maxLength: 3 })
	.map((statements) => read("resource", statements));

const CALLERS = [
	...AWS.filter((name) => /:(user|assumed-role|federated-user)\//.test(name)),
	"arn:aws:iam::111122223333:user/mina",
	"arn:aws:iam::444455556666:user/mina",
	"arn:aws:iam::777788889999:user/mina",
	"arn:aws:sts::111122223333:assumed-role/Till/mina",
	"arn:aws:sts::111122223333:assumed-role/Other/mina",
	"arn:aws:sts::444455556666:assumed-role/Till/mina",
	"anonymous",
	"events.amazonaws.com",
	"s3.amazonaws.com",
];

const ALL = read("identity", [{ Effect: "Allow", Action: "*", Resource: "*" }]);
const NOTHING = read("boundary", []);

/** Everybody on the list, without policies, with all of them, and within a boundary. */
const requests = CALLERS.flatMap(
	(text): readonly { readonly request: DecisionRequest; readonly layers: Layers }[] => {
		const found = principalFromText(text);
		if (!found.ok) throw new Error(text);
		const request: DecisionRequest = {
			principal: found.value,
			action: "s3:GetObject",
			resource: "arn:aws:s3:::reports/june.csv",
			resourceAccount: HOME,
			context: principalFacts(found.value),
		};
		return [
			{ request, layers: NO_LAYERS },
			{ request, layers: { ...NO_LAYERS, identity: [ALL] } },
			{ request, layers: { ...NO_LAYERS, identity: [ALL], boundary: NOTHING } },
		];
	},
);

describe("comparing policies with principals agrees with asking as everybody", () => {
	test("whoever is named or left out", { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(anyPolicy, anyPolicy, (a, b) => {
				const matters = mattersFor("resource", [a, b], {
					owner: HOME,
					keepsFullAccess: false,
					callers: "every",
				});
				const { outcome } = compare(matters, { ...EVERYTHING, scopes: ["known"] }, catalogue);
				for (const { request, layers } of requests) {
					const byA = isAllowed({ ...layers, resource: a }, request);
					const byB = isAllowed({ ...layers, resource: b }, request);
					if (byA && !byB) expect(outcome).toMatch(/^(a-grants|both-grant)-more$/);
					if (byB && !byA) expect(outcome).toMatch(/^(b-grants|both-grant)-more$/);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
