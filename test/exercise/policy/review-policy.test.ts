import { describe, expect, test } from "vitest";
import { reviewPolicy } from "../../../src/exercise/policy/review-policy.ts";

const policy = (statement: Record<string, unknown>): string =>
	JSON.stringify({ Version: "2012-10-17", Statement: [statement] });

describe("a policy that is being written", () => {
	test.each([
		[
			"the verdict in small letters",
			{ Effect: "allow", Action: "s3:GetObject", Resource: "*" },
			"invalid-effect",
		],
		[
			"a principal on a user",
			{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" },
			"principal-not-allowed",
		],
	])("%s is an error, for AWS would not save it", (_, statement, code) => {
		expect(reviewPolicy(policy(statement), "identity")).toMatchObject([{ code, severity: "error" }]);
	});

	test("what AWS saves although it does nothing is a warning, so that it can be handed in", () => {
		const idle = policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::menus" });
		expect(reviewPolicy(idle, "identity")).toMatchObject([
			{ code: "resource-mismatch", severity: "warning" },
		]);
	});

	test("nothing is said of a policy that is in order", () => {
		const fine = policy({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::menus/*" });
		expect(reviewPolicy(fine, "identity")).toEqual([]);
	});
});
