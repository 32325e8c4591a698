import { nothingBlocked } from "../../account/new-account.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing, withBucket } from "./bucket.ts";
import { bucketName } from "./s3-parameters.ts";

/** Switches Block Public Access of a bucket off. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock = defineOperation({
	service: "s3api",
	name: "DeletePublicAccessBlock",
	action: "s3:PutBucketPublicAccessBlock",
	parameters: { Bucket: required(bucketName) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name }, call) =>
		onBucket(name, call, (bucket, owner) =>
			done(withBucket(call.cloud, owner, { ...bucket, publicAccessBlock: nothingBlocked })),
		),
});
