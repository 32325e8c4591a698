import type { Account } from "../../account/account.ts";
import { isPublicPolicy } from "../../decision/public-policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";
import { unknownPrincipal, whyUnknown } from "../iam/trust.ts";
import { type Call, defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { type Bucket, bucketArn, onBucket, refuseMissing, withBucket } from "./bucket.ts";
import { misfitIn } from "./bucket-policy-misfit.ts";
import { bucketName, bucketPolicy } from "./s3-parameters.ts";

/** Writes a bucket's policy, over the one before. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const putBucketPolicy = defineOperation({
	service: "s3api",
	name: "PutBucketPolicy",
	parameters: { Bucket: required(bucketName), Policy: required(bucketPolicy) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name, Policy }, call) =>
		onBucket(name, call, (bucket, owner) => {
			const read = readPolicy(Policy, "resource");
			if (!read.ok) return failed(malformed(read.problems, "MalformedPolicy"));
			const unknown = unknownPrincipal(read.value, call.cloud);
			if (unknown !== undefined)
				return failed(awsError("MalformedPolicy", "Invalid principal in policy", whyUnknown(unknown)));
			const misfit = misfitIn(read.value, name);
			if (misfit !== undefined) return failed(awsError("MalformedPolicy", misfit.message, misfit.hint));
			if (isBlocked(bucket, owner) && isPublicPolicy(read.value)) return failed(blocked(bucket, call));
			return done(withBucket(call.cloud, owner, { ...bucket, policy: read.value }));
		}),
});

const isBlocked = (bucket: Bucket, owner: Account): boolean =>
	bucket.publicAccessBlock.blockPublicPolicy || owner.publicAccessBlock?.blockPublicPolicy === true;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html */
const blocked = ({ arn }: Bucket, { session }: Call): AwsError =>
	awsError(
		"AccessDenied",
		`User: ${session?.arn ?? "anonymous"} is not authorized to perform: s3:PutBucketPolicy on resource: "${arn}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
	);
