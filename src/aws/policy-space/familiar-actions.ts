import type { AccessLevel, CatalogueAction } from "../policy/catalogue/catalogue.ts";

/** Actions that people know, so that they stand for others of their class; the most telling first. */
const FAMILIAR: readonly string[] = [
	"s3:GetObject",
	"s3:PutObject",
	"s3:DeleteObject",
	"s3:ListBucket",
	"s3:DeleteBucket",
	"s3:PutBucketPolicy",
	"s3:ListAllMyBuckets",
	"iam:CreateUser",
	"iam:DeleteUser",
	"iam:AttachUserPolicy",
	"iam:CreateAccessKey",
	"iam:PassRole",
	"iam:GetUser",
	"iam:ListUsers",
	"iam:CreateRole",
	"iam:CreatePolicy",
	"iam:CreateGroup",
	"sts:AssumeRole",
	"ec2:RunInstances",
	"ec2:StopInstances",
	"ec2:TerminateInstances",
	"ec2:DescribeInstances",
	"dynamodb:GetItem",
	"dynamodb:PutItem",
	"dynamodb:DeleteItem",
	"dynamodb:DeleteTable",
	"dynamodb:ListTables",
	"lambda:InvokeFunction",
	"lambda:UpdateFunctionCode",
	"kms:Decrypt",
	"kms:ScheduleKeyDeletion",
	"sqs:SendMessage",
	"sqs:ReceiveMessage",
	"sqs:DeleteQueue",
	"sns:Publish",
	"secretsmanager:GetSecretValue",
	"organizations:LeaveOrganization",
	"cloudtrail:StopLogging",
	"cloudtrail:LookupEvents",
];

const RANK: ReadonlyMap<string, number> = new Map(FAMILIAR.map((name, index) => [name, index]));

/** Where no action is familiar, one that changes access tells more than one that reads. */
const LEVELS: Readonly<Record<AccessLevel, number>> = {
	"Permissions management": 100,
	Write: 101,
	Read: 102,
	List: 103,
	Tagging: 104,
};

const rankOf = ({ name, level }: CatalogueAction): number => RANK.get(name) ?? LEVELS[level];

/** The actions in the order in which they tell a person most. */
export const telling = (actions: readonly CatalogueAction[]): readonly CatalogueAction[] =>
	actions
		.map((action) => ({ action, rank: rankOf(action) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ action }) => action);

/** The one that tells most; of several alike the first, and none that is answered whatever the policies say. */
export const mostTellingOf = (actions: readonly CatalogueAction[]): CatalogueAction | undefined => {
	let best: CatalogueAction | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const action of actions) {
		const rank = isAlwaysAnswered(action.name) ? LAST : rankOf(action);
		if (rank >= least) continue;
		best = action;
		least = rank;
	}
	return best;
};

const LAST = 1000;

/** True for what AWS answers, or refuses, whatever the policies say: it stands for no other action. */
export const isAlwaysAnswered = (action: string): boolean =>
	/^sts:(get(calleridentity|sessiontoken)|assumerolewith\w*)$/i.test(action);
