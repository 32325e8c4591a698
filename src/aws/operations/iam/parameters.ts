import { quotas } from "../../account/quotas.ts";
import { listOf, required, type Shape, structure } from "../shape.ts";

const NAME = /^[\w+=,.@-]+$/;

const name = <const Maximum extends number>(maximum: Maximum) =>
	({ type: "text", minimum: 1, maximum, pattern: NAME }) as const satisfies Shape;

/** The name of a user. */
export const userName = name(quotas.userNameLength);
/** The name of an existing user: AWS looks it up under a laxer limit. */
export const anyUserName = name(128);
/** The name of a group. */
export const groupName = name(quotas.groupNameLength);
/** The name of a role. */
export const roleName = name(quotas.roleNameLength);
/** The name of a policy. */
export const policyName = name(quotas.policyNameLength);
/** The name of an instance profile. */
export const instanceProfileName = name(quotas.instanceProfileNameLength);
/** The name of a virtual MFA device. */
export const deviceName = { type: "text", minimum: 1, pattern: NAME } as const satisfies Shape;

/** A path, which begins and ends with a slash. */
export const iamPath = {
	type: "text",
	minimum: 1,
	maximum: quotas.pathLength,
	pattern: /^(?:\u002F|\u002F[\u0021-\u007E]+\u002F)$/,
} as const satisfies Shape;

/** The beginning of a path. */
export const pathPrefix = {
	type: "text",
	minimum: 1,
	maximum: 512,
	pattern: /^\u002F[\u0021-\u007F]*$/,
} as const;

/** An ARN. */
export const arn = { type: "text", minimum: 20, maximum: 2048 } as const satisfies Shape;

/** A policy as JSON text. */
export const policyDocument = { type: "text", minimum: 1, maximum: 131_072 } as const satisfies Shape;

/** The id of an access key. */
export const accessKeyId = {
	type: "text",
	minimum: 16,
	maximum: 128,
	pattern: /^[\w]+$/,
} as const satisfies Shape;

/** The serial number of an MFA device: an ARN for virtual ones. */
export const serialNumber = {
	type: "text",
	minimum: 9,
	maximum: 256,
	pattern: /^[\w+=/:,.@-]+$/,
} as const satisfies Shape;

/** A code of six digits. */
export const authenticationCode = {
	type: "text",
	minimum: 6,
	maximum: 6,
	pattern: /^[\d]+$/,
} as const satisfies Shape;

/** A list of tags. */
export const tagList = listOf(
	structure({
		Key: required({ type: "text", minimum: 1, maximum: quotas.tagKeyLength }),
		Value: required({ type: "text", maximum: quotas.tagValueLength }),
	}),
);

/** A list of tag keys. */
export const tagKeyList = listOf({ type: "text", minimum: 1, maximum: quotas.tagKeyLength });

/** A description, where one is asked for. */
export const description = { type: "text", maximum: 1000 } as const satisfies Shape;

/** The path of a managed policy. */
export const policyPath = {
	type: "text",
	minimum: 1,
	maximum: quotas.pathLength,
	pattern: /^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/,
} as const satisfies Shape;

/** The number of a policy's version. */
export const versionId = {
	type: "text",
	pattern: /^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/,
} as const satisfies Shape;

/** Seconds that a role's sessions may last at most. */
export const maxSessionDuration = {
	type: "integer",
	minimum: 3_600,
	maximum: 43_200,
} as const satisfies Shape;

/** A password of the console. */
export const password = { type: "text", minimum: 1, maximum: quotas.passwordLength } as const satisfies Shape;

/** An alias of the account, which stands in the sign-in page's address. */
export const accountAlias = {
	type: "text",
	minimum: 3,
	maximum: 63,
	pattern: /^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/,
} as const satisfies Shape;

/** The id of a job. */
export const jobId = { type: "text", minimum: 36, maximum: 36 } as const satisfies Shape;
