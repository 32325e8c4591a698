import { describe, expect, test } from "vitest";
import { lineOf, policyFromValue, readPolicy } from "../../../src/aws/policy/read-policy.ts";
import type { Checked } from "../../../src/problem/problem.ts";
import { ALLOW, rowsOf, statement } from "./marked-policy.ts";

const complaints = (checked: Checked<unknown>): readonly string[] =>
	checked.problems.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);

const REPORTS = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "S3:List*"],
      "Resource": "arn:aws:s3:::reports/\${aws:username}/*",
      "Condition": {
        "ForAnyValue:StringLikeIfExists": {"aws:TagKeys": ["te?m", 7, true]},
        "Bool": {"aws:SecureTransport": true}
      }
    },
    {"Effect": "Deny", "NotAction": "iam:*", "NotResource": ["*"]}
  ]
}`;

describe("a good policy", () => {
	const read = readPolicy(REPORTS, "identity");
	if (!read.ok) throw new Error("the policy must be read");
	const policy = read.value;

	test("is read into statements that keep where each value was written", () => {
		expect(policy.statements.map(({ sid, effect }) => [sid, effect])).toEqual([
			["Read", "Allow"],
			[undefined, "Deny"],
		]);
		expect(policy.statements[0]?.action.entries.map(({ text, path }) => [text, path])).toEqual([
			["s3:GetObject", ["Statement", 0, "Action", 0]],
			["S3:List*", ["Statement", 0, "Action", 1]],
		]);
		expect(policy.statements[1]?.action.isNot).toBe(true);
		expect(policy.statements[1]?.resource?.isNot).toBe(true);
	});

	test("has conditions in their parts, with numbers and booleans as text", () => {
		const [tags, transport] = policy.statements[0]?.conditions ?? [];
		expect(tags).toMatchObject({ operator: "StringLike", setOperator: "ForAnyValue", ifExists: true });
		expect(tags?.values.map(({ text }) => text)).toEqual(["te?m", "7", "true"]);
		expect(transport).toMatchObject({ operator: "Bool", setOperator: undefined, ifExists: false });
	});

	test("keeps its text, and finds the line of any path in it", () => {
		expect(policy.text).toBe(REPORTS);
		expect(lineOf(policy, ["Statement", 0, "Action", 1])).toBe(7);
		expect(lineOf(policy, ["Statement", 0, "Condition", "Bool", "aws:SecureTransport"])).toBe(11);
		expect(lineOf(policy, ["Statement", 1])).toBe(14);
	});

	test("is the same policy when it comes as a value", () => {
		const other = policyFromValue(JSON.parse(REPORTS), "identity");
		if (!other.ok) throw new Error("the policy must be read");
		expect(other.value.statements).toEqual(policy.statements);
		const line = lineOf(other.value, ["Statement", 0, "Action", 1]);
		expect(other.value.text.split("\n")[line - 1]).toContain('"S3:List*"');
	});

	test("may have one statement without a list, and no version", () => {
		const one = readPolicy('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}', "identity");
		expect(one.ok && [one.value.version, one.value.declaredVersion, one.value.statements[0]?.path]).toEqual([
			"2008-10-17",
			undefined,
			["Statement"],
		]);
	});
});

describe("a mistake in the JSON is found where it is", () => {
	test.each([
		["a comma that is missing", '{\n "Version": "2012-10-17"\n "Statement": []}', "3:2 json-missing-comma"],
		["a comma too many", '{"Statement": [{},\n]}', "1:18 json-trailing-comma"],
		["a bracket that is never closed", '{"Statement": [', "1:16 json-syntax"],
		["a brace that is never closed", '{"Statement": []', "1:17 json-unclosed"],
		["the wrong bracket", '{"Statement": [{}}', "1:18 json-unclosed"],
		["a string that is never closed", '{"Sid": "abc\n}', "1:9 json-unclosed-string"],
		["single quotes", "{'Sid': 1}", "1:2 json-quotes"],
		["typographer's quotes", "{“Sid”: 1}", "1:2 json-quotes"],
		["a comment", '{\n// who\n"Sid": 1}', "2:1 json-comment"],
		["a key without quotes", "{Sid: 1}", "1:2 json-syntax"],
		["Python's True", '{"Sid": True}', "1:9 json-syntax"],
		["an account id without quotes", '{"Sid": 012345678901}', "1:9 json-number"],
		["an unknown escape", '{"Sid": "a\\d"}', "1:11 json-escape"],
		["a missing colon", '{"Sid" 1}', "1:8 json-syntax"],
		["more text after the end", "{} {}", "1:4 json-syntax"],
		["nothing at all", " \n", "2:1 json-syntax"],
		["a key written twice", '{"Version": "2012-10-17",\n "Version": "2012-10-17"}', "2:2 json-duplicate-key"],
		["brackets without end", "[".repeat(100_000), "1:33 json-too-deep"],
	])("%s", (_, text, expected) => {
		const read = readPolicy(text, "identity");
		expect(read.ok).toBe(false);
		expect(complaints(read)).toEqual([expected]);
	});

	test("the file's name goes into the place", () => {
		expect(readPolicy("{", "identity", "a.json").problems[0]?.place?.file).toBe("a.json");
	});

	test("every repeated key is told, with the first of them", () => {
		const read = readPolicy('{"a":1,"a":2,"b":{"c":1,"c":2}}', "identity");
		expect(read.problems.map(({ place, related }) => [place?.column, related?.place.column])).toEqual([
			[8, 2],
			[25, 19],
		]);
	});
});

/** Rows of `name | use | policy, or the inside of one statement | codes`; each § marks where the next code belongs. */
const MISTAKES = `
no object|identity|§[]|wrong-type
no statement|identity|§{"Version":"2012-10-17"}|missing-element
a version of the day|identity|{"Version":§"2024-01-01","Statement":[]}|invalid-version
a misspelt Statement|identity|§{§"Statment":[]}|missing-element unknown-element
a misspelt Resource|identity|ALLOW,§"Resorce":"*"|unknown-element
an element in the wrong case|identity|ALLOW,§"sid":"x"|unknown-element
an effect in lower case|identity|"Effect":§"allow","Action":"s3:*","Resource":"*"|invalid-effect
no effect|identity|§"Action":"s3:*","Resource":"*"|missing-element
no action|identity|§"Effect":"Allow","Resource":"*"|missing-element
no resource|identity|§"Effect":"Allow","Action":"s3:*"|missing-element
both actions|identity|ALLOW,§"NotAction":"s3:*"|conflicting-elements
both resources|identity|ALLOW,§"NotResource":"*"|conflicting-elements
an action without service|identity|"Effect":"Allow","Action":§"GetObject","Resource":"*"|invalid-action
a service with a wildcard|identity|"Effect":"Allow","Action":§"s*:Get","Resource":"*"|invalid-action
two colons in an action|identity|"Effect":"Allow","Action":§"s3:Get:Object","Resource":"*"|invalid-action
an action that is a number|identity|"Effect":"Allow","Action":[§3],"Resource":"*"|wrong-type
a resource that is no ARN|identity|"Effect":"Allow","Action":"s3:*","Resource":§"reports"|invalid-resource
an ARN with five parts|identity|"Effect":"Allow","Action":"s3:*","Resource":["*",§"arn:aws:s3::x"]|invalid-resource
a variable in the account part|identity|"Effect":"Allow","Action":"s3:*","Resource":§"arn:aws:s3::DOLLAR{aws:x}:y"|variable-before-resource
a principal in an identity policy|identity|ALLOW,§"Principal":"*"|principal-not-allowed
a principal in a boundary|boundary|ALLOW,§"NotPrincipal":"*"|principal-not-allowed
a principal in a session policy|session|ALLOW,§"Principal":"*"|principal-not-allowed
a principal in an SCP|scp|ALLOW,§"Principal":"*"|principal-not-allowed
an Id in an identity policy|identity|{§"Id":"x","Statement":[]}|id-not-allowed
a Sid with a space|identity|"Sid":§"a b",ALLOW|invalid-sid
no principal in a resource policy|resource|§ALLOW|missing-principal
no principal in a trust policy|trust|§"Effect":"Allow","Action":"sts:AssumeRole"|missing-principal
a resource in a trust policy|trust|"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*",§"Resource":"*"|resource-not-allowed
NotPrincipal in a trust policy|trust|"Effect":"Deny","Action":"sts:AssumeRole",§"NotPrincipal":"*"|principal-not-allowed
an action of S3 in a trust policy|trust|"Effect":"Allow","Principal":"*","Action":["sts:AssumeRole",§"s3:GetObject"]|trust-action
a principal as bare text|resource|ALLOW,"Principal":§"111122223333"|invalid-principal
a principal that is no ARN|resource|ALLOW,"Principal":{"AWS":§"kai"}|invalid-principal
a service that is no service|resource|ALLOW,"Principal":{"Service":["ec2.amazonaws.com",§"ec2"]}|invalid-principal
an unknown type of principal|resource|ALLOW,"Principal":{§"aws":"*"}|unknown-principal-type
an unknown operator|identity|ALLOW,"Condition":{§"StringEqual":{"aws:x":"y"}}|unknown-operator
an unknown set operator|identity|ALLOW,"Condition":{§"ForSome:StringEquals":{"aws:x":"y"}}|unknown-operator
IfExists on Null|identity|ALLOW,"Condition":{§"NullIfExists":{"aws:x":"true"}}|unknown-operator
a key without a prefix|identity|ALLOW,"Condition":{"Bool":{§"mfa":"y"}}|invalid-condition-key
a value that is null|identity|ALLOW,"Condition":{"Bool":{"aws:x":[true,§null]}}|invalid-condition-value
a number too long to keep|identity|ALLOW,"Condition":{"NumericEquals":{"aws:x":§12345678901234567890}}|invalid-condition-value
an operator without keys|identity|ALLOW,"Condition":{"Bool":§true}|wrong-type
Allow in an RCP|rcp|"Effect":§"Allow","Principal":"*","Action":"s3:*","Resource":"*"|rcp-allow
a named principal in an RCP|rcp|"Effect":"Deny","Principal":§{"AWS":"*"},"Action":"s3:*","Resource":"*"|rcp-principal
NotAction in an RCP|rcp|"Effect":"Deny","Principal":"*",§"NotAction":"s3:*","Resource":"*"|rcp-not-action
every action in an RCP|rcp|"Effect":"Deny","Principal":"*","Action":§"*","Resource":"*"|rcp-star-action
three mistakes at once|identity|"Effect":§"deny","Action":§"x","Resource":§"y"|invalid-effect invalid-action invalid-resource
`;

describe("a mistake in the policy is found where it is, and so are all the others", () => {
	test.each(rowsOf(MISTAKES))("$name", ({ use, text, expected }) => {
		expect([...complaints(readPolicy(text, use))].sort()).toEqual([...expected].sort());
	});

	test("a Sid used twice points at the first", () => {
		const twice = `{"Version":"2012-10-17","Statement":[{"Sid":"A",${ALLOW}},\n{"Sid":"A",${ALLOW}}]}`;
		const { problems } = readPolicy(twice, "identity");
		expect(problems.map(({ code, place, related }) => [code, place?.line, related?.place.line])).toEqual([
			["duplicate-sid", 2, 1],
		]);
		const principal = twice.replaceAll(ALLOW, `${ALLOW},"Principal":"*"`);
		expect(readPolicy(principal, "resource").ok).toBe(true);
	});

	test("the nearest known word is the cure", () => {
		const cures = (text: string) => readPolicy(text, "identity").problems.map(({ cure }) => cure);
		expect(cures(statement(`${ALLOW},"Resorce":"*"`))).toEqual(["did you mean `Resource`?"]);
		expect(cures(statement(`${ALLOW},"Condition":{"StringEqual":{"aws:x":"y"}}`))).toEqual([
			"did you mean `StringEquals`?",
		]);
		expect(cures(statement('"Effect":"ALLOW","Action":"s3:*","Resource":"*"'))).toEqual([
			"did you mean `Allow`?",
		]);
	});

	test("AWS's own RCPFullAWSAccess is read, though it allows", () => {
		expect(
			readPolicy(statement('"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"'), "rcp").ok,
		).toBe(true);
	});

	test("an SCP may use the whole language", () => {
		const full = statement('"Effect":"Allow","NotAction":"*:Del*","NotResource":"arn:aws:s3:::a"');
		expect(complaints(readPolicy(full, "scp"))).toEqual(["1:68 invalid-action"]);
		expect(readPolicy(full.replace("*:Del*", "s3:*Del*"), "scp").ok).toBe(true);
	});
});

describe("size is bounded", () => {
	test("a long text is refused before it is parsed", () => {
		expect(complaints(readPolicy(" ".repeat(200_001), "identity"))).toEqual(["1:1 policy-too-long"]);
	});
	test("too many statements are refused", () => {
		const many = { Statement: new Array(1001).fill({ Effect: "Allow", Action: "s3:*", Resource: "*" }) };
		expect(policyFromValue(many, "identity").problems.map(({ code }) => code)).toEqual([
			"too-many-statements",
		]);
	});
	test("a value too long in all is refused", () => {
		const long = {
			Statement: { Effect: "Allow", Action: new Array(30_000).fill("s3:GetObject"), Resource: "*" },
		};
		expect(policyFromValue(long, "identity").problems.map(({ code }) => code)).toEqual(["policy-too-long"]);
	});
	test("no more than fifty problems are told", () => {
		const many = { Statement: { Effect: "Allow", Action: new Array(900).fill("x"), Resource: "*" } };
		expect(policyFromValue(many, "identity").problems).toHaveLength(50);
	});
});
