/** An AWS page that the matrix rests on, and when it was last compared with the matrix. */
export type Page = {
	readonly url: string;
	/** `YYYY-MM-DD`; undefined where only an earlier copy of the page was at hand. */
	readonly readOn: string | undefined;
};

const page = (path: string, readOn: string | undefined): Page => ({
	url: `https://docs.aws.amazon.com/${path}.html`,
	readOn,
});

const read = (path: string): Page => page(path, "2026-11-22");
const copied = (path: string): Page => page(path, undefined);

/** The AWS pages that the matrix rests on. */
export const PAGES = {
	model: copied("whitepapers/latest/aws-risk-and-compliance/shared-responsibility-model"),
	ebsEncryption: read("AWSEC2/latest/APIReference/API_EnableEbsEncryptionByDefault"),
	ec2DataProtection: copied("AWSEC2/latest/UserGuide/data-protection"),
	ecs: read("AmazonECS/latest/developerguide/security-shared-model"),
	fargateStorage: read("AmazonECS/latest/developerguide/fargate-task-storage"),
	// The page's name is misspelt on the AWS side.
	eks: copied("eks/latest/userguide/shared-responsibilty"),
	eksNodes: copied("eks/latest/userguide/update-managed-node-group"),
	eksEncryption: read("eks/latest/userguide/envelope-encryption"),
	beanstalk: copied("elasticbeanstalk/latest/dg/platforms-shared-responsibility"),
	beanstalkUpdates: read("elasticbeanstalk/latest/dg/environment-platform-update-managed"),
	beanstalkHttps: read("elasticbeanstalk/latest/dg/configuring-https"),
	rdsMaintenance: read("AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance"),
	rdsNetwork: read("AmazonRDS/latest/UserGuide/infrastructure-security"),
	rdsEncryption: copied("AmazonRDS/latest/UserGuide/Overview.Encryption"),
	rdsTls: read("AmazonRDS/latest/UserGuide/mysql-ssl-connections"),
	lambda: copied("whitepapers/latest/security-overview-aws-lambda/the-shared-responsibility-model"),
	lambdaRuntime: read("lambda/latest/dg/runtime-management-shared"),
	lambdaVersions: read("lambda/latest/dg/lambda-runtimes"),
	lambdaNetwork: copied("lambda/latest/dg/configuration-vpc"),
	lambdaEncryption: read("lambda/latest/dg/security-encryption-at-rest"),
	lambdaTransit: read("lambda/latest/dg/security-dataprotection"),
	dynamodbEncryption: read("amazondynamodb/latest/developerguide/encryption.usagenotes"),
	dynamodbNetwork: copied("amazondynamodb/latest/developerguide/inter-network-traffic-privacy"),
	s3PublicAccess: copied("AmazonS3/latest/userguide/access-control-block-public-access"),
	s3Encryption: read("AmazonS3/latest/userguide/UsingServerSideEncryption"),
	s3Transit: read("AmazonS3/latest/userguide/UsingEncryptionInTransit"),
	quickSightAccess: read("quicksight/latest/APIReference/controlling-access"),
} as const;
