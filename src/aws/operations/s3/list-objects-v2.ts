import { defineOperation, done } from "../operation.ts";
import { requestKeys } from "../request-keys.ts";
import { integer, optional, required, text } from "../shape.ts";
import { bucketArn, onBucket, refuseMissing } from "./bucket.ts";
import { listedObject } from "./object-output.ts";
import { bucketName } from "./s3-parameters.ts";

/** The keys of a bucket; the action is s3:ListBucket, on the bucket and not on its objects. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2 = defineOperation({
	service: "s3api",
	name: "ListObjectsV2",
	action: "s3:ListBucket",
	parameters: {
		Bucket: required(bucketName),
		Prefix: optional(text),
		Delimiter: optional(text),
		MaxKeys: optional(integer),
	},
	refuse: refuseMissing,
	needs: ({ Bucket: name, Prefix, Delimiter, MaxKeys }) => [
		{
			resource: bucketArn(name),
			context: requestKeys({
				"s3:prefix": Prefix,
				"s3:delimiter": Delimiter,
				"s3:max-keys": MaxKeys === undefined ? undefined : String(MaxKeys),
			}),
		},
	],
	perform: ({ Bucket: name, Prefix = "", Delimiter, MaxKeys = 1000 }, call) =>
		onBucket(name, call, ({ objects }) => {
			const keys = [...objects.keys()].filter((key) => key.startsWith(Prefix)).sort();
			const folderOf = (key: string): string | undefined => {
				const end = Delimiter === undefined ? -1 : key.indexOf(Delimiter, Prefix.length);
				return end === -1 ? undefined : key.slice(0, end + 1);
			};
			const folders = [...new Set(keys.flatMap((key) => folderOf(key) ?? []))];
			const shown = keys.filter((key) => folderOf(key) === undefined).slice(0, MaxKeys);
			return done(call.cloud, {
				Contents:
					shown.length === 0
						? undefined
						: shown.flatMap((key) => {
								const object = objects.get(key);
								return object === undefined ? [] : [listedObject(key, object)];
							}),
				CommonPrefixes: folders.length === 0 ? undefined : folders.map((folder) => ({ Prefix: folder })),
				RequestCharged: null,
				Prefix: Prefix === "" ? undefined : Prefix,
			});
		}),
});
