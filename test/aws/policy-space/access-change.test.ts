import { describe, expect, test } from "vitest";
import type { Cloud } from "../../../src/aws/account/account.ts";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import { accessChange } from "../../../src/aws/policy-space/access-change.ts";
import { universeOf } from "../../../src/aws/policy-space/universe.ts";

const NOW = 1_780_304_400;

const scene = (policies: object): Cloud => {
	const read = readScene({
		account: {
			id: "111122223333",
			users: { kai: { inline: policies }, mina: {} },
			roles: { Till: { trust: "account" } },
			buckets: { receipts: { objects: { "june.csv": "42" } } },
		},
	});
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
};

const reading = (action: string | readonly string[]) => ({
	Read: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] },
});

describe("who gained and who lost what", () => {
	const before = scene(reading("s3:GetObject"));

	test("nobody anything where nothing changed", () => {
		const universe = universeOf([before], NOW);
		expect(universe.callers).toHaveLength(4);
		expect(accessChange(before, scene(reading("s3:GetObject")), universe)).toEqual({ gained: [], lost: [] });
	});

	test("only the user whose policy changed, and only what it says", () => {
		const after = scene(reading(["s3:DeleteObject", "sts:AssumeRole"]));
		const { gained, lost } = accessChange(before, after, universeOf([before, after], NOW));
		const kai = "arn:aws:iam::111122223333:user/kai";
		expect(lost).toEqual([
			{ caller: kai, ask: { action: "s3:GetObject", resource: "arn:aws:s3:::receipts/june.csv" } },
		]);
		expect(gained).toEqual([
			{ caller: kai, ask: { action: "s3:DeleteObject", resource: "arn:aws:s3:::receipts/june.csv" } },
			{ caller: kai, ask: { action: "sts:AssumeRole", resource: "arn:aws:iam::111122223333:role/Till" } },
		]);
	});

	test("somebody who is gone has lost everything", () => {
		const account = before.accounts.get("111122223333");
		const users = new Map([...(account?.users ?? [])].filter(([name]) => name !== "kai"));
		const after = { ...before, accounts: new Map(account ? [[account.id, { ...account, users }]] : []) };
		const { gained, lost } = accessChange(before, after, universeOf([before, after], NOW));
		expect(gained).toEqual([]);
		expect(lost.map(({ ask }) => ask.action)).toEqual(["s3:GetObject"]);
	});
});
