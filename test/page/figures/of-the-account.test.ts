import { describe, expect, test } from "vitest";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import { decide } from "../../../src/aws/decision/decide.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import { drawFigure } from "../../../src/page/figures/draw.ts";
import { textOf } from "../../../src/page/line.ts";

const drawn = (figure: Parameters<typeof drawFigure>[0]): readonly string[] =>
	drawFigure(figure, 76).map((row) => textOf(row).trimEnd());

const mapOf = (account: Record<string, unknown>): readonly string[] => {
	const read = readScene({ account: { id: "111122223333", ...account } });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return drawn({ kind: "account-map", cloud: read.value, account: "111122223333" });
};

describe("the map of an account", () => {
	test("says the id of an account once, beside its name where it has one", () => {
		expect(mapOf({ name: "Bean & Byte" })[0]).toBe("Bean & Byte  111122223333");
		expect(mapOf({})[0]?.match(/111122223333/g)).toHaveLength(1);
	});

	test("shows boundaries apart from policies, and what an instance profile holds", () => {
		const rows = mapOf({
			policies: { Fence: { Version: "2012-10-17", Statement: [] } },
			users: { kai: { boundary: "Fence" } },
			roles: { Till: { trust: "ec2.amazonaws.com", boundary: "Fence" } },
			instanceProfiles: { "till-server": "Till" },
		}).join("\n");
		expect(rows.match(/Fence {2}boundary$/gm)).toHaveLength(2);
		expect(rows).toMatch(/till-server {2}holds Till$/m);
	});

	test("counts access keys in words that fit the number", () => {
		const rows = mapOf({ users: { kai: { accessKeys: 1 }, mina: { accessKeys: 2 } } }).join("\n");
		expect(rows).toMatch(/kai {2}1 access key$/m);
		expect(rows).toMatch(/mina {2}2 access keys$/m);
		const root = { email: "olivia@example.com", accessKeys: 1 };
		expect(mapOf({ root })[1]).toMatch(/root user {2}without MFA, 1 access key$/);
	});
});

describe("the trace of a decision", () => {
	const request = {
		principal: {
			type: "user",
			account: "111122223333",
			arn: "arn:aws:iam::111122223333:user/kai",
			name: "kai",
		},
		action: "s3:ListAllMyBuckets",
		resource: "*",
		resourceAccount: "111122223333",
		context: {},
	} as const;
	const none = {
		identity: [],
		resource: undefined,
		boundary: undefined,
		session: undefined,
		scp: undefined,
		rcp: undefined,
	};

	test("does not say that nothing denies where root mends a bucket policy past its Deny", () => {
		const read = policyFromValue(
			{
				Version: "2012-10-17",
				Statement: { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::payroll" },
			},
			"resource",
		);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		const policy = read.value;
		const decision = decide(
			{ ...none, resource: { name: "bucket policy", arn: undefined, attachedTo: "payroll", policy } },
			{
				...request,
				principal: { type: "root", account: "111122223333", arn: "arn:aws:iam::111122223333:root" },
				action: "s3:DeleteBucketPolicy",
				resource: "arn:aws:s3:::payroll",
			},
		);
		expect(decision.decision).toBe("allowed");
		expect(decision.because).toContain("whatever that policy denies");
	});

	test("has a row for the layer that decides, and one row for all that hold no policy", () => {
		const rows = drawn({ kind: "trace", request, decision: decide(none, request), said: undefined });
		expect(rows.filter((row) => row.startsWith("▸ identity"))).toHaveLength(1);
		expect(rows).toContain("  no policy of these kinds: RCP, SCP, resource, boundary, session");
		expect(rows.join("\n")).not.toContain("· none");
	});
});
