import type { Condition, Policy, Statement } from "../policy/policy.ts";

/**
 * True where S3 calls a bucket policy public: an Allow for everyone that no fixed value narrows down.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html (the meaning of "public")
 */
export const isPublicPolicy = (policy: Policy): boolean => policy.statements.some(isPublicStatement);

const isPublicStatement = (statement: Statement): boolean => {
	if (statement.effect !== "Allow" || statement.principal === undefined) return false;
	const { isNot, entries } = statement.principal;
	const isForEveryone = isNot || entries.some((entry) => entry.names.kind === "everyone");
	return isForEveryone && !statement.conditions.some(narrows);
};

/** A positive operator on one of the keys below, with values that hold no wildcard and no policy variable. */
const narrows = (condition: Condition): boolean => {
	const key = condition.key.toLowerCase();
	if (condition.ifExists || condition.setOperator === "ForAllValues" || condition.values.length === 0)
		return false;
	if (key === "aws:sourceip") {
		return condition.operator === "IpAddress" && condition.values.every(({ text }) => !isVeryWide(text));
	}
	if (!FIXED_KEYS.has(key) || !POSITIVE.has(condition.operator)) return false;
	return condition.values.every(({ text }) => !/[*?]|\$\{/.test(text));
};

/** Very wide blocks, such as everything but the private ranges, do not narrow anything down. */
const isVeryWide = (cidr: string): boolean => {
	const bits = /\/(\d+)$/.exec(cidr)?.[1];
	if (bits === undefined) return false;
	return Number(bits) < (cidr.includes(":") ? 32 : 8);
};

const FIXED_KEYS: ReadonlySet<string> = new Set([
	"aws:principalaccount",
	"aws:principalarn",
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:sourcearn",
	"aws:sourcevpc",
	"aws:sourcevpce",
	"aws:sourceowner",
	"aws:sourceaccount",
	"aws:sourceorgid",
	"aws:userid",
	"s3:x-amz-server-side-encryption-aws-kms-key-id",
	"s3:dataaccesspointarn",
	"s3:dataaccesspointaccount",
]);

const POSITIVE: ReadonlySet<string> = new Set([
	"StringEquals",
	"StringLike",
	"StringEqualsIgnoreCase",
	"ArnEquals",
	"ArnLike",
]);
