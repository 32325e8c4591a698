import { describe, expect, test } from "vitest";
import type { FigureOf } from "../../../src/exercise/figure.ts";
import { gradeOf } from "../../../src/exercise/registry.ts";
import { drawLayers, layerAt } from "../../../src/page/figures/layers.ts";
import { textOf } from "../../../src/page/line.ts";
import { exercise, setting } from "../../exercise/samples.ts";

const policy = (...statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });

/** Kai may do anything with S3, but for deleting, which a policy of the bucket denies. */
const asked = exercise("predict", {
	id: "kai-deletes",
	prompt: "May he?",
	scene: {
		account: {
			users: {
				kai: {
					inline: {
						Till: policy({ Sid: "AllOfS3", Effect: "Allow", Action: "s3:*", Resource: "*" }),
					},
				},
			},
			buckets: {
				receipts: {
					policy: policy({
						Sid: "KeepReceipts",
						Effect: "Deny",
						Principal: "*",
						Action: "s3:DeleteObject",
						Resource: "arn:aws:s3:::receipts/*",
					}),
				},
			},
		},
	},
	who: "user/kai",
	action: "s3:DeleteObject",
	resource: "arn:aws:s3:::receipts/june.csv",
});

const trace = (): FigureOf<"trace"> => {
	const { evidence } = gradeOf(asked, { decision: "allowed" }, setting());
	const found = evidence.find((figure) => figure.kind === "trace");
	if (found === undefined) throw new TypeError("a prediction is judged with its trace");
	return found;
};

const drawn = (from: number, width = 76) => drawLayers(trace(), from, width).map(textOf).join("\n");

describe("a decision layer by layer", () => {
	test("opens at the layer that decided, with the statement it decided by", () => {
		expect(drawn(0)).toMatch(/▸ resource +✘ deny +decides/);
		expect(drawn(0)).toContain("KeepReceipts");
		expect(drawn(0)).not.toContain("AllOfS3");
	});

	test("shows every layer, and of the one chosen every statement", () => {
		const { steps } = trace().decision;
		const identity = steps.findIndex(({ layer }) => layer === "identity") - layerAt(trace().decision, 0);
		expect(drawn(identity)).toMatch(/▸ identity +✔ allow/);
		expect(drawn(identity)).toMatch(/Allow AllOfS3 .*applies/);
		expect(drawn(identity)).not.toMatch(/Deny KeepReceipts/);
		for (const title of ["RCP", "SCP", "resource", "identity", "boundary", "session"])
			expect(drawn(identity)).toContain(title);
	});

	test("says of a layer without policies that it has none", () => {
		const { steps } = trace().decision;
		const boundary = steps.findIndex(({ layer }) => layer === "boundary") - layerAt(trace().decision, 0);
		expect(drawn(boundary)).toMatch(/▸ boundary +· none/);
		expect(drawn(boundary)).toContain(`boundary: `);
	});

	test("goes round: after as many steps as there are layers it is where it was", () => {
		const count = trace().decision.steps.length;
		for (let from = -2 * count; from <= count; from++) {
			expect(layerAt(trace().decision, from)).toBe(layerAt(trace().decision, from + count));
			expect(
				drawn(from)
					.split("\n")
					.filter((row) => /^▸ (RCP|SCP|[a-z]+) /.test(row)),
			).toHaveLength(1);
		}
	});
});
