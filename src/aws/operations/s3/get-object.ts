import { SCENE_START } from "../../account/read-scene.ts";
import { isAllowed } from "../../decision/decide.ts";
import { gather } from "../../decision/gather.ts";
import { awsError } from "../aws-error.ts";
import { type Call, defineOperation, failed, type Performed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { required } from "../shape.ts";
import { bucketArn, objectArn, onBucket, refuseMissing } from "./bucket.ts";
import { etagOf, sizeOf } from "./object-output.ts";
import { bucketName, objectKey } from "./s3-parameters.ts";

/** One object with its content. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject = defineOperation({
	service: "s3api",
	name: "GetObject",
	parameters: { Bucket: required(bucketName), Key: required(objectKey) },
	refuse: refuseMissing,
	needs: ({ Bucket: name, Key }) => [{ resource: objectArn(name, Key) }],
	perform: ({ Bucket: name, Key }, call) =>
		onBucket(name, call, ({ objects }) => {
			const object = objects.get(Key);
			if (object === undefined) return noSuchKey(name, call);
			const output = {
				AcceptRanges: "bytes",
				LastModified: outputTime(SCENE_START),
				ContentLength: sizeOf(object.body),
				ETag: etagOf(object.body),
				ContentType: "binary/octet-stream",
				ServerSideEncryption: "AES256",
				Metadata: {},
			};
			return { ok: true, cloud: call.cloud, output, body: object.body };
		}),
});

/** Only who may list the bucket learns that a key is not there; anybody else is denied. */
const noSuchKey = (name: string, { cloud, session, now }: Call): Performed => {
	const caller =
		session === undefined ? ({ type: "anonymous" } as const) : ({ type: "session", session } as const);
	const { layers, request } = gather(
		cloud,
		caller,
		{ action: "s3:ListBucket", resource: bucketArn(name) },
		now,
	);
	return failed(
		isAllowed(layers, request)
			? awsError("NoSuchKey", "The specified key does not exist.")
			: awsError(
					"AccessDenied",
					"Access Denied",
					"No object has this key, and who may not list the bucket is not told so.",
				),
	);
};
