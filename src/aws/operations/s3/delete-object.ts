import { withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { objectArn, onBucket, refuseMissing, withBucket } from "./bucket.ts";
import { bucketName, objectKey } from "./s3-parameters.ts";

/** Deletes an object; one that is not there is no error. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject = defineOperation({
	service: "s3api",
	name: "DeleteObject",
	parameters: { Bucket: required(bucketName), Key: required(objectKey) },
	refuse: refuseMissing,
	needs: ({ Bucket: name, Key }) => [{ resource: objectArn(name, Key) }],
	perform: ({ Bucket: name, Key }, call) =>
		onBucket(name, call, (bucket, owner) =>
			done(withBucket(call.cloud, owner, { ...bucket, objects: withoutEntry(bucket.objects, Key) })),
		),
});
