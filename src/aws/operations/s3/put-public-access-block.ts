import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing, withBucket } from "./bucket.ts";
import { blockFrom } from "./public-access.ts";
import { bucketName, publicAccessBlock } from "./s3-parameters.ts";

/** Sets a bucket's four switches of Block Public Access. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const putPublicAccessBlock = defineOperation({
	service: "s3api",
	name: "PutPublicAccessBlock",
	action: "s3:PutBucketPublicAccessBlock",
	parameters: {
		Bucket: required(bucketName),
		PublicAccessBlockConfiguration: required(publicAccessBlock),
	},
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name, PublicAccessBlockConfiguration }, call) =>
		onBucket(name, call, (bucket, owner) => {
			const block = blockFrom(PublicAccessBlockConfiguration);
			return done(withBucket(call.cloud, owner, { ...bucket, publicAccessBlock: block }));
		}),
});
