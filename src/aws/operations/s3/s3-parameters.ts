import { optional, type Shape, structure, truth } from "../shape.ts";

/** The name of a bucket. */
export const bucketName = { type: "text", minimum: 1 } as const satisfies Shape;

/** The key of an object. */
export const objectKey = { type: "text", minimum: 1, maximum: 1024 } as const satisfies Shape;

/** Bucket policies may be 20 KB long. */
export const bucketPolicy = { type: "text", minimum: 1, maximum: 20_480 } as const satisfies Shape;

/** The four switches of Block Public Access. */
export const publicAccessBlock = structure({
	BlockPublicAcls: optional(truth),
	IgnorePublicAcls: optional(truth),
	BlockPublicPolicy: optional(truth),
	RestrictPublicBuckets: optional(truth),
});
