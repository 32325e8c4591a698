import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { test } from "./tutor.ts";

const request = {
	principal: "arn:aws:iam::111122223333:user/kai",
	action: "s3:GetObject",
	resource: "arn:aws:s3:::box/a",
};
const allow = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
const line = (name: string, expected: string): string =>
	`${JSON.stringify({ name, request, identityPolicies: [allow], expected })}\n`;

describe("simulate", () => {
	test("decides what comes in by the pipe, a line of JSON for each case", async ({ tutor }) => {
		const { code, output, messages } = await tutor.run(
			["simulate", "--json"],
			line("a", "allowed") + line("b", "allowed"),
		);
		expect({ code, messages }).toEqual({ code: 0, messages: "" });
		const printed = output
			.trimEnd()
			.split("\n")
			.map((text) => JSON.parse(text));
		expect(
			printed.map(({ version, name, decision, decidedBy }) => [version, name, decision, decidedBy]),
		).toEqual([
			[1, "a", "allowed", "identity"],
			[1, "b", "allowed", "identity"],
		]);
	});

	test("ends with 1 where a case comes out otherwise than expected, or cannot be read, and decides the rest", async ({
		tutor,
	}) => {
		const mismatch = await tutor.run(["simulate", "--json"], line("a", "explicitDeny"));
		expect(mismatch.code).toBe(1);
		const unreadable = await tutor.run(
			["simulate", "--json", "-"],
			`{"name":"bad"}\n${line("b", "allowed")}`,
		);
		expect(unreadable.code).toBe(1);
		const printed = unreadable.output
			.trimEnd()
			.split("\n")
			.map((text) => JSON.parse(text));
		expect(printed[0]).toMatchObject({ name: "bad", error: { code: "missing-field", place: { line: 1 } } });
		expect(printed[1]).toMatchObject({ name: "b", decision: "allowed" });
	});

	test("tells a person which layer said what, file by file", async ({ tutor }) => {
		const file = path.join(tutor.folder, "cases.yaml");
		writeFileSync(
			file,
			`---\nname: first\nrequest: ${JSON.stringify(request)}\n---\n${line("second", "allowed")}`,
		);
		const { code, output } = await tutor.run(["simulate", file]);
		expect(code).toBe(0);
		expect(output.split("\n")).toEqual([
			"✘ first",
			"  Implicit deny: No identity policy of the caller allows it, and what nothing allows is denied.",
			"  ▸ Identity-based policies: No statement of the identity policies allows it.",
			"",
			"✔ second",
			"  Allowed: An Allow in identityPolicies[0] matches, and nothing takes it back.",
			"  ▸ Identity-based policies: identityPolicies[0], statement 1, allows it.",
			"",
			"2 decided, 0 not as expected or not readable",
			"",
		]);
	});

	test("ends with 3 where a file cannot be read, and with 1 where there is no case", async ({ tutor }) => {
		const missing = await tutor.run(["simulate", path.join(tutor.folder, "none.yaml")]);
		expect(missing.code).toBe(3);
		expect(missing.messages).toContain("it is not there");
		const empty = await tutor.run(["simulate"], "");
		expect([empty.code, empty.output]).toEqual([1, ""]);
	});

	test("obeys no escape sequence of a case", async ({ tutor }) => {
		const { output } = await tutor.run(["simulate"], line("\u001b[2Jgone\u202e", "allowed"));
		expect(output).toContain("✔ [2Jgone");
		expect(output).not.toContain("\u001b");
	});
});
