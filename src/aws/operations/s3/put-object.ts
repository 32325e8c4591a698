import { withEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { blob, optional, required, text, wordOf } from "../shape.ts";
import { bucketArn, objectArn, onBucket, refuseMissing, withBucket } from "./bucket.ts";
import { etagOf } from "./object-output.ts";
import { bucketName, objectKey } from "./s3-parameters.ts";

/** Writes an object; S3 encrypts it whether asked or not. https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject = defineOperation({
	service: "s3api",
	name: "PutObject",
	parameters: {
		Bucket: required(bucketName),
		Key: required(objectKey),
		Body: optional(blob),
		ACL: optional(text),
		ServerSideEncryption: optional(wordOf("AES256", "aws:kms", "aws:kms:dsse")),
		SSEKMSKeyId: optional(text),
	},
	refuse: refuseMissing,
	needs: ({ Bucket: name, Key, ACL, ServerSideEncryption, SSEKMSKeyId }) => [
		{
			resource: objectArn(name, Key),
			context: requestKeys({
				"s3:x-amz-acl": ACL,
				"s3:x-amz-server-side-encryption": ServerSideEncryption,
				"s3:x-amz-server-side-encryption-aws-kms-key-id": SSEKMSKeyId,
			}),
		},
	],
	perform: ({ Bucket: name, Key, Body = "", ServerSideEncryption = "AES256" }, call) =>
		onBucket(name, call, (bucket, owner) => {
			const objects = withEntry(bucket.objects, Key, { body: Body, tags: {} });
			return done(withBucket(call.cloud, owner, { ...bucket, arn: bucketArn(name), objects }), {
				ETag: etagOf(Body),
				ServerSideEncryption,
			});
		}),
});
