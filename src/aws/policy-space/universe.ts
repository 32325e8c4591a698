import type { Account, Cloud, EpochSeconds, Resource } from "../account/account.ts";
import { roleArn, rootArn, userArn } from "../account/arns.ts";
import type { Ask } from "../decision/gather.ts";
import type { Universe } from "./access-change.ts";

/** Objects of a bucket that are asked for; the others of a large bucket would tell the same. */
const MOST_OBJECTS = 5;

/** What can be asked in these clouds: by everyone in them, the actions people know on everything there is. */
export const universeOf = (clouds: readonly Cloud[], now: EpochSeconds): Universe => {
	const accounts = clouds.flatMap((cloud) => [...cloud.accounts.values()]);
	const callers = accounts.flatMap(callersIn);
	const asks = [...accounts.flatMap(asksIn), ...ON_NOTHING.map((action) => ({ action, resource: "*" }))];
	const distinct = new Map(asks.map((ask) => [`${ask.action} ${ask.resource}`, ask]));
	return { callers: [...new Set(callers)], asks: [...distinct.values()], now };
};

const callersIn = (account: Account): readonly string[] => [
	rootArn(account.id),
	...[...account.users.values()].map((user) => userArn(account.id, user)),
	...[...account.roles.values()].map((role) => roleArn(account.id, role)),
];

const asksIn = (account: Account): readonly Ask[] => [
	...[...account.resources.values()].flatMap(asksOn),
	...[...account.roles.values()].flatMap((role) => onEach(ON_ROLES, roleArn(account.id, role))),
	...[...account.users.values()].flatMap((user) => onEach(ON_USERS, userArn(account.id, user))),
];

const asksOn = (resource: Resource): readonly Ask[] => {
	const own = onEach(ON[resource.type], resource.arn);
	if (resource.type !== "s3-bucket") return own;
	const keys = [...resource.objects.keys()].slice(0, MOST_OBJECTS);
	return [
		...own,
		...(keys.length > 0 ? keys : ["new-object"]).flatMap((key) =>
			onEach(ON_OBJECTS, `${resource.arn}/${key}`),
		),
	];
};

const onEach = (actions: readonly string[], resource: string): readonly Ask[] =>
	actions.map((action) => ({ action, resource }));

const ON_NOTHING = ["s3:ListAllMyBuckets", "iam:ListUsers", "iam:ListRoles", "ec2:DescribeInstances"];
const ON_OBJECTS = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];
const ON_ROLES = ["sts:AssumeRole", "iam:PassRole", "iam:AttachRolePolicy", "iam:UpdateAssumeRolePolicy"];
const ON_USERS = [
	"iam:GetUser",
	"iam:CreateUser",
	"iam:DeleteUser",
	"iam:AttachUserPolicy",
	"iam:CreateAccessKey",
];

const ON: Readonly<Record<Resource["type"], readonly string[]>> = {
	"s3-bucket": ["s3:ListBucket", "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucket"],
	"sqs-queue": ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:PurgeQueue", "sqs:DeleteQueue"],
	"kms-key": ["kms:Encrypt", "kms:Decrypt", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
	"dynamodb-table": [
		"dynamodb:GetItem",
		"dynamodb:Query",
		"dynamodb:PutItem",
		"dynamodb:DeleteItem",
		"dynamodb:DeleteTable",
	],
	"lambda-function": ["lambda:InvokeFunction", "lambda:UpdateFunctionCode", "lambda:DeleteFunction"],
	"ec2-instance": ["ec2:StartInstances", "ec2:StopInstances", "ec2:TerminateInstances"],
	"security-group": ["ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteSecurityGroup"],
	"sns-topic": ["sns:Publish", "sns:Subscribe", "sns:DeleteTopic"],
	secret: ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:DeleteSecret"],
};
