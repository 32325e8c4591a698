import { isPublicPolicy } from "../../decision/public-policy.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing } from "./bucket.ts";
import { bucketName } from "./s3-parameters.ts";

/** Whether a bucket's policy is public. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export const getBucketPolicyStatus = defineOperation({
	service: "s3api",
	name: "GetBucketPolicyStatus",
	parameters: { Bucket: required(bucketName) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name }, call) =>
		onBucket(name, call, ({ policy }) =>
			policy === undefined
				? failed(awsError("NoSuchBucketPolicy", "The bucket policy does not exist"))
				: done(call.cloud, { PolicyStatus: { IsPublic: isPublicPolicy(policy) } }),
		),
});
