import fc from "fast-check";
import type { NaiveCase, NaiveDocument, NaiveStatement } from "./naive.ts";

const A = "111122223333";
const B = "444455556666";

const principals = [
	`arn:aws:iam::${A}:user/kai`,
	`arn:aws:iam::${A}:user/mina`,
	`arn:aws:sts::${A}:assumed-role/Reader/x`,
	`arn:aws:sts::${A}:federated-user/kai`,
	`arn:aws:iam::${A}:root`,
	`arn:aws:iam::${B}:user/kai`,
	"anonymous",
	"logging.s3.amazonaws.com",
];

const named = [
	"*",
	A,
	B,
	`arn:aws:iam::${A}:root`,
	`arn:aws:iam::${A}:user/kai`,
	`arn:aws:iam::${A}:role/Reader`,
	`arn:aws:sts::${A}:assumed-role/Reader/x`,
	`arn:aws:sts::${A}:federated-user/kai`,
	`arn:aws:iam::${B}:user/kai`,
];

const actions = ["s3:GetObject", "s3:PutObject", "s3:ListBucket", "sqs:SendMessage", "dynamodb:GetItem"];
const actionPatterns = [
	"*",
	"*",
	"*",
	"s3:*",
	"s3:*",
	"s3:Get*",
	"S3:getobject",
	"s3:?etObject",
	"s3:*Object",
	"sqs:*",
	"dynamodb:Get*",
	"s3:ListBucket",
];
const resources = [
	"arn:aws:s3:::box",
	"arn:aws:s3:::box/a",
	"arn:aws:s3:::box/a/b",
	"arn:aws:s3:::Box/a",
	`arn:aws:sqs:us-east-1:${A}:q`,
	"*",
];
const resourcePatterns = [
	"*",
	"*",
	"*",
	"*",
	"arn:aws:s3:::box",
	"arn:aws:s3:::box/*",
	"arn:aws:s3:::box*",
	"arn:aws:s3:::*/b",
	"arn:aws:*:*:*:*",
	`arn:aws:sqs:*:${A}:?`,
	"arn:aws:s3:::box/?",
];

const keys = ["test:color", "test:size", "test:tags", "aws:PrincipalArn"];
const texts = ["red", "Red", "blue", "", "r*", "3", "10", "true", `arn:aws:iam::${A}:role/Reader`];
const operators = [
	"StringEquals",
	"StringNotEquals",
	"StringEqualsIgnoreCase",
	"StringNotEqualsIgnoreCase",
	"StringLike",
	"StringNotLike",
	"Bool",
];
const numeric = ["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericGreaterThanEquals"];

const some = <T>(from: readonly T[], most = 3): fc.Arbitrary<readonly T[]> =>
	fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: most });

const plainCondition = fc.tuple(
	fc.constantFrom("", "", "", "ForAllValues:", "ForAnyValue:"),
	fc.constantFrom(...operators),
	fc.constantFrom("", "", "IfExists"),
	fc.constantFrom(...keys),
	some(texts, 2),
);

const numericCondition = fc.tuple(
	fc.constantFrom("", "ForAllValues:", "ForAnyValue:"),
	fc.constantFrom(...numeric),
	fc.constantFrom("", "IfExists"),
	fc.constant("test:size"),
	some(["3", "10", "4.5"], 2),
);

const nullCondition = fc.tuple(
	fc.constant(""),
	fc.constant("Null"),
	fc.constant(""),
	fc.constantFrom(...keys),
	some(["true", "false"], 1),
);

const condition = fc
	.oneof({ arbitrary: plainCondition, weight: 4 }, numericCondition, nullCondition)
	.map(([set, name, ifExists, key, values]) => ({ [`${set}${name}${ifExists}`]: { [key]: values } }));

const actionPart = fc.oneof(
	{ arbitrary: some(actionPatterns).map((Action) => ({ Action })), weight: 5 },
	some(actionPatterns).map((NotAction) => ({ NotAction })),
);
const resourcePart = fc.oneof(
	{ arbitrary: some(resourcePatterns).map((Resource) => ({ Resource })), weight: 5 },
	some(resourcePatterns).map((NotResource) => ({ NotResource })),
);

const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
	fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, value);

/** A statement without a principal; its effect is drawn from these. */
export const statement = (...effects: readonly ("Allow" | "Deny")[]): fc.Arbitrary<NaiveStatement> =>
	fc
		.tuple(fc.constantFrom(...effects), actionPart, resourcePart, seldom(condition))
		.map(([Effect, action, resource, Condition]) => ({
			Effect,
			...action,
			...resource,
			...(Condition ? { Condition } : {}),
		}));

/** A policy of some statements. */
export const document = (...effects: readonly ("Allow" | "Deny")[]): fc.Arbitrary<NaiveDocument> =>
	fc
		.array(statement(...effects), { minLength: 1, maxLength: 3 })
		.map((Statement) => ({ Version: "2012-10-17", Statement }));

const principalPart = fc.oneof(
	fc.constant("*" as const),
	{ arbitrary: some(named).map((AWS) => ({ AWS })), weight: 5 },
	fc.constant({ Service: "logging.s3.amazonaws.com" }),
);

const resourceDocument = fc
	.array(fc.tuple(principalPart, statement("Allow", "Allow", "Deny")), { minLength: 1, maxLength: 3 })
	.map((parts) => ({
		Version: "2012-10-17",
		Statement: parts.map(([Principal, rest]): NaiveStatement => ({ ...rest, Principal })),
	}));

const rcpDocument = fc
	.array(fc.tuple(some(["s3:*", "sqs:*", "s3:Get*"]), resourcePart, seldom(condition)), {
		minLength: 1,
		maxLength: 2,
	})
	.map((parts) => ({
		Version: "2012-10-17",
		Statement: parts.map(
			([Action, resource, Condition]): NaiveStatement => ({
				Effect: "Deny",
				Principal: "*",
				Action,
				...resource,
				...(Condition ? { Condition } : {}),
			}),
		),
	}));

const value = fc.oneof(
	{ arbitrary: fc.constantFrom(...texts), weight: 3 },
	fc.array(fc.constantFrom(...texts), { maxLength: 3 }),
);

const MOSTLY = [...Array.from({ length: 9 }, () => "Allow" as const), "Deny" as const];

/** Any case whose words are few enough to meet: about half of all statements are about the request. */
export const anyCase: fc.Arbitrary<NaiveCase> = fc.record({
	request: fc.record({
		principal: fc.constantFrom(...principals),
		action: fc.constantFrom(...actions),
		resource: fc.constantFrom(...resources),
		resourceAccount: fc.constantFrom(A, A, A, B),
		context: fc
			.dictionary(fc.constantFrom("test:color", "TEST:Color", "test:size", "test:tags"), value, {
				maxKeys: 3,
			})
			.map(oneOfEach),
	}),
	identityPolicies: fc.array(document(...MOSTLY), { maxLength: 3 }),
	resourcePolicy: fc.option(resourceDocument, { nil: undefined, freq: 1 }),
	permissionsBoundary: seldom(document(...MOSTLY)),
	sessionPolicies: fc.oneof(
		{ arbitrary: fc.constant([]), weight: 4 },
		fc.array(document(...MOSTLY), { maxLength: 2 }),
	),
	serviceControlPolicies: seldom(
		fc.array(fc.array(document(...MOSTLY), { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
	),
	resourceControlPolicies: seldom(
		fc.array(fc.array(rcpDocument, { maxLength: 1 }), { minLength: 1, maxLength: 2 }),
	),
});

/** A request has each key once, whatever its case. */
function oneOfEach<T>(context: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
	const seen = new Set<string>();
	return Object.fromEntries(
		Object.entries(context).filter(([key]) => !seen.has(key.toLowerCase()) && seen.add(key.toLowerCase())),
	);
}
