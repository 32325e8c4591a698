import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import { findIn, MOST_FINDINGS, ruleOf } from "../../../src/aws/policy/findings/find-in.ts";
import { RULES } from "../../../src/aws/policy/findings/rules.ts";
import {
	AWS_MANAGED_POLICIES,
	readAwsManagedPolicy,
} from "../../../src/aws/policy/managed/aws-managed-policy.ts";
import type { PolicyUse } from "../../../src/aws/policy/policy.ts";
import { policyFromValue, readPolicy } from "../../../src/aws/policy/read-policy.ts";
import { rowsOf, statement } from "./marked-policy.ts";

const catalogue = openCatalogue();

const findingsOf = (text: string, use: PolicyUse) => {
	const read = readPolicy(text, use);
	if (!read.ok) throw new Error(`cannot read: ${read.problems.map(({ message }) => message).join("; ")}`);
	return findIn(read.value, catalogue);
};

/** Every finding of the policy must be in the row, and no other; a row without codes must have none. */
const FINDINGS = `
a good policy|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"|
a misspelt action|identity|"Effect":"Allow","Action":§"s3:GetObjekt","Resource":"*"|unknown-action
a misspelt service|identity|"Effect":"Allow","Action":§"dynamdb:GetItem","Resource":"*"|unknown-action
a wildcard that meets no action|identity|"Effect":"Allow","Action":§"s3:Fetch*","Resource":"*"|unknown-action
a wildcard that meets some|identity|"Effect":"Allow","Action":"s3:Get*","Resource":"*"|
a misspelt action in NotAction|identity|"Effect":"Deny","NotAction":["s3:*",§"iam:ListUser"],"Resource":"*"|unknown-action
a service outside the catalogue|identity|"Effect":"Allow","Action":"glue:GetAnything","Resource":"*"|
an action in other capitals|identity|"Effect":"Allow","Action":"S3:getobject","Resource":"*"|
an unknown partition|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:asw:s3:::a/*"|invalid-arn
an unknown region|identity|"Effect":"Allow","Action":"sqs:SendMessage","Resource":§"arn:aws:sqs:europe:111122223333:jobs"|invalid-arn
an account of eleven digits|identity|"Effect":"Allow","Action":"iam:GetUser","Resource":§"arn:aws:iam::11112222333:user/kai"|invalid-arn
an account of eleven digits in a condition|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":§"arn:aws:iam::11112222333:role/*"}}|invalid-arn
a wildcard for the account|identity|"Effect":"Allow","Action":"iam:GetUser","Resource":"arn:aws:iam::*:user/kai"|
an object action on a bucket|identity|"Effect":"Allow","Action":§"s3:GetObject","Resource":"arn:aws:s3:::reports"|resource-mismatch
a bucket action on objects|identity|"Effect":"Allow","Action":§"s3:ListBucket","Resource":"arn:aws:s3:::reports/*"|resource-mismatch
both actions on both ARNs|identity|"Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::reports","arn:aws:s3:::reports/*"]|
an account-level action on an ARN|identity|"Effect":"Allow","Action":§"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::*"|resource-mismatch
an ARN that no action is for|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*",§"arn:aws:iam::111122223333:user/kai"]|resource-mismatch
every action of S3 on one bucket|identity|"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::reports"|
an ARN that says one action's type and a variable|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::home/DOLLAR{aws:username}/*"|
a group's ARN for a user's action|identity|"Effect":"Allow","Action":§"iam:GetUser","Resource":"arn:aws:iam::111122223333:group/ops"|resource-mismatch
a region where the type has none|identity|"Effect":"Allow","Action":§"iam:GetUser","Resource":"arn:aws:iam:us-east-1:111122223333:user/kai"|resource-mismatch
a misspelt global key|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{§"aws:SourceIP4":"203.0.113.0/24"}}|unknown-condition-key
a global key in other capitals|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"AWS:sourceip":"203.0.113.0/24"}}|
a misspelt key of a service|identity|"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringLike":{§"s3:prefixx":"home/*"}}|unknown-condition-key
a key that does not come with the action|identity|"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"*","Condition":{"StringLike":{§"s3:prefix":"home/*"}}|unknown-condition-key
a key that comes with the action|identity|"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringLike":{"s3:prefix":"home/*"}}|
a key of a provider|trust|"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"accounts.google.com:aud":"x"}}|
a date that is none|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":§"tomorrow"}}|value-type
an address that is none|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24",§"203.0.113.0/33"]}}|value-type
neither true nor false|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":§"yes"}}|value-type
text compared with an address|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{§"aws:SourceIp":"203.0.113.1"}}|value-type
a number compared with a name|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"NumericEquals":{§"aws:username":"7"}}|value-type
no version|identity|§{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}|missing-version
the old version in an SCP|scp|{"Version":§"2008-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}}|missing-version
the old version elsewhere|identity|{"Version":"2008-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}}|
a variable without version|identity|§{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3:::a/DOLLAR{aws:username}"}}|missing-version variable
a variable in the old version|identity|{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"s3:ResourceAccount":§"DOLLAR{aws:PrincipalAccount}"}}}}|variable
a variable that is not closed|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3:::a/DOLLAR{aws:username"|variable
a variable without a key|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3:::a/DOLLAR{}"|variable
a variable of a misspelt key|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3:::a/DOLLAR{aws:usrname}"|variable
a variable of a key with several values|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3:::a/DOLLAR{aws:TagKeys}"|variable
a variable with a default|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/DOLLAR{aws:PrincipalTag/team, 'none'}/*"|
a variable in Bool|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":§"DOLLAR{aws:username}"}}|variable
an escaped star|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/DOLLAR{*}"|
a star in StringEquals|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:username":§"k*"}}|wildcard-in-exact-match
a star in StringLike|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringLike":{"aws:username":"k*"}}|
an empty Sid|identity|"Sid":§"","Effect":"Allow","Action":"s3:GetObject","Resource":"*"|sid
a Sid twice in a bucket policy|resource|{"Version":"2012-10-17","Statement":[{"Sid":"a b","Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"*"},{"Sid":§"a b","Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"*"}]}|sid
everything on everything|identity|"Effect":"Allow","Action":§"*","Resource":"*"|admin-access
everything on everything in a boundary|boundary|"Effect":"Allow","Action":"*","Resource":"*"|
everything denied|identity|"Effect":"Deny","Action":"*","Resource":"*"|
all of IAM|identity|"Effect":"Allow","Action":§§"iam:*","Resource":"*"|admin-access pass-role
all of SQS|identity|"Effect":"Allow","Action":"sqs:*","Resource":"*"|
every role passed|identity|"Effect":"Allow","Action":§"iam:PassRole","Resource":"*"|pass-role
every role passed to one service|identity|"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}|
one role passed|identity|"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/app"|
a policy for any user|identity|"Effect":"Allow","Action":§"iam:AttachUserPolicy","Resource":"*"|privilege-escalation
keys for any user|identity|"Effect":"Allow","Action":§"iam:CreateAccessKey","Resource":"arn:aws:iam::111122223333:user/*"|privilege-escalation
keys for oneself|identity|"Effect":"Allow","Action":"iam:CreateAccessKey","Resource":"arn:aws:iam::*:user/DOLLAR{aws:username}"|
a policy for roles with a boundary|identity|"Effect":"Allow","Action":"iam:AttachRolePolicy","Resource":"*","Condition":{"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111122223333:policy/b"}}|
Allow with NotAction|identity|"Effect":"Allow",§"NotAction":"iam:*","Resource":"*"|allow-with-not
Deny with NotAction|identity|"Effect":"Deny","NotAction":"iam:*","Resource":"*"|
Allow with NotResource|identity|"Effect":"Allow","Action":"s3:GetObject",§"NotResource":"arn:aws:s3:::a/*"|allow-with-not
Allow with NotPrincipal|resource|"Effect":"Allow",§"NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"*"|allow-with-not
Allow with NotAction in an SCP|scp|"Effect":"Allow","NotAction":"iam:*","Resource":"*"|
a denial that access keys slip through|identity|"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":§"false"}}|mfa-pattern
a denial that holds|identity|"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}|
an Allow that access keys slip through|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":§"true"}}|mfa-pattern
an Allow that asks only for the key|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Null":{"aws:MultiFactorAuthPresent":§"false"}}|mfa-pattern
ForAllValues that opens up|identity|"Effect":"Allow","Action":"ec2:CreateTags","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":§["team"]}}|set-operator
ForAllValues with a guard|identity|"Effect":"Allow","Action":"ec2:CreateTags","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["team"]},"Null":{"aws:TagKeys":"false"}}|
a plain operator on several values|identity|"Effect":"Allow","Action":"ec2:CreateTags","Resource":"*","Condition":{"StringEquals":{"aws:TagKeys":§"team"}}|set-operator
a set operator on one value|identity|"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws:username":§"kai"}}|set-operator
everyone|resource|"Effect":"Allow","Principal":§"*","Action":"s3:GetObject","Resource":"*"|open-principal
everyone of the organization|resource|"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-abcdefghij"}}|
everyone, if the organization is known|resource|"Effect":"Allow","Principal":{"AWS":[§"*"]},"Action":"s3:GetObject","Resource":"*","Condition":{"StringEqualsIfExists":{"aws:PrincipalOrgID":"o-abcdefghij"}}|open-principal
everyone denied|resource|"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"*"|
a group as principal|resource|"Effect":"Allow","Principal":{"AWS":§"arn:aws:iam::111122223333:group/ops"},"Action":"s3:GetObject","Resource":"*"|open-principal
a wildcard in a principal|trust|"Effect":"Allow","Principal":{"AWS":§"arn:aws:iam::111122223333:role/*"},"Action":"sts:AssumeRole"|open-principal
a service without source|resource|"Effect":"Allow","Principal":{"Service":§"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*"|confused-deputy
a service with its source|resource|"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:111122223333:news"}}|
EC2 in a trust policy|trust|"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"|
CloudTrail in a trust policy|trust|"Effect":"Allow","Principal":{"Service":§"cloudtrail.amazonaws.com"},"Action":"sts:AssumeRole"|confused-deputy
a web identity without subject|trust|"Effect":"Allow","Principal":{"Federated":§"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"accounts.google.com:aud":"x"}}|confused-deputy
a private address|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24",§"10.1.0.0/16"]}}|private-ip
any address|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}|
an action covered twice|identity|"Effect":"Allow","Action":["s3:Get*",§"s3:GetObject"],"Resource":"*"|redundant
the same action twice|identity|"Effect":"Allow","Action":["s3:GetObject",§"s3:getObject"],"Resource":"*"|redundant
a resource covered twice|identity|"Effect":"Allow","Action":"s3:GetObject","Resource":[§"arn:aws:s3:::a/b*","arn:aws:s3:::a/*"]|redundant
a star is wider than a question mark|identity|"Effect":"Allow","Action":[§"s3:GetObjectAc?","s3:GetObject*"],"Resource":"*"|redundant
the same statement twice|identity|{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"*"},§{"Sid":"B","Effect":"Allow","Resource":"*","Action":["s3:PutObject","s3:GetObject"]}]}|redundant
empty lists|identity|"Effect":"Allow","Action":§[],"Resource":"*","Condition":§{}|empty empty
no statement in the list|identity|{"Version":"2012-10-17","Statement":§[]}|empty
`;

describe("a finding stands where its cause is, and no other is made", () => {
	const rows = rowsOf(FINDINGS);
	test.each(rows)("$name", ({ use, text, expected }) => {
		const found = findingsOf(text, use).map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
		expect([...found].sort()).toEqual([...expected].sort());
	});
});

describe("size", () => {
	const long = (length: number) => ({
		Version: "2012-10-17",
		Statement: { Effect: "Deny", Action: "s3:GetObject", Resource: `arn:aws:s3:::a/${"x".repeat(length)}` },
	});
	const codes = (length: number, use: PolicyUse) => {
		const read = policyFromValue(long(length), use);
		return read.ok ? findIn(read.value, catalogue).map(({ code }) => code) : ["cannot read"];
	};
	test("counts no white space in IAM, and everything in an SCP", () => {
		const spare = JSON.stringify(long(0)).length;
		const printed = JSON.stringify(long(0), null, 2).length;
		expect(codes(6144 - spare, "identity")).toEqual([]);
		expect(codes(6145 - spare, "identity")).toEqual(["size"]);
		expect(codes(5120 - printed, "scp")).toEqual([]);
		expect(codes(5121 - printed, "scp")).toEqual(["size"]);
	});
});

describe("cures", () => {
	const cures = (inside: string) => findingsOf(statement(inside), "identity").map(({ cure }) => cure);
	test.each([
		['"Effect":"Allow","Action":"s3:GetObjekt","Resource":"*"', "did you mean `s3:GetObject`?"],
		['"Effect":"Allow","Action":"dynamdb:GetItem","Resource":"*"', "did you mean `dynamodb`?"],
		[
			'"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgId":"o","aws:PrincipleOrgID":"o"}}',
			"did you mean `aws:PrincipalOrgID`?",
		],
		[
			'"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a/*"',
			"write an ARN like `arn:aws:s3:::{BucketName}`",
		],
	])("%s: %s", (inside, cure) => {
		expect(cures(inside)).toContain(cure);
	});
});

describe("the list of rules", () => {
	test("holds every file that has a rule, under the rule's own code", () => {
		const written = readdirSync("src/aws/policy/findings")
			.filter((file) => /: Rule = /.test(readFileSync(`src/aws/policy/findings/${file}`, "utf8")))
			.map((file) => file.replace(/\.ts$/, ""));
		expect(RULES.map(({ code }) => code).sort()).toEqual(written.sort());
	});

	test("explains in sentences of at most twenty words", () => {
		for (const { explanation } of RULES) {
			for (const sentence of explanation.split(/(?<=[.:]) /)) {
				expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
				expect(explanation).toMatch(/\.$/);
			}
		}
	});

	test("has a rule for every code that reading a policy gives", () => {
		const sources = readdirSync("src/aws/policy")
			.filter((file) => /^(json-|read).*\.ts$/.test(file))
			.map((file) => readFileSync(`src/aws/policy/${file}`, "utf8"))
			.join("\n");
		const codes = [...sources.matchAll(/(?:code: |report\(\s*)"([a-z-]+)"/g)].map((found) => found[1] ?? "");
		expect(codes.length).toBeGreaterThan(40);
		expect(codes.filter((code) => ruleOf(code) === undefined)).toEqual([]);
	});

	test("finds no error in AWS's own policies", () => {
		for (const arn of AWS_MANAGED_POLICIES.keys()) {
			const policy = readAwsManagedPolicy(arn)?.policy;
			const errors = policy ? findIn(policy, catalogue).filter(({ severity }) => severity === "error") : [];
			expect(errors.map(({ message }) => `${arn}: ${message}`)).toEqual([]);
		}
	});

	test("stops at a hundred findings", () => {
		const Action = Array.from({ length: 300 }, (_, index) => `s3:Nonsense${index}`);
		const read = policyFromValue(
			{ Version: "2012-10-17", Statement: { Effect: "Deny", Action, Resource: "*" } },
			"identity",
		);
		expect(read.ok && findIn(read.value, catalogue).length).toBe(MOST_FINDINGS);
	});
});
