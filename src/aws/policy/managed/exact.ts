import { type AwsManagedPolicy, allowing, documentOf } from "./managed-document.ts";

/** Policies whose documents are AWS's own, by the AWS Managed Policy Reference Guide. */
export const EXACT_POLICIES: readonly AwsManagedPolicy[] = [
	{
		name: "AdministratorAccess",
		path: "/",
		description: "Full access to AWS services and resources.",
		version: "v1",
		document: documentOf({ Effect: "Allow", Action: "*", Resource: "*" }),
	},
	{
		name: "PowerUserAccess",
		path: "/",
		description: "Full access to AWS services and resources, but no management of users and groups.",
		version: "v12",
		document: documentOf(
			{ Effect: "Allow", NotAction: ["iam:*", "organizations:*", "account:*"], Resource: "*" },
			allowing(
				"account:GetAccountInformation",
				"account:GetGovCloudAccountInformation",
				"account:GetPrimaryEmail",
				"account:ListRegions",
				"iam:CreateServiceLinkedRole",
				"iam:DeleteServiceLinkedRole",
				"iam:ListRoles",
				"organizations:DescribeEffectivePolicy",
				"organizations:DescribeOrganization",
			),
		),
	},
	{
		name: "IAMFullAccess",
		path: "/",
		description: "Full access to IAM.",
		version: "v2",
		document: documentOf(
			allowing(
				"iam:*",
				"organizations:DescribeAccount",
				"organizations:DescribeOrganization",
				"organizations:DescribeOrganizationalUnit",
				"organizations:DescribePolicy",
				"organizations:ListChildren",
				"organizations:ListParents",
				"organizations:ListPoliciesForTarget",
				"organizations:ListRoots",
				"organizations:ListPolicies",
				"organizations:ListTargetsForPolicy",
			),
		),
	},
	{
		name: "IAMReadOnlyAccess",
		path: "/",
		description: "Read-only access to IAM.",
		version: "v4",
		document: documentOf(
			allowing(
				"iam:GenerateCredentialReport",
				"iam:GenerateServiceLastAccessedDetails",
				"iam:Get*",
				"iam:List*",
				"iam:SimulateCustomPolicy",
				"iam:SimulatePrincipalPolicy",
			),
		),
	},
	{
		name: "IAMUserChangePassword",
		path: "/",
		description: "Lets an IAM user change their own password.",
		version: "v3",
		document: documentOf(
			{
				Effect: "Allow",
				Action: ["iam:ChangePassword"],
				Resource: ["arn:aws:iam::*:user/${aws:username}", "arn:aws:iam::*:user/*/${aws:username}"],
			},
			allowing("iam:GetAccountPasswordPolicy"),
		),
	},
	{
		name: "AmazonS3FullAccess",
		path: "/",
		description: "Full access to all buckets.",
		version: "v2",
		document: documentOf(allowing("s3:*", "s3-object-lambda:*")),
	},
	{
		name: "AmazonS3ReadOnlyAccess",
		path: "/",
		description: "Read-only access to all buckets.",
		version: "v3",
		document: documentOf(
			allowing("s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*", "s3-object-lambda:List*"),
		),
	},
	{
		name: "AmazonSQSFullAccess",
		path: "/",
		description: "Full access to Amazon SQS.",
		version: "v1",
		document: documentOf(allowing("sqs:*")),
	},
	{
		name: "AWSLambdaBasicExecutionRole",
		path: "/service-role/",
		description: "Lets a function write its logs.",
		version: "v1",
		document: documentOf(allowing("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")),
	},
	{
		name: "SignInLocalDevelopmentAccess",
		path: "/",
		description: "Lets a console identity sign the command line in with `aws login`.",
		version: "v3",
		document: documentOf({
			Effect: "Allow",
			Action: ["signin:AuthorizeOAuth2Access", "signin:CreateOAuth2Token"],
			Resource: "arn:aws:signin:*:*:oauth2/public-client/*",
		}),
	},
];
