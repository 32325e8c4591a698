import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing } from "./bucket.ts";
import { blockOutput, isOff, noBlock } from "./public-access.ts";
import { bucketName } from "./s3-parameters.ts";

/** A bucket's four switches of Block Public Access. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html */
export const getPublicAccessBlock = defineOperation({
	service: "s3api",
	name: "GetPublicAccessBlock",
	action: "s3:GetBucketPublicAccessBlock",
	parameters: { Bucket: required(bucketName) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name }, call) =>
		onBucket(name, call, (bucket) =>
			isOff(bucket.publicAccessBlock) ? noBlock() : done(call.cloud, blockOutput(bucket.publicAccessBlock)),
		),
});
