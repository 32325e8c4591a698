import type { NamedPolicy } from "../../policy/policy.ts";
import { policyFromValue } from "../../policy/read-policy.ts";
import type { ROOT_TASKS } from "../../session/assume-root.ts";

const LOOK = [
	"iam:ListAccessKeys",
	"iam:ListSigningCertificates",
	"iam:GetLoginProfile",
	"iam:ListMFADevices",
	"iam:GetUser",
	"iam:GetAccessKeyLastUsed",
] as const;

const ROOT = "arn:aws:iam::*:root";

type Grant = readonly [actions: readonly string[], resource: string];

/**
 * What each root task may do. AWS writes them as denials of everything else over the root user's own right; ours say the
 * same as allowances, which a session policy is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html
 */
const GRANTS: Readonly<Record<keyof typeof ROOT_TASKS, readonly Grant[]>> = {
	IAMAuditRootUserCredentials: [
		[LOOK, ROOT],
		[["iam:GetAccountSummary"], "*"],
	],
	IAMCreateRootUserPassword: [[["iam:CreateLoginProfile", "iam:GetLoginProfile"], ROOT]],
	IAMDeleteRootUserCredentials: [
		[
			[
				"iam:DeleteAccessKey",
				"iam:DeleteSigningCertificate",
				"iam:DeleteLoginProfile",
				"iam:DeactivateMFADevice",
				...LOOK,
			],
			ROOT,
		],
	],
	S3UnlockBucketPolicy: [
		[["s3:DeleteBucketPolicy", "s3:PutBucketPolicy", "s3:GetBucketPolicy", "s3:ListAllMyBuckets"], "*"],
	],
	SQSUnlockQueuePolicy: [
		[["sqs:SetQueueAttributes", "sqs:GetQueueAttributes", "sqs:ListQueues", "sqs:GetQueueUrl"], "*"],
	],
};

const PREFIX = "arn:aws:iam::aws:policy/root-task/";

/** The ARNs of the root tasks; they cannot be attached to anybody. */
export const rootTaskArns: readonly string[] = Object.keys(GRANTS).map((name) => PREFIX + name);

/** The policy that scopes a root session to one task; undefined where the ARN names none. */
export const readRootTask = (arn: string): NamedPolicy | undefined => {
	const grants = Object.entries(GRANTS).find(([name]) => arn === PREFIX + name);
	if (grants === undefined) return undefined;
	const [name, allowed] = grants;
	const Statement = allowed.map(([Action, Resource]) => ({ Effect: "Allow", Action, Resource }));
	const read = policyFromValue({ Version: "2012-10-17", Statement }, "session");
	return read.ok ? { name, arn, attachedTo: "the session", policy: read.value } : undefined;
};
