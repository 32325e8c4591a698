import type { LayerId, ServiceId, Side } from "./responsibility.ts";

/**
 * A chore of one layer, small enough to belong to one side.
 * Where the layer is shared, `half` says whose half the chore is; elsewhere the layer's owner does it.
 */
export type Duty = {
	readonly id: string;
	/** What is to be done, as a short order. */
	readonly title: string;
	readonly layer: LayerId;
	readonly half: Side | undefined;
	/** The services of which it makes sense to ask. */
	readonly on: readonly ServiceId[];
};

const FUNCTIONS: readonly ServiceId[] = ["lambda-zip", "lambda-image"];
const IMAGES: readonly ServiceId[] = ["ecs-on-ec2", "eks-managed-nodes", "fargate", "lambda-image"];
const LISTENERS: readonly ServiceId[] = ["ec2", "ecs-on-ec2", "eks-managed-nodes", "fargate", "beanstalk"];
const CODE: readonly ServiceId[] = [...LISTENERS, ...FUNCTIONS];
const STORES: readonly ServiceId[] = ["rds", "dynamodb", "s3"];
const OWN: readonly ServiceId[] = [...CODE, ...STORES];
const EVERY: readonly ServiceId[] = [...OWN, "saas"];

const duty = (
	id: string,
	title: string,
	layer: LayerId,
	on: readonly ServiceId[],
	half: Side | undefined = undefined,
): Duty => ({ id, title, layer, half, on });

/** The chores that questions may ask about. */
export const duties: readonly Duty[] = [
	duty("guard-the-doors", "guard the doors of the data centre", "physical-facilities", EVERY),
	duty("keep-the-power-on", "keep power and cooling running", "physical-facilities", EVERY),
	duty("replace-a-failed-disk", "replace a failed disk", "hardware", EVERY),
	duty("destroy-old-disks", "destroy worn-out disks", "hardware", EVERY),
	duty("protect-the-backbone", "protect the cables between data centres", "network-infrastructure", EVERY),
	duty("patch-the-hypervisor", "patch the hypervisor", "hypervisor", EVERY),
	duty("patch-the-host-os", "patch the host operating system", "hypervisor", EVERY),

	duty("patch-the-guest-os", "patch the guest operating system", "guest-os", [
		"ec2",
		"ecs-on-ec2",
		"fargate",
		"rds",
		"lambda-zip",
		"dynamodb",
		"s3",
		"saas",
	]),
	duty("harden-the-ami", "harden the AMI of the instances", "guest-os", ["ec2", "ecs-on-ec2"]),
	duty("publish-node-ami", "publish a patched node AMI", "guest-os", ["eks-managed-nodes"], "aws"),
	duty(
		"roll-out-node-ami",
		"roll the patched AMI out to the nodes",
		"guest-os",
		["eks-managed-nodes"],
		"customer",
	),
	duty("publish-platform", "publish a patched platform version", "guest-os", ["beanstalk"], "aws"),
	duty(
		"apply-platform-by-hand",
		"apply a platform update while managed updates are off",
		"guest-os",
		["beanstalk"],
		"customer",
	),
	duty("publish-base-image", "publish a patched base image", "guest-os", ["lambda-image"], "aws"),
	duty(
		"rebuild-on-base-image",
		"rebuild and deploy on the patched base image",
		"guest-os",
		["lambda-image"],
		"customer",
	),

	duty("patch-the-runtime", "apply patches of the language runtime", "runtime", [
		"ec2",
		...IMAGES,
		"lambda-zip",
	]),
	duty("patch-own-database", "patch a database you installed on the instance", "runtime", ["ec2"]),
	duty("patch-the-engine", "install required patches of the database engine", "runtime", ["rds"], "aws"),
	duty("publish-runtime", "publish patches of the platform's runtime", "runtime", ["beanstalk"], "aws"),
	duty("choose-the-window", "choose the maintenance window", "runtime", ["rds"], "customer"),
	duty("upgrade-the-engine", "start a major upgrade of the database engine", "runtime", ["rds"], "customer"),
	duty(
		"move-to-next-branch",
		"move to the next major version of the platform",
		"runtime",
		["beanstalk"],
		"customer",
	),

	duty("write-security-group-rules", "write the security group rules", "network-configuration", [
		...LISTENERS,
		"rds",
	]),
	duty("close-ssh", "close SSH, remote login, to the internet", "network-configuration", [
		"ec2",
		"ecs-on-ec2",
	]),
	duty(
		"choose-the-vpc",
		"choose the VPC and security groups of the function",
		"network-configuration",
		FUNCTIONS,
		"customer",
	),
	duty(
		"keep-function-network",
		"keep the network that functions run in by default",
		"network-configuration",
		FUNCTIONS,
		"aws",
	),
	duty(
		"protect-the-endpoint",
		"protect the public endpoint of the service",
		"network-configuration",
		["dynamodb"],
		"aws",
	),
	duty(
		"choose-vpc-endpoints",
		"decide on VPC endpoints",
		"network-configuration",
		["dynamodb", "s3"],
		"customer",
	),
	duty(
		"block-new-buckets",
		"block public access to a newly made bucket",
		"network-configuration",
		["s3"],
		"aws",
	),
	duty(
		"keep-the-block-on",
		"keep public access blocked from then on",
		"network-configuration",
		["s3"],
		"customer",
	),

	duty(
		"run-the-control-plane",
		"run the control plane of the cluster",
		"platform-and-app",
		["ecs-on-ec2", "eks-managed-nodes", "fargate"],
		"aws",
	),
	duty("update-the-agent", "update the ECS agent", "platform-and-app", ["ecs-on-ec2"], "customer"),
	duty("patch-a-library", "update a vulnerable library of the app", "platform-and-app", CODE, "customer"),
	duty("fix-the-code", "fix a flaw in the app's own code", "platform-and-app", CODE, "customer"),
	duty("scan-the-image", "scan the container image and rebuild it", "platform-and-app", IMAGES, "customer"),
	duty("isolate-functions", "isolate one function from another", "platform-and-app", FUNCTIONS, "aws"),
	duty("build-the-platform", "build and test the platform", "platform-and-app", ["beanstalk"], "aws"),
	duty(
		"leave-old-runtime",
		"move the function off a deprecated runtime",
		"platform-and-app",
		["lambda-zip"],
		"customer",
	),
	duty("turn-on-multi-az", "decide on Multi-AZ", "platform-and-app", ["rds"], "customer"),
	duty("set-backup-retention", "set how long backups are kept", "platform-and-app", ["rds"], "customer"),
	duty("carry-out-backups", "carry out the automatic backups", "platform-and-app", ["rds"], "aws"),

	duty("remove-a-leaver", "remove the access of someone who left", "identity", EVERY),
	duty("require-mfa", "require a second sign-in factor (MFA)", "identity", EVERY),
	duty("write-the-policies", "write the IAM policies", "identity", OWN),
	duty("create-database-users", "create the users inside the database", "identity", ["rds"]),

	duty("classify-data", "decide which data is confidential", "customer-data", EVERY),
	duty("decide-what-to-keep", "decide what is stored and for how long", "customer-data", EVERY),
	duty("encrypt-before-upload", "encrypt a file before it is sent", "client-side-encryption", OWN),

	duty("ask-for-encryption", "ask for encrypted volumes", "encryption-at-rest", ["ec2", "ecs-on-ec2"]),
	duty(
		"encrypt-at-creation",
		"ask for encryption when the database is created",
		"encryption-at-rest",
		["rds"],
		"customer",
	),
	duty(
		"encrypt-api-data",
		"encrypt the Kubernetes API data",
		"encryption-at-rest",
		["eks-managed-nodes"],
		"aws",
	),
	duty(
		"encrypt-node-volumes",
		"encrypt the volumes of the nodes",
		"encryption-at-rest",
		["eks-managed-nodes"],
		"customer",
	),
	duty(
		"carry-out-encryption",
		"encrypt the data as it is written to disk",
		"encryption-at-rest",
		["fargate", ...FUNCTIONS, "dynamodb", "s3"],
		"aws",
	),
	duty(
		"encrypt-the-backups",
		"encrypt the backups of an encrypted database",
		"encryption-at-rest",
		["rds"],
		"aws",
	),
	duty(
		"choose-the-key",
		"choose the KMS key and who may use it",
		"encryption-at-rest",
		["ec2", "ecs-on-ec2", "fargate", ...FUNCTIONS, ...STORES],
		"customer",
	),

	duty("offer-tls", "offer TLS on the endpoints of the AWS API", "encryption-in-transit", OWN, "aws"),
	duty(
		"call-over-tls",
		"use TLS in the calls your code makes",
		"encryption-in-transit",
		[...FUNCTIONS, "dynamodb"],
		"customer",
	),
	duty(
		"install-a-certificate",
		"put a certificate on your own listener",
		"encryption-in-transit",
		LISTENERS,
		"customer",
	),
	duty(
		"deny-plain-http",
		"deny plain HTTP in the bucket policy",
		"encryption-in-transit",
		["s3"],
		"customer",
	),
	duty("force-tls", "force TLS in the parameter group", "encryption-in-transit", ["rds"], "customer"),
];
