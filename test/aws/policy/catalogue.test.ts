import { describe, expect, test } from "vitest";
import { findKey, openCatalogue } from "../../../src/aws/policy/catalogue/catalogue.ts";
import { IAM_DATA } from "../../../src/aws/policy/catalogue/iam-data.ts";

const catalogue = openCatalogue();
const action = (name: string) => {
	const [prefix = "", rest = ""] = name.toLowerCase().split(":");
	return catalogue.service(prefix)?.actions.get(rest);
};

describe("the action catalogue", () => {
	test.each([
		["s3:GetObject", "Read", ["accesspointobject", "object"]],
		["s3:ListAllMyBuckets", "List", []],
		["s3:ListBucket", "List", ["accesspoint", "bucket"]],
		["iam:PassRole", "Write", ["role"]],
		["iam:AttachUserPolicy", "Permissions management", ["user"]],
		["iam:TagUser", "Tagging", ["user"]],
		["sts:AssumeRole", "Write", ["role"]],
		["ec2:DescribeInstances", "List", []],
		["kms:Decrypt", "Write", ["key"]],
	])("%s is %s, on %j", (name, level, types) => {
		expect(action(name)?.name).toBe(name);
		expect(action(name)?.level).toBe(level);
		expect(action(name)?.resourceTypes.map((type) => type.name)).toEqual(types);
	});

	test("knows the ARN of a resource type, and the keys of an action", () => {
		expect(action("s3:GetObject")?.resourceTypes[1]?.arn).toBe("s3:::{BucketName}/{ObjectName}");
		expect(action("iam:PassRole")?.keys.map(({ name }) => name)).toEqual([
			"iam:AssociatedResourceArn",
			"iam:PassedToService",
		]);
		expect(action("iam:CreateGroup")?.keys).toEqual([]);
	});

	test("tells single-valued keys from multi-valued ones, and finds keys that hold a tag's key", () => {
		const found = (name: string) => findKey(catalogue.globalKeys, name);
		expect(found("AWS:tagkeys")).toEqual({ name: "aws:TagKeys", type: "String", isMultiValued: true });
		expect(found("aws:SourceIp")).toEqual({ name: "aws:SourceIp", type: "IPAddress", isMultiValued: false });
		expect(found("aws:principaltag/Team")?.name).toBe("aws:PrincipalTag/{key}");
		expect(found("aws:PrincipalTag/")).toBeUndefined();
		expect(found("aws:PrincipalTag")).toBeUndefined();
		expect(found("aws:NoSuchKey")).toBeUndefined();
		const kms = catalogue.service("kms");
		expect(kms && findKey(kms.keys, "kms:EncryptionContext:a/b")?.name).toBe("kms:EncryptionContext:{key}");
	});

	test("covers seventeen services, and knows the names of the others", () => {
		expect(catalogue.covered).toHaveLength(17);
		expect(catalogue.covered.every((prefix) => catalogue.prefixes.includes(prefix))).toBe(true);
		expect(catalogue.prefixes).toContain("s3-object-lambda");
		expect(catalogue.service("glue")).toBeUndefined();
		expect(catalogue.service("aws")).toBeUndefined();
	});

	test("stays small", () => {
		expect(IAM_DATA.length).toBeLessThan(150_000);
	});
});
