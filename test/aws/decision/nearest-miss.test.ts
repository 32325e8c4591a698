import { describe, expect, test } from "vitest";
import { decide } from "../../../src/aws/decision/decide.ts";
import type { DecisionRequest, Layers } from "../../../src/aws/decision/decision.ts";
import { nearestMiss } from "../../../src/aws/decision/nearest-miss.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";

const layersWith = (...statements: readonly Record<string, unknown>[]): Layers => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statements }, "identity");
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return {
		identity: [{ name: "Own", arn: undefined, attachedTo: "user kai", policy: read.value }],
		resource: undefined,
		boundary: undefined,
		session: undefined,
		scp: undefined,
		rcp: undefined,
	};
};

const request: DecisionRequest = {
	principal: {
		type: "user",
		account: "111122223333",
		arn: "arn:aws:iam::111122223333:user/kai",
		name: "kai",
	},
	action: "s3:ListBucket",
	resource: "arn:aws:s3:::reports",
	resourceAccount: "111122223333",
	context: {},
};

const allow = (fields: Record<string, unknown>) => ({ Effect: "Allow", Resource: "*", ...fields });
const missIn = (...statements: readonly Record<string, unknown>[]) =>
	nearestMiss(decide(layersWith(...statements), request));

describe("the nearest miss of an implicit deny", () => {
	test("is the Allow of the action that fails at its resource", () => {
		const miss = missIn(allow({ Action: "s3:*", Resource: "arn:aws:s3:::reports/*" }));
		expect(miss).toMatchObject({ statement: { index: 0 }, failed: { element: "Resource", matched: false } });
	});

	test("is the one that misses by fewer elements", () => {
		const office = { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } };
		const miss = missIn(
			allow({ Action: "s3:*", Resource: "arn:aws:s3:::other", Condition: office }),
			allow({ Action: "s3:List*", Condition: office }),
		);
		expect(miss).toMatchObject({ statement: { index: 1 }, failed: { element: "Condition" } });
	});

	test.each([
		["no statement speaks of the action", [allow({ Action: "ec2:*" })]],
		["it is allowed", [allow({ Action: "s3:*" })]],
		[
			"it is denied explicitly",
			[allow({ Action: "s3:*", Resource: "arn:aws:s3:::x" }), { ...allow({ Action: "*" }), Effect: "Deny" }],
		],
	])("is not there where %s", (_, statements) => {
		expect(missIn(...statements)).toBeUndefined();
	});
});
