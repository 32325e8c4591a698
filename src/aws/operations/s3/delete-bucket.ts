import { withAccount, withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing } from "./bucket.ts";
import { bucketName } from "./s3-parameters.ts";

/** Deletes an empty bucket; its name is free for anybody. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket = defineOperation({
	service: "s3api",
	name: "DeleteBucket",
	parameters: { Bucket: required(bucketName) },
	refuse: refuseMissing,
	needs: ({ Bucket: name }) => [{ resource: bucketArn(name) }],
	perform: ({ Bucket: name }, call) =>
		onBucket(name, call, (bucket, owner) => {
			if (bucket.objects.size > 0)
				return failed(awsError("BucketNotEmpty", "The bucket you tried to delete is not empty"));
			const resources = withoutEntry(owner.resources, bucket.arn);
			return done(withAccount(call.cloud, { ...owner, resources }));
		}),
});
