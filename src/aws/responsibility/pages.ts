const DOCS = "https://docs.aws.amazon.com";

/** The AWS pages the matrix rests on. */
export const PAGES = {
	model: `${DOCS}/whitepapers/latest/aws-risk-and-compliance/shared-responsibility-model.html`,
	ebsEncryption: `${DOCS}/ebs/latest/userguide/encryption-by-default.html`,
	ec2DataProtection: `${DOCS}/AWSEC2/latest/UserGuide/data-protection.html`,
	ecs: `${DOCS}/AmazonECS/latest/developerguide/security-shared-model.html`,
	fargateStorage: `${DOCS}/AmazonECS/latest/developerguide/fargate-task-storage.html`,
	// The page's name is misspelt on the AWS side.
	eks: `${DOCS}/eks/latest/userguide/shared-responsibilty.html`,
	eksNodes: `${DOCS}/eks/latest/userguide/update-managed-node-group.html`,
	eksEncryption: `${DOCS}/eks/latest/userguide/envelope-encryption.html`,
	beanstalk: `${DOCS}/elasticbeanstalk/latest/dg/platforms-shared-responsibility.html`,
	rdsMaintenance: `${DOCS}/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html`,
	rdsNetwork: `${DOCS}/AmazonRDS/latest/UserGuide/infrastructure-security.html`,
	rdsEncryption: `${DOCS}/AmazonRDS/latest/UserGuide/Overview.Encryption.html`,
	rdsTls: `${DOCS}/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html`,
	lambda: `${DOCS}/whitepapers/latest/security-overview-aws-lambda/the-shared-responsibility-model.html`,
	lambdaRuntime: `${DOCS}/lambda/latest/dg/runtime-management-shared.html`,
	lambdaVersions: `${DOCS}/lambda/latest/dg/lambda-runtimes.html`,
	lambdaNetwork: `${DOCS}/lambda/latest/dg/configuration-vpc.html`,
	lambdaEncryption: `${DOCS}/lambda/latest/dg/security-encryption-at-rest.html`,
	lambdaTransit: `${DOCS}/lambda/latest/dg/security-dataprotection.html`,
	dynamodbEncryption: `${DOCS}/amazondynamodb/latest/developerguide/encryption.usagenotes.html`,
	dynamodbNetwork: `${DOCS}/amazondynamodb/latest/developerguide/inter-network-traffic-privacy.html`,
	s3PublicAccess: `${DOCS}/AmazonS3/latest/userguide/access-control-block-public-access.html`,
	s3Encryption: `${DOCS}/AmazonS3/latest/userguide/UsingServerSideEncryption.html`,
	s3Transit: `${DOCS}/AmazonS3/latest/userguide/UsingEncryptionInTransit.html`,
} as const;
