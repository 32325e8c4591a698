import { SCENE_START } from "../../account/read-scene.ts";
import { hexDigits } from "../hex-id.ts";
import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";

/** The account's own buckets. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets = defineOperation({
	service: "s3api",
	name: "ListBuckets",
	action: "s3:ListAllMyBuckets",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) =>
		done(cloud, {
			Buckets: [...account.resources.values()]
				.filter(({ type }) => type === "s3-bucket")
				.map(({ name }) => ({ Name: name, CreationDate: outputTime(SCENE_START) })),
			Owner: { ID: hexDigits(64, "canonical", account.id) },
		}),
});
