import { withAccount, withResource } from "../../account/change.ts";
import { isName } from "../../account/names.ts";
import { everythingBlocked } from "../../account/new-account.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { optional, required, structure, text } from "../shape.ts";
import { type Bucket, bucketArn, findBucket } from "./bucket.ts";
import { bucketName } from "./s3-parameters.ts";

/** A bucket: private, with every public access blocked. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket = defineOperation({
	service: "s3api",
	name: "CreateBucket",
	parameters: {
		Bucket: required(bucketName),
		CreateBucketConfiguration: optional(structure({ LocationConstraint: optional(text) })),
	},
	refuse: ({ Bucket: name, CreateBucketConfiguration }, call) => {
		const { region, account } = call;
		if (!isName("bucket", name)) return awsError("InvalidBucketName", "The specified bucket is not valid.");
		const owner = findBucket(name, call)?.account;
		if (owner !== undefined && owner.id !== account.id) return TAKEN;
		const place = CreateBucketConfiguration?.LocationConstraint;
		if (place === undefined && region !== "us-east-1")
			return awsError("IllegalLocationConstraintException", UNSAID);
		return place !== undefined && place !== region
			? awsError(
					"IllegalLocationConstraintException",
					`The ${place} location constraint is incompatible for the region specific endpoint this request was sent to.`,
				)
			: undefined;
	},
	needs: ({ Bucket: name, CreateBucketConfiguration: { LocationConstraint } = {} }) => [
		{
			resource: bucketArn(name),
			context: requestKeys({ "s3:locationconstraint": LocationConstraint }),
		},
	],
	perform: ({ Bucket: name }, call) => {
		const { cloud, account, region } = call;
		if (findBucket(name, call) !== undefined)
			return region === "us-east-1" ? done(cloud, { Location: `/${name}` }) : failed(YOURS);
		const bucket: Bucket = {
			type: "s3-bucket",
			arn: bucketArn(name),
			name,
			tags: {},
			region,
			policy: undefined,
			publicAccessBlock: everythingBlocked,
			objects: new Map(),
		};
		return done(withAccount(cloud, withResource(account, bucket)), { Location: `/${name}` });
	},
});

const UNSAID =
	"The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.";

const TAKEN = awsError(
	"BucketAlreadyExists",
	"The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
);

const YOURS = awsError(
	"BucketAlreadyOwnedByYou",
	"Your previous request to create the named bucket succeeded and you already own it.",
);
