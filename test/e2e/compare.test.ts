import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const policy = (...actions: readonly string[]) =>
	JSON.stringify(
		{
			Version: "2012-10-17",
			Statement: [{ Effect: "Allow", Action: actions, Resource: "arn:aws:s3:::reports/*" }],
		},
		undefined,
		2,
	);

describe("compare", () => {
	const write = (folder: string, files: Readonly<Record<string, string>>) => {
		for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
	};

	test("ends with 0 where two policies grant the same, and 1 where not, with the request and the line", async ({
		tutor,
	}) => {
		write(tutor.folder, {
			"a.json": policy("s3:GetObject"),
			"same.json": policy("S3:GETOBJECT", "s3:getobject"),
			"more.json": policy("s3:GetObject", "s3:DeleteObject"),
		});
		expect(await tutor.run(["compare", "a.json", "same.json"])).toEqual({
			code: 0,
			output: "= a.json and same.json allow the same requests\n",
			messages: "",
		});
		const { code, output } = await tutor.run(["compare", "a.json", "more.json"]);
		expect(code).toBe(1);
		expect(output).toContain("≠ more.json allows more than a.json");
		expect(output).toContain("s3:DeleteObject  on arn:aws:s3:::reports/example");
		expect(output).toContain("more.json: allowed, line 8.");
	});

	test("with --no-new-access asks only whether B grants what A does not", async ({ tutor }) => {
		write(tutor.folder, {
			"before.json": policy("s3:GetObject", "s3:PutObject"),
			"after.json": policy("s3:GetObject"),
		});
		const less = await tutor.run(["compare", "before.json", "after.json", "--no-new-access"]);
		expect(less).toMatchObject({
			code: 0,
			output: "= after.json allows nothing that before.json does not\n",
		});
		const more = await tutor.run(["compare", "after.json", "before.json", "--no-new-access"]);
		expect(more.code).toBe(1);
		expect(more.output).toContain("only before.json allows  s3:PutObject");
	});

	test("with --json gives requests that simulate confirms, each policy as the only one of its caller", async ({
		tutor,
	}) => {
		const a = policy("s3:GetObject");
		const b = JSON.stringify({
			Version: "2012-10-17",
			Statement: [
				{
					Effect: "Allow",
					Action: ["s3:Get*", "sts:AssumeRole", "kms:Decrypt"],
					Resource: "*",
					Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
				},
			],
		});
		write(tutor.folder, { "a.json": a, "b.json": b });
		const { code, output } = await tutor.run(["compare", "a.json", "b.json", "--json"]);
		expect(code).toBe(1);
		const comparison = JSON.parse(output) as {
			version: number;
			equal: boolean;
			counterexamples: readonly { request: object; resourcePolicy?: object; a: string; b: string }[];
		};
		expect(comparison).toMatchObject({ version: 1, equal: false, exact: true, notCompared: [] });
		expect(comparison.counterexamples.length).toBeGreaterThan(2);
		const cases = comparison.counterexamples.flatMap(({ request, resourcePolicy, ...decisions }) =>
			(["a", "b"] as const).map((side) => ({
				request,
				...(resourcePolicy === undefined ? {} : { resourcePolicy }),
				identityPolicies: [JSON.parse(side === "a" ? a : b) as object],
				expected: decisions[side],
			})),
		);
		const lines = cases.map((each) => JSON.stringify(each)).join("\n");
		expect(await tutor.run(["simulate", "--json"], lines)).toMatchObject({ code: 0, messages: "" });
		for (const { a: one, b: other } of comparison.counterexamples)
			expect([one, other].filter((decision) => decision === "allowed")).toHaveLength(1);
	});

	test.for([
		[["compare", "a.json"], 2, "missing required argument `b`"],
		[["compare", "a.json", "none.json"], 3, "cannot read"],
		[["compare", "a.json", "broken.json"], 3, "broken.json:1:18 error"],
		[
			["compare", "a.json", "trust.json"],
			3,
			"`a.json` is an identity policy, and `trust.json` is a trust policy",
		],
	] as const)("%j ends with %i and says why", async ([args, expected, message], { tutor }) => {
		write(tutor.folder, {
			"a.json": policy("s3:GetObject"),
			"broken.json": '{ "Statement": [ }',
			"trust.json": JSON.stringify({
				Version: "2012-10-17",
				Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }],
			}),
		});
		const { code, output, messages } = await tutor.run(args);
		expect({ code, output }).toEqual({ code: expected, output: "" });
		expect(messages).toContain(message);
	});
});
