import type { NamedPolicy, Policy } from "../policy/policy.ts";

/**
 * One simulated part of AWS: accounts, and the organization above them where there is one.
 * Immutable: an operation returns a new cloud that shares everything it did not change.
 */
export type Cloud = {
	/** By account id, twelve digits. */
	readonly accounts: ReadonlyMap<string, Account>;
	readonly organization: Organization | undefined;
};

export type Tags = Readonly<Record<string, string>>;

/** An AWS account: the container of identities and resources, not a person. */
export type Account = {
	readonly id: string;
	readonly name: string;
	readonly alias: string | undefined;
	readonly root: RootUser;
	/** By name as written; names are unique ignoring case. */
	readonly users: ReadonlyMap<string, User>;
	readonly groups: ReadonlyMap<string, Group>;
	readonly roles: ReadonlyMap<string, Role>;
	/** Customer managed policies by ARN. */
	readonly policies: ReadonlyMap<string, ManagedPolicy>;
	readonly instanceProfiles: ReadonlyMap<string, InstanceProfile>;
	/** Virtual devices by serial number (ARN), assigned or not. */
	readonly virtualMfaDevices: ReadonlyMap<string, MfaDevice>;
	readonly passwordPolicy: PasswordPolicy | undefined;
	/** Resources by ARN. */
	readonly resources: ReadonlyMap<string, Resource>;
	/** S3 Block Public Access of the whole account. */
	readonly publicAccessBlock: PublicAccessBlock | undefined;
	/** Reports that somebody asked for. */
	readonly reports?: Reports | undefined;
};

/** What IAM works out on demand and keeps for a while. */
export type Reports = {
	readonly credentials: { readonly madeAt: EpochSeconds; readonly csv: string } | undefined;
	/** Job id to whose last accesses it lists. */
	readonly lastAccessed: ReadonlyMap<string, { readonly arn: string; readonly madeAt: EpochSeconds }>;
};

/** Seconds since 1970, UTC: the model's only clock, always handed in. */
export type EpochSeconds = number;

export type RootUser = {
	readonly email: string;
	/** Undefined where root credentials were removed or never made (member accounts). */
	readonly password: string | undefined;
	readonly accessKeys: readonly AccessKey[];
	readonly mfaDevices: readonly MfaDevice[];
};

export type User = {
	readonly name: string;
	readonly path: string;
	/** AIDA...: what an ARN in a trust policy is turned into; a new user of the same name has another. */
	readonly uniqueId: string;
	readonly createdAt: EpochSeconds;
	readonly loginProfile: LoginProfile | undefined;
	readonly accessKeys: readonly AccessKey[];
	readonly mfaDevices: readonly MfaDevice[];
	/** Names of groups, in the order they were joined. */
	readonly groups: readonly string[];
	/** ARNs of managed policies. */
	readonly attachedPolicies: readonly string[];
	readonly inlinePolicies: ReadonlyMap<string, Policy>;
	/** ARN of the managed policy that is the boundary. */
	readonly permissionsBoundary: string | undefined;
	readonly tags: Tags;
};

export type LoginProfile = {
	readonly password: string;
	readonly resetRequired: boolean;
	readonly changedAt: EpochSeconds;
	/** When it last opened the console, where that is known. */
	readonly lastUsedAt?: EpochSeconds | undefined;
};

export type AccessKey = {
	/** AKIA... */
	readonly id: string;
	readonly secret: string;
	readonly status: "Active" | "Inactive";
	readonly createdAt: EpochSeconds;
	readonly lastUsed:
		| { readonly at: EpochSeconds; readonly service: string; readonly region: string }
		| undefined;
};

export type MfaDevice = {
	/** `arn:aws:iam::ACCOUNT:mfa/NAME` for virtual devices. */
	readonly serialNumber: string;
	readonly type: "virtual" | "hardware" | "passkey";
	/** Base32 secret of a device that shows codes; undefined for a passkey. */
	readonly secret: string | undefined;
	readonly enabledAt: EpochSeconds | undefined;
	/** The TOTP step of the last code that was accepted: no code works twice. */
	readonly lastStep: number | undefined;
	/** Steps the device's clock was found to run ahead (+) or behind (-). */
	readonly drift: number;
};

export type Group = {
	readonly name: string;
	readonly path: string;
	readonly uniqueId: string;
	readonly createdAt: EpochSeconds;
	readonly attachedPolicies: readonly string[];
	readonly inlinePolicies: ReadonlyMap<string, Policy>;
};

export type Role = {
	readonly name: string;
	readonly path: string;
	readonly uniqueId: string;
	readonly createdAt: EpochSeconds;
	readonly description: string | undefined;
	readonly trustPolicy: Policy;
	readonly attachedPolicies: readonly string[];
	readonly inlinePolicies: ReadonlyMap<string, Policy>;
	readonly permissionsBoundary: string | undefined;
	/** 3,600 to 43,200. */
	readonly maxSessionSeconds: number;
	readonly isServiceLinked: boolean;
	readonly tags: Tags;
};

export type ManagedPolicy = {
	readonly name: string;
	readonly path: string;
	readonly arn: string;
	readonly createdAt: EpochSeconds;
	readonly description: string | undefined;
	/** At most five, oldest first. */
	readonly versions: readonly PolicyVersionRecord[];
	readonly defaultVersion: string;
};

export type PolicyVersionRecord = {
	/** `v1`, `v2` ...; a number is never used again. */
	readonly id: string;
	readonly policy: Policy;
	readonly createdAt: EpochSeconds;
};

export type InstanceProfile = {
	readonly name: string;
	readonly path: string;
	readonly uniqueId: string;
	readonly createdAt: EpochSeconds;
	/** At most one role. */
	readonly role: string | undefined;
};

export type PasswordPolicy = {
	readonly minimumLength: number;
	readonly requireSymbols: boolean;
	readonly requireNumbers: boolean;
	readonly requireUppercase: boolean;
	readonly requireLowercase: boolean;
	readonly allowUsersToChangePassword: boolean;
	readonly hardExpiry: boolean;
	/** Days; undefined: passwords do not expire. */
	readonly maxAgeDays: number | undefined;
	/** Passwords remembered, 1 to 24. */
	readonly reusePrevention: number | undefined;
};

export type PublicAccessBlock = {
	readonly blockPublicAcls: boolean;
	readonly ignorePublicAcls: boolean;
	readonly blockPublicPolicy: boolean;
	readonly restrictPublicBuckets: boolean;
};

type ResourceBase = { readonly arn: string; readonly name: string; readonly tags: Tags };

/** What can be acted on. Objects of a bucket and items of a table live inside their resource. */
export type Resource =
	| (ResourceBase & {
			readonly type: "s3-bucket";
			readonly region: string;
			readonly policy: Policy | undefined;
			readonly publicAccessBlock: PublicAccessBlock;
			/** Key to content. */
			readonly objects: ReadonlyMap<string, StoredObject>;
	  })
	| (ResourceBase & { readonly type: "sqs-queue"; readonly policy: Policy | undefined })
	| (ResourceBase & {
			readonly type: "kms-key";
			/** Always present: a key cannot be without one. */
			readonly policy: Policy;
			readonly enabled: boolean;
	  })
	| (ResourceBase & {
			readonly type: "dynamodb-table";
			readonly policy: Policy | undefined;
			readonly keyAttribute: string;
			readonly items: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
	  })
	| (ResourceBase & {
			readonly type: "lambda-function";
			readonly policy: Policy | undefined;
			readonly role: string;
			readonly runtime: string;
	  })
	| (ResourceBase & {
			readonly type: "ec2-instance";
			readonly state: "running" | "stopped" | "terminated";
			readonly instanceProfile: string | undefined;
			readonly securityGroups: readonly string[];
	  })
	| (ResourceBase & {
			readonly type: "security-group";
			readonly ingress: readonly SecurityGroupRule[];
			readonly egress: readonly SecurityGroupRule[];
	  })
	| (ResourceBase & { readonly type: "sns-topic"; readonly policy: Policy | undefined })
	| (ResourceBase & { readonly type: "secret"; readonly policy: Policy | undefined });

export type ResourceType = Resource["type"];

export type StoredObject = { readonly body: string; readonly tags: Tags };

/** Security groups only ever allow; there is no deny rule. */
export type SecurityGroupRule = {
	readonly protocol: "tcp" | "udp" | "icmp" | "-1";
	readonly fromPort: number;
	readonly toPort: number;
	/** A CIDR block or a security group id. */
	readonly peer: string;
	readonly description: string | undefined;
};

export type Organization = {
	readonly id: string;
	readonly managementAccount: string;
	/** False: consolidated billing only, so no SCPs or RCPs. */
	readonly allFeatures: boolean;
	readonly enabledPolicyTypes: readonly ("SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY")[];
	readonly root: OrganizationNode;
	/** By id; each knows its parent. */
	readonly units: ReadonlyMap<string, OrganizationalUnit>;
	/** Account id to its membership. */
	readonly members: ReadonlyMap<string, Member>;
	/** SCPs and RCPs by id. */
	readonly policies: ReadonlyMap<string, OrganizationPolicy>;
	/** Centralized root access: credentials management and privileged tasks. */
	readonly rootAccess: { readonly credentialsManagement: boolean; readonly sessions: boolean };
	readonly delegatedAdministrators: readonly string[];
	/** Services with trusted access, such as `iam.amazonaws.com`. */
	readonly trustedServices?: readonly string[] | undefined;
};

export type OrganizationNode = {
	readonly id: string;
	readonly name: string;
	/** Ids of organization policies, SCPs and RCPs alike. */
	readonly attachedPolicies: readonly string[];
};

export type OrganizationalUnit = OrganizationNode & { readonly parent: string };

export type Member = {
	readonly account: string;
	readonly parent: string;
	readonly attachedPolicies: readonly string[];
};

export type OrganizationPolicy = {
	readonly id: string;
	readonly name: string;
	readonly type: "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY";
	readonly awsManaged: boolean;
	readonly named: NamedPolicy;
};
