import { describe, expect, test } from "vitest";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import { checkRequest } from "../../../src/exercise/staged/check-request.ts";

const scene = readScene({
	account: { id: "111122223333", buckets: { receipts: {} }, tables: { till: { key: "id" } } },
});
if (!scene.ok) throw new Error(JSON.stringify(scene.problems));
const cloud = scene.value;

const told = (action: string, resource: string): readonly string[] =>
	checkRequest({ action, resource }, cloud).map(
		({ code, place, message, cure }) => `${place?.path?.join(".")} ${code} ${message} = ${cure}`,
	);

describe("a request that AWS would know", () => {
	test.each([
		["s3:GetObject", "arn:aws:s3:::receipts/june.csv"],
		["s3:getobject", "arn:aws:s3:::receipts"],
		["S3:ListAllMyBuckets", "*"],
		["dynamodb:PutItem", "arn:aws:dynamodb:us-east-1:111122223333:table/till"],
		["s3:GetObject", "arn:aws:s3:::somebody-elses-bucket/x"],
		["braket:CreateJob", "*"],
	])("passes: %s on %s", (action, resource) => {
		expect(told(action, resource)).toEqual([]);
	});
});

describe("a slip in a request is told, for it would change the answer and nobody would see why", () => {
	test.each([
		[
			"s3:DeletObject",
			"*",
			"action unknown-action `s3:DeletObject` is no action of Amazon S3 = did you mean `s3:DeleteObject`?",
		],
		["s4:GetObject", "*", "action unknown-action `s4` is no service prefix of AWS = did you mean `s3`?"],
		["GetObject", "*", "action unknown-action `GetObject` is no action = write such as `s3:GetObject`"],
		["s3:*", "*", "action unknown-action `s3:*` is no action = write such as `s3:GetObject`"],
		[
			"s3:GetObject",
			"receipts/june.csv",
			"resource invalid-arn `receipts/june.csv` is no ARN = write an ARN such as `arn:aws:s3:::receipts/june.csv`, or a star in quotes",
		],
		[
			"s3:GetObject",
			"arn:aws:s3:::receits/june.csv",
			"resource unknown-resource the scene has no `arn:aws:s3:::receits` = did you mean `arn:aws:s3:::receipts`?",
		],
	])("%s on %s", (action, resource, expected) => {
		expect(told(action, resource)).toEqual([expected]);
	});
});
