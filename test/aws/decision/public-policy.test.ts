import { describe, expect, test } from "vitest";
import { isPublicPolicy } from "../../../src/aws/decision/public-policy.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";

const isPublic = (statement: object): boolean => {
	const value = {
		Version: "2012-10-17",
		Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...statement }],
	};
	const read = policyFromValue(value, "resource");
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return isPublicPolicy(read.value);
};

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html (the meaning of "public")
describe("a bucket policy is public", () => {
	test.each([
		["for everyone", { Principal: "*" }, true],
		["for everyone, in the other spelling", { Principal: { AWS: "*" } }, true],
		["for everyone but one", { NotPrincipal: { AWS: "111122223333" } }, true],
		["for one account", { Principal: { AWS: "111122223333" } }, false],
		["for a service", { Principal: { Service: "cloudtrail.amazonaws.com" } }, false],
		["where everyone is denied", { Effect: "Deny", Principal: "*" }, false],
		[
			"for everyone from one network",
			{ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } },
			false,
		],
		[
			"for everyone from half the world",
			{ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/1" } } },
			true,
		],
		[
			"for everyone not from one network",
			{ Principal: "*", Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } } },
			true,
		],
		[
			"for one organization",
			{ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc" } } },
			false,
		],
		[
			"for organizations like some",
			{ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } } },
			true,
		],
		[
			"for everyone but one organization",
			{ Principal: "*", Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abc" } } },
			true,
		],
		[
			"for one VPC endpoint",
			{ Principal: "*", Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } },
			false,
		],
		[
			"for whoever says so",
			{ Principal: "*", Condition: { StringEquals: { "aws:UserAgent": "mine" } } },
			true,
		],
		[
			"for a value that the caller fills in",
			{ Principal: "*", Condition: { StringEquals: { "aws:SourceVpce": "${aws:username}" } } },
			true,
		],
		[
			"where the key may be missing",
			{ Principal: "*", Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-abc" } } },
			true,
		],
	])("%s: %s", (_, statement, expected) => {
		expect(isPublic(statement)).toBe(expected);
	});
});
