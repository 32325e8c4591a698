import { describe, expect, test } from "vitest";
import { readCall } from "../../../src/aws/command/read-call.ts";
import { readShorthand } from "../../../src/aws/command/shorthand.ts";
import { splitLine } from "../../../src/aws/command/split-line.ts";

const read = (line: string) => readCall(splitLine(line).words);

const complaintOf = (line: string): string => {
	const result = read(line);
	return result.ok ? "" : result.complaint.message;
};

describe("a call", () => {
	test.each([
		["iam create-user --user-name kai", { UserName: "kai" }],
		["iam create-user --user-name=kai", { UserName: "kai" }],
		["iam --profile x create-user --user-name kai", { UserName: "kai" }],
		["iam create-user --user-name -kai", { UserName: "-kai" }],
		[
			"iam create-user --user-name kai --tags Key=a,Value=b Key=c,Value=",
			{
				UserName: "kai",
				Tags: [
					{ Key: "a", Value: "b" },
					{ Key: "c", Value: "" },
				],
			},
		],
		[
			`iam create-user --user-name kai --tags '{"Key":"a","Value":"b"}'`,
			{ UserName: "kai", Tags: [{ Key: "a", Value: "b" }] },
		],
		[
			`iam create-user --user-name kai --tags '[{"Key":"a","Value":"b"}]'`,
			{ UserName: "kai", Tags: [{ Key: "a", Value: "b" }] },
		],
		["iam untag-user --user-name kai --tag-keys a b", { UserName: "kai", TagKeys: ["a", "b"] }],
		[`iam untag-user --user-name kai --tag-keys '["a", "b"]'`, { UserName: "kai", TagKeys: ["a", "b"] }],
		[
			"iam update-login-profile --user-name kai --no-password-reset-required",
			{ UserName: "kai", PasswordResetRequired: false },
		],
		[
			"iam update-account-password-policy --minimum-password-length 14 --hard-expiry",
			{ MinimumPasswordLength: 14, HardExpiry: true },
		],
		["dynamodb get-item --table-name till --key id={S=r1}", { TableName: "till", Key: { id: { S: "r1" } } }],
		[
			"sts assume-root --target-principal 111122223333 --task-policy-arn arn=arn:aws:iam::aws:policy/x",
			{ TargetPrincipal: "111122223333", TaskPolicyArn: { arn: "arn:aws:iam::aws:policy/x" } },
		],
		["ec2 run-instances --image-id ami-1 --count 2:3", { ImageId: "ami-1", MinCount: 2, MaxCount: 3 }],
		["ec2 run-instances --image-id ami-1", { ImageId: "ami-1", MinCount: 1, MaxCount: 1 }],
		[
			"ec2 describe-instances --filters Name=tag:team,Values=a,b",
			{ Filters: [{ Name: "tag:team", Values: ["a", "b"] }] },
		],
		["s3api get-object --bucket b --key k out.txt", { Bucket: "b", Key: "k" }],
		["s3api get-object --bucket b out.txt --key k", { Bucket: "b", Key: "k" }],
	])("%s has its parameters", (line, params) => {
		const result = read(line);
		expect(result).toMatchObject({ ok: true });
		expect(result.ok && result.call.params).toEqual(params);
	});

	test("knows who signs it, where, and how the answer is shown", () => {
		const result = read(
			"iam list-users --output text --query Users --profile kai --region eu-west-1 --no-cli-pager",
		);
		expect(result).toMatchObject({
			ok: true,
			call: {
				options: { output: "text", query: "Users", profile: "kai", region: "eu-west-1", isUnsigned: false },
			},
		});
		expect(read("s3api list-buckets --no-sign-request")).toMatchObject({
			call: { options: { isUnsigned: true } },
		});
	});

	test.each([
		["", "required: command"],
		["iam", "required: operation"],
		["iamm list-users", "* iam"],
		["iam list-user", "* list-users"],
		["iam create-user", "required: --user-name"],
		["iam create-user --user-nam kai", "required: --user-name"],
		["iam create-user --user-name kai --pathh /x/", "* --path"],
		["iam create-user --user-name", "expected one argument"],
		["iam create-user --user-name kai extra", "Unknown options: extra"],
		["iam untag-user --user-name kai --tag-keys", "expected at least one argument"],
		["iam create-user --user-name kai --tags Key=a", 'Missing required parameter in Tags[0]: "Value"'],
		[
			"iam create-user --user-name kai --tags Key=a,Value=b,Colour=c",
			'Unknown parameter in Tags[0]: "Colour"',
		],
		["iam create-user --user-name kai --tags Key", "Expected: '='"],
		["iam create-user --user-name kai --tags '{Key:a}'", "Invalid JSON"],
		["iam create-user --user-name kai --tags '[1]'", "Invalid type for parameter Tags[0]"],
		["iam update-account-password-policy --minimum-password-length long", "invalid literal for int()"],
		["iam create-user --user-name ''", "Invalid length for parameter UserName"],
		["iam list-users --output yaml", "argument --output"],
		["iam list-users --output", "expected one argument"],
		["ec2 run-instances --image-id ami-1 --count many", "min[:max]"],
		["ec2 run-instances --image-id ami-1 --min-count 1", "Unknown options"],
		["ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port ssh", "from[-to]"],
		["s3api get-object --bucket b --key k", "required: outfile"],
		["iam constructor", "Found invalid choice"],
		["__proto__ x", "Found invalid choice"],
		["iam list-users --constructor x", "Unknown options"],
	])("%s is told what is wrong with it", (line, expected) => {
		expect(complaintOf(line)).toContain(expected);
	});
});

describe("shorthand", () => {
	test.each([
		["a=1", { a: "1" }],
		["a=1,b=2", { a: "1", b: "2" }],
		["a=1,2,b=3", { a: ["1", "2"], b: "3" }],
		["a=[1,2],b={c=3,d=[4]}", { a: ["1", "2"], b: { c: "3", d: ["4"] } }],
		["a='x, y',b=\"z\"", { a: "x, y", b: "z" }],
		["Key=name,Value=", { Key: "name", Value: "" }],
		['Policy={"a"', undefined],
		["a=[1", undefined],
		["=1", undefined],
		["a=1,", undefined],
	])("%j is read", (text, expected) => {
		const result = readShorthand(text);
		expect(result.ok ? result.value : undefined).toEqual(expected);
	});
});
