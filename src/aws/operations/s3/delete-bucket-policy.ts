import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing, withBucket } from "./bucket.ts";
import { bucketName } from "./s3-parameters.ts";

/** Takes a bucket's policy away. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export const deleteBucketPolicy = defineOperation({
	service: "s3api",
	name: "DeleteBucketPolicy",
	parameters: { Bucket: required(bucketName) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name }, call) =>
		onBucket(name, call, (bucket, owner) =>
			done(withBucket(call.cloud, owner, { ...bucket, policy: undefined })),
		),
});
