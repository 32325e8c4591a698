import type { Account, Cloud, Resource } from "../../account/account.ts";
import { withAccount, withResource } from "../../account/change.ts";
import { findResource } from "../../account/find-resource.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { type Call, failed, type Performed } from "../operation.ts";

export type Bucket = Extract<Resource, { type: "s3-bucket" }>;

/** `arn:aws:s3:::NAME`: the bucket itself, for listing and for its settings. */
export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`;

/** `arn:aws:s3:::NAME/KEY`: one object. */
export const objectArn = (name: string, key: string): string => `arn:aws:s3:::${name}/${key}`;

/** A bucket and the account that owns it; bucket names are one for all accounts. */
export const findBucket = (
	name: string,
	{ cloud }: Pick<Call, "cloud">,
): { readonly account: Account; readonly bucket: Bucket } | undefined => {
	const found = findResource(cloud, bucketArn(name));
	return found?.resource.type === "s3-bucket"
		? { account: found.account, bucket: found.resource }
		: undefined;
};

const NO_BUCKET = awsError("NoSuchBucket", "The specified bucket does not exist");

/** The error of a bucket that is not there, which S3 gives before it looks at policies. */
export const refuseMissing = (params: { readonly Bucket: string }, call: Call): AwsError | undefined =>
	findBucket(params.Bucket, call) === undefined ? NO_BUCKET : undefined;

/** Does something with a bucket that is there. */
export const onBucket = (
	name: string,
	call: Call,
	act: (bucket: Bucket, owner: Account) => Performed,
): Performed => {
	const found = findBucket(name, call);
	return found === undefined ? failed(NO_BUCKET) : act(found.bucket, found.account);
};

/** The cloud with this bucket, new or changed, in its owner's account. */
export const withBucket = (cloud: Cloud, owner: Account, bucket: Bucket): Cloud =>
	withAccount(cloud, withResource(cloud.accounts.get(owner.id) ?? owner, bucket));
