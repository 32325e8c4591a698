import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "../../../src/tutor/compare/compare-texts.ts";
import { comparisonJson } from "../../../src/tutor/compare/comparison-json.ts";
import { type SimulateResult, simulate } from "../../../src/tutor/simulate/simulate.ts";

type Printed = {
	readonly comparedAs: "identityPolicies" | "resourcePolicy";
	readonly counterexamples: readonly {
		readonly request: object;
		readonly identityPolicies?: readonly object[];
		readonly permissionsBoundary?: object;
		readonly sessionPolicies?: readonly object[];
		readonly resourcePolicy?: object;
		readonly a: string;
		readonly b: string;
	}[];
};

/** One value of a list, or several. */
const some = (...values: readonly string[]) =>
	fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const CONDITIONS: readonly object[] = [
	{},
	{},
	{ StringEquals: { "aws:username": ["kai", "mina"] } },
	{ StringLike: { "aws:username": "k*" } },
	{ Null: { "aws:username": "true" } },
	{ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/path/Till*" } },
	{ StringEquals: { "aws:PrincipalAccount": "444455556666" } },
	{ StringEquals: { "aws:PrincipalType": "User" } },
	{ Bool: { "aws:PrincipalIsAWSService": "true" } },
	{ StringEquals: { "aws:ResourceAccount": "444455556666" } },
	{ "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "cost"] } },
	{ "ForAnyValue:StringLike": { "aws:TagKeys": "t*" } },
	{ BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
	{ NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } },
	{ IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
	{ StringEquals: { "aws:PrincipalOrgID": "o-example" } },
	{ StringLike: { "s3:prefix": "${aws:username}/*" } },
	{ StringEquals: { "sts:ExternalId": "x" } },
	{ StringNotEqualsIfExists: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } },
];

const effect = fc.constantFrom("Allow", "Allow", "Deny");
const condition = fc.constantFrom(...CONDITIONS);

const action = some(
	"*",
	"s3:*",
	"s3:GetObject",
	"s3:ListBucket",
	"sts:AssumeRole",
	"sts:*",
	"kms:Decrypt",
	"kms:*",
	"iam:PassRole",
	"dynamodb:?etItem",
);
const resource = some(
	"*",
	"arn:aws:s3:::reports/*",
	"arn:aws:s3:::reports",
	"arn:aws:s3:::${aws:username}-*",
	"arn:aws:iam::444455556666:role/Till",
	"arn:aws:iam::111122223333:role/*",
	"arn:aws:kms:us-east-1:111122223333:key/*",
	"arn:aws:kms:*:444455556666:key/1234",
	"arn:aws:dynamodb:us-east-1:111122223333:table/x",
);

const element = (name: string, isNot: boolean) => (isNot ? `Not${name}` : name);

const identity = fc
	.record({ effect, action, resource, condition, notAction: fc.boolean(), notResource: fc.boolean() })
	.map((one) => ({
		Effect: one.effect,
		[element("Action", one.notAction)]: one.action,
		[element("Resource", one.notResource)]: one.resource,
		Condition: one.condition,
	}));

const principal = fc.oneof(
	fc.constant<unknown>("*"),
	some(
		"111122223333",
		"arn:aws:iam::444455556666:root",
		"arn:aws:iam::111122223333:user/kai",
		"arn:aws:iam::111122223333:user/path/kai",
		"arn:aws:iam::444455556666:role/path/Till",
		"arn:aws:sts::111122223333:assumed-role/Till/kai",
		"arn:aws:sts::111122223333:federated-user/kai",
	).map((AWS): unknown => ({ AWS })),
	fc.constant<unknown>({ Service: "events.amazonaws.com" }),
);

const onBucket = fc
	.record({ effect, principal, condition, isNot: fc.boolean(), action: some("s3:*", "s3:GetObject") })
	.map((one) => ({
		Effect: one.effect,
		[element("Principal", one.isNot && one.effect === "Deny")]: one.principal,
		Action: one.action,
		Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
		Condition: one.condition,
	}));

const onKey = fc
	.record({ effect, principal, condition, action: some("kms:*", "kms:Decrypt") })
	.map((one) => ({
		Effect: one.effect,
		Principal: one.principal,
		Action: one.action,
		Resource: "*",
		Condition: one.condition,
	}));

const trust = fc
	.record({ effect, principal, condition, action: some("sts:AssumeRole", "sts:TagSession", "sts:*") })
	.map((one) => ({
		Effect: one.effect,
		Principal: one.principal,
		Action: one.action,
		Condition: one.condition,
	}));

const policyOf = (statement: fc.Arbitrary<object>) =>
	fc
		.array(statement, { minLength: 1, maxLength: 3 })
		.map((Statement) => ({ Version: "2012-10-17", Statement }));

async function* once(text: string): AsyncGenerator<string> {
	yield text;
}

test.for([
	["identity policies", identity],
	["bucket policies", onBucket],
	["key policies", onKey],
	["trust policies", trust],
] as const)(
	"simulate confirms every request that compare prints for %s",
	{ timeout: 60_000 },
	async ([, statement]) => {
		await fc.assert(
			fc.asyncProperty(policyOf(statement), policyOf(statement), async (a, b) => {
				const texts = { a: JSON.stringify(a, undefined, 1), b: JSON.stringify(b, undefined, 1) };
				const compared = compareTexts({ name: "a.json", text: texts.a }, { name: "b.json", text: texts.b });
				if (!compared.ok) throw new Error(JSON.stringify(compared.problems));
				const { counterexamples, comparedAs } = JSON.parse(comparisonJson(compared.value)) as Printed;
				const cases = counterexamples.flatMap(
					({
						request,
						identityPolicies,
						permissionsBoundary,
						sessionPolicies,
						resourcePolicy,
						...decisions
					}) =>
						(["a", "b"] as const).map((side) => ({
							request,
							identityPolicies,
							permissionsBoundary,
							sessionPolicies,
							resourcePolicy,
							[comparedAs]: comparedAs === "identityPolicies" ? [{ a, b }[side]] : { a, b }[side],
							expected: decisions[side],
						})),
				);
				const results: SimulateResult[] = [];
				await simulate(once(cases.map((one) => JSON.stringify(one)).join("\n")), undefined, (result) => {
					results.push(result);
					return undefined;
				});
				expect(results.map((one) => (one.type === "decided" ? one.asExpected : one.problems))).toEqual(
					cases.map(() => true),
				);
			}),
			{ numRuns: 20 },
		);
	},
);
