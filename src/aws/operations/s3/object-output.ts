import type { StoredObject } from "../../account/account.ts";
import { SCENE_START } from "../../account/read-scene.ts";
import { hexDigits } from "../hex-id.ts";
import type { Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";

/** The tag of an object's content, in quotes as S3 writes it. */
export const etagOf = (body: string): string => `"${hexDigits(32, "etag", body)}"`;

/** Bytes of an object. */
export const sizeOf = (body: string): number => new TextEncoder().encode(body).length;

/** An object as a list shows it; the model keeps no times of objects. */
export const listedObject = (key: string, { body }: StoredObject): Output => ({
	Key: key,
	LastModified: outputTime(SCENE_START),
	ETag: etagOf(body),
	Size: sizeOf(body),
	StorageClass: "STANDARD",
});
