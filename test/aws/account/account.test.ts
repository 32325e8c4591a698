import { describe, expect, test } from "vitest";
import { findResource } from "../../../src/aws/account/find-resource.ts";
import { findIgnoringCase, isName } from "../../../src/aws/account/names.ts";
import { countedCharacters } from "../../../src/aws/account/quotas.ts";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import { mfaSecretFor, secretFor, uniqueId } from "../../../src/aws/account/unique-id.ts";

describe("a name", () => {
	test.each([
		["user", "kai@example.com", true],
		["user", "a".repeat(64), true],
		["user", "a".repeat(65), false],
		["user", "kai/mina", false],
		["user", "", false],
		["group", "a".repeat(128), true],
		["role", "a".repeat(65), false],
		["path", "/", true],
		["path", "/shop/till/", true],
		["path", "/shop", false],
		["alias", "coffee-shop", true],
		["alias", "Coffee", false],
		["alias", "a--b", false],
		["alias", "-ab", false],
		["bucket", "my.bucket-1", true],
		["bucket", "my..bucket", false],
		["bucket", "ab", false],
		["roleSession", "x", false],
		["roleSession", "kai@till", true],
		["accountId", "012345678901", true],
		["accountId", "12345678901", false],
	] as const)("of a %s: %s is %s", (kind, name, expected) => {
		expect(isName(kind, name)).toBe(expected);
	});

	test("is found whatever its case", () => {
		const users = new Map([["Kai", 1]]);
		expect([
			findIgnoringCase(users, "Kai"),
			findIgnoringCase(users, "KAI"),
			findIgnoringCase(users, "mina"),
		]).toEqual([1, 1, undefined]);
	});
});

describe("an id", () => {
	test("has AWS's form, is the same for the same name, and another for another", () => {
		const ids = Array.from({ length: 2_000 }, (_, index) => uniqueId("AIDA", "111122223333", `user${index}`));
		expect(new Set(ids).size).toBe(2_000);
		expect(ids.every((id) => /^AIDA[A-Z2-7]{17}$/.test(id))).toBe(true);
		expect(uniqueId("AIDA", "111122223333", "user0")).toBe(ids[0]);
		expect(uniqueId("AKIA", "111122223333", "kai", 0)).toMatch(/^AKIA[A-Z2-7]{9}EXAMPLE$/);
	});

	test("has a secret that is plainly none, and a device one of 160 bits", () => {
		expect(secretFor("AKIAX")).toMatch(/^[A-Z2-7]{30}EXAMPLEKEY$/);
		expect(secretFor("AKIAX")).not.toBe(secretFor("AKIAY"));
		expect(mfaSecretFor("arn:aws:iam::111122223333:mfa/phone")).toMatch(/^[A-Z2-7]{32}$/);
	});
});

test("white space does not count against IAM's quotas", () => {
	expect(countedCharacters('{ "a":\n\t"b c" }\r\n')).toBe('{"a":"bc"}'.length);
});

describe("a resource is found by the ARN of what is inside it:", () => {
	const read = readScene({
		account: {
			buckets: { box: {} },
			tables: { till: {} },
			functions: { roast: { role: "R" } },
			queues: { q: {} },
		},
	});
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	test.each([
		["arn:aws:s3:::box", "box"],
		["arn:aws:s3:::box/a/b", "box"],
		["arn:aws:s3:::boxes/a", undefined],
		["arn:aws:dynamodb:us-east-1:111122223333:table/till/index/day", "till"],
		["arn:aws:lambda:us-east-1:111122223333:function:roast:live", "roast"],
		["arn:aws:sqs:us-east-1:111122223333:q", "q"],
		["*", undefined],
		["", undefined],
	])("%s", (arn, expected) => {
		expect(findResource(read.value, arn)?.resource.name).toBe(expected);
	});
});
