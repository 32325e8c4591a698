import { describe, expect, test } from "vitest";
import {
	AWS_MANAGED_POLICIES,
	fidelityOf,
	readAwsManagedPolicy,
} from "../../../src/aws/policy/managed/aws-managed-policy.ts";
import {
	readFullAwsAccess,
	readRcpFullAwsAccess,
} from "../../../src/aws/policy/managed/organization-policies.ts";
import { matchesAction, requestedAction } from "../../../src/aws/policy/match-action.ts";

const allows = (name: string, action: string): boolean => {
	const arn = `arn:aws:iam::aws:policy/${name}`;
	const statements = readAwsManagedPolicy(arn)?.policy.statements ?? [];
	return statements.some((statement) => matchesAction(statement.action, requestedAction(action)));
};

describe("the AWS managed policies", () => {
	test.each([...AWS_MANAGED_POLICIES])("%s can be read, and only allows", (arn) => {
		const statements = readAwsManagedPolicy(arn)?.policy.statements ?? [];
		expect(statements.length).toBeGreaterThan(0);
		expect(statements.every(({ effect }) => effect === "Allow")).toBe(true);
	});

	test.each([
		["AdministratorAccess", "iam:CreateUser", true],
		["PowerUserAccess", "ec2:RunInstances", true],
		["PowerUserAccess", "iam:CreateUser", false],
		["PowerUserAccess", "iam:ListRoles", true],
		["PowerUserAccess", "organizations:LeaveOrganization", false],
		["IAMFullAccess", "iam:CreateUser", true],
		["IAMFullAccess", "s3:GetObject", false],
		["IAMReadOnlyAccess", "iam:CreateUser", false],
		["IAMUserChangePassword", "iam:ChangePassword", true],
		["AmazonS3ReadOnlyAccess", "s3:GetObject", true],
		["AmazonS3ReadOnlyAccess", "s3:PutObject", false],
		["AmazonS3FullAccess", "s3:DeleteBucket", true],
		["AmazonDynamoDBReadOnlyAccess", "dynamodb:Scan", true],
		["AmazonDynamoDBReadOnlyAccess", "dynamodb:PutItem", false],
		["ReadOnlyAccess", "s3:GetObject", true],
		["ReadOnlyAccess", "secretsmanager:GetSecretValue", false],
		["ReadOnlyAccess", "iam:CreateUser", false],
		["SecurityAudit", "s3:GetBucketPolicy", true],
		["SecurityAudit", "s3:GetObject", false],
		["job-function/ViewOnlyAccess", "s3:GetObject", false],
		["service-role/AWSLambdaBasicExecutionRole", "logs:PutLogEvents", true],
	])("%s allows %s: %s", (name, action, expected) => {
		expect(allows(name, action)).toBe(expected);
	});

	test("say whether they are AWS's own words", () => {
		const fidelity = (name: string) => {
			const policy = AWS_MANAGED_POLICIES.get(`arn:aws:iam::aws:policy/${name}`);
			return policy && fidelityOf(policy);
		};
		expect(fidelity("AdministratorAccess")).toBe("exact");
		expect(fidelity("ReadOnlyAccess")).toBe("simplified");
		expect(fidelity("NoSuchPolicy")).toBeUndefined();
		expect(readAwsManagedPolicy("arn:aws:iam::aws:policy/NoSuchPolicy")).toBeUndefined();
	});

	test("of organizations allow everything", () => {
		for (const policy of [readFullAwsAccess(), readRcpFullAwsAccess()]) {
			expect(
				policy.statements.map(({ effect, action, resource }) => [
					effect,
					action.entries[0]?.text,
					resource?.entries[0]?.text,
				]),
			).toEqual([["Allow", "*", "*"]]);
		}
	});
});
