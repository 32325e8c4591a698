import type { PublicAccessBlock, StoredObject } from "../account.ts";
import { everythingBlocked, nothingBlocked } from "../new-account.ts";
import { entriesOf, type Fields, fieldsOf, type Path, type Reading, textsOf } from "./reading.ts";
import { policyAt, type Reader } from "./resource.ts";
import { tagsAt, textAt, truthAt } from "./values.ts";

/** A bucket with its objects; Block Public Access is on unless the scene says otherwise. */
export const bucket: Reader = (at, name, fields, path) => ({
	type: "s3-bucket",
	arn: `arn:aws:s3:::${name}`,
	name,
	tags: tagsAt(at.reading, fields, path),
	region: textAt(at.reading, fields, "region", path) ?? at.region,
	policy: policyAt(at, fields, path),
	publicAccessBlock: publicAccessBlockAt(at.reading, fields, path) ?? everythingBlocked,
	objects: objectsAt(at.reading, fields, path),
});

/** Block Public Access: `true`, `false`, or a map of the four switches; undefined where the scene does not say. */
export const publicAccessBlockAt = (
	reading: Reading,
	fields: Fields,
	path: Path,
): PublicAccessBlock | undefined => {
	const value = fields.blockPublicAccess;
	if (value === undefined) return undefined;
	if (typeof value === "boolean") return value ? everythingBlocked : nothingBlocked;
	const at = [...path, "blockPublicAccess"];
	const own = fieldsOf(reading, value, at, Object.keys(nothingBlocked));
	return {
		blockPublicAcls: truthAt(reading, own, "blockPublicAcls", at, false),
		ignorePublicAcls: truthAt(reading, own, "ignorePublicAcls", at, false),
		blockPublicPolicy: truthAt(reading, own, "blockPublicPolicy", at, false),
		restrictPublicBuckets: truthAt(reading, own, "restrictPublicBuckets", at, false),
	};
};

/** Objects of a bucket: a list of keys, or a map from keys to texts or to `{body, tags}`. */
const objectsAt = (reading: Reading, fields: Fields, path: Path): ReadonlyMap<string, StoredObject> => {
	const at = [...path, "objects"];
	if (Array.isArray(fields.objects)) {
		return new Map(textsOf(reading, fields.objects, at).map(([key]) => [key, { body: "", tags: {} }]));
	}
	const objects = new Map<string, StoredObject>();
	for (const [key, value, place] of entriesOf(reading, fields.objects, at, undefined)) {
		if (typeof value === "string") objects.set(key, { body: value, tags: {} });
		else {
			const own = fieldsOf(reading, value, place, ["body", "tags"]);
			objects.set(key, {
				body: textAt(reading, own, "body", place) ?? "",
				tags: tagsAt(reading, own, place),
			});
		}
	}
	return objects;
};
