import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing } from "./bucket.ts";
import { bucketName } from "./s3-parameters.ts";

/** A bucket's policy, as a text of JSON. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
export const getBucketPolicy = defineOperation({
	service: "s3api",
	name: "GetBucketPolicy",
	parameters: { Bucket: required(bucketName) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name }, call) =>
		onBucket(name, call, ({ policy }) =>
			policy === undefined
				? failed(awsError("NoSuchBucketPolicy", "The bucket policy does not exist"))
				: done(call.cloud, { Policy: JSON.stringify(JSON.parse(policy.text)) }),
		),
});
