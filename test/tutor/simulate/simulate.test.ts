import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resultLine } from "../../../src/tutor/simulate/result-json.ts";
import { type SimulateResult, simulate } from "../../../src/tutor/simulate/simulate.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const run = async (text: string, size = 1 << 16) => {
	const results: SimulateResult[] = [];
	const summary = await simulate(inPieces(text, size), "cases", (result) => {
		results.push(result);
		return undefined;
	});
	return { results, summary };
};

/** Name and decision of each case, or the code and line of its first problem. */
const outcomes = async (text: string, size?: number): Promise<readonly string[]> =>
	(await run(text, size)).results.map((result) => {
		if (result.type === "decided") return `${result.name ?? "?"} ${result.decision.decision}`;
		const [first] = result.problems;
		return `${result.name ?? "?"} ${first?.code} ${first?.place?.line}`;
	});

const request = {
	principal: "arn:aws:iam::111122223333:user/kai",
	action: "s3:GetObject",
	resource: "arn:aws:s3:::reports/june.csv",
};
const allow = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
const caseNamed = (name: string, more: object = {}) => ({
	name,
	request,
	identityPolicies: [allow],
	...more,
});
const line = (name: string, more: object = {}) => JSON.stringify(caseNamed(name, more));

const yamlCase = (name: string): string => `name: ${name}
request:
  principal: arn:aws:iam::111122223333:user/kai
  action: s3:GetObject
  resource: arn:aws:s3:::reports/june.csv
identityPolicies:
  - Version: "2012-10-17"
    Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]
`;

describe("simulate reads", () => {
	test.each([
		["one JSON line", line("a"), ["a allowed"]],
		["JSON Lines", `${line("a")}\n${line("b")}\n`, ["a allowed", "b allowed"]],
		["JSON Lines with Windows line ends", `${line("a")}\r\n${line("b")}\r\n`, ["a allowed", "b allowed"]],
		["JSON Lines with empty lines between", `\n${line("a")}\n\n\n${line("b")}`, ["a allowed", "b allowed"]],
		["a JSON document over lines", JSON.stringify(caseNamed("a"), null, 2), ["a allowed"]],
		["a JSON list", JSON.stringify([caseNamed("a"), caseNamed("b")], null, 1), ["a allowed", "b allowed"]],
		["a JSON list with a case a line", `[\n${line("a")},\n${line("b")}\n]`, ["a allowed", "b allowed"]],
		["one YAML document", yamlCase("a"), ["a allowed"]],
		["a YAML stream", `---\n${yamlCase("a")}---\n${yamlCase("b")}...\n`, ["a allowed", "b allowed"]],
		["JSON documents in a YAML stream", `${line("a")}\n---\n${line("b")}\n`, ["a allowed", "b allowed"]],
		["a comment and then YAML", `# cases\n\n${yamlCase("a")}`, ["a allowed"]],
		["YAML after JSON", `${line("a")}\n---\n${yamlCase("b")}`, ["a allowed", "b allowed"]],
		["nothing", "", []],
		["nothing but comments", "# a\n---\n# b\n", []],
	])("%s", async (_, text, expected) => {
		expect(await outcomes(text)).toEqual(expected);
	});

	test("the same whatever the pieces that it comes in", async () => {
		const text = `${line("a")}\nno case\n${line("b")}\n---\n${yamlCase("c")}---\n${yamlCase("d")}`;
		const whole = await outcomes(text);
		for (const size of [1, 2, 3, 7, 100]) expect(await outcomes(text, size)).toEqual(whole);
	});
});

describe("one bad case does not stop the others:", () => {
	test.each([
		[
			"a line that is no JSON",
			`${line("a")}\nhello\n${line("b")}`,
			["a allowed", "? json-syntax 2", "b allowed"],
		],
		["a first line that is no JSON", `hello\n${line("b")}`, ["? json-syntax 1", "b allowed"]],
		["a first line that breaks off", `{"name": "x",\n${line("b")}`, ["? json-syntax 1", "b allowed"]],
		[
			"a key that is there twice",
			`${line("a")}\n{"name":"x","name":"y"}\n${line("b")}`,
			["a allowed", "? json-duplicate-key 2", "b allowed"],
		],
		[
			"an effect that is there twice",
			`${line("a")}\n${line("b").replace('"Effect":"Allow"', '"Effect":"Deny","Effect":"Allow"')}`,
			["a allowed", "? json-duplicate-key 2"],
		],
		["a case without a request", `{"name":"x"}\n${line("b")}`, ["x missing-field 1", "b allowed"]],
		["a number", `${line("a")}\n7\n${line("b")}`, ["a allowed", "? wrong-type 2", "b allowed"]],
		["null", `${line("a")}\nnull\n${line("b")}`, ["a allowed", "? wrong-type 2", "b allowed"]],
		["a bad YAML document", `a: [\n---\n${yamlCase("b")}`, ["? unclosed-bracket 1", "b allowed"]],
		[
			"a line of five million characters",
			`${line("a")}\n"${"x".repeat(5_000_000)}"\n${line("b")}`,
			["a allowed", "? case-too-long 2", "b allowed"],
		],
		[
			"such a line at the beginning",
			`${"x".repeat(5_000_000)}\n${line("b")}`,
			["? case-too-long 1", "b allowed"],
		],
		[
			"a hundred thousand brackets",
			`${line("a")}\n${"[".repeat(100_000)}\n${line("b")}`,
			["a allowed", "? json-too-deep 2", "b allowed"],
		],
		[
			"as many, closed",
			`${line("a")}\n${"[".repeat(100_000)}${"]".repeat(100_000)}\n${line("b")}`,
			["a allowed", "? json-too-deep 2", "b allowed"],
		],
	])("%s", async (_, text, expected) => {
		expect(await outcomes(text)).toEqual(expected);
	});

	test("any text gives results or none, but never throws", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: "binary", maxLength: 300 }),
				fc.integer({ min: 1, max: 40 }),
				async (text, size) => {
					const { results, summary } = await run(text, size);
					expect(results.length).toBe(summary.cases);
				},
			),
			{ numRuns: 300 },
		);
	});

	test("any JSON value in a case's place is decided or refused with a place", async () => {
		const field = fc.constantFrom(
			"request",
			"identityPolicies",
			"resourcePolicy",
			"serviceControlPolicies",
			"sessionPolicies",
			"expected",
			"name",
			"permissionsBoundary",
		);
		await fc.assert(
			fc.asyncProperty(field, fc.jsonValue({ maxDepth: 5 }), async (name, value) => {
				const { results } = await run(JSON.stringify({ ...caseNamed("a"), [name]: value }));
				expect(results).toHaveLength(1);
				const [result] = results;
				if (result?.type === "unreadable") expect(result.problems[0]?.place?.line).toBe(1);
			}),
			{ numRuns: 300 },
		);
	});
});

describe("what is wrong in a case is said with its place:", () => {
	const complaint = async (more: object, ask: object = {}): Promise<string> => {
		const { results } = await run(
			JSON.stringify({ ...caseNamed("a", more), request: { ...request, ...ask } }),
		);
		const [result] = results;
		if (result?.type !== "unreadable") return "decided";
		return result.problems.map(({ code, place }) => `${code} ${place?.path?.join(".") ?? ""}`).join(", ");
	};
	test.each([
		["a mistyped field", { identityPolices: [] }, {}, "unknown-field identityPolices"],
		["a mistyped field of the request", {}, { acction: "s3:GetObject" }, "unknown-field request.acction"],
		[
			"an effect in lower case",
			{ identityPolicies: [{ Statement: [{ Effect: "allow", Action: "*", Resource: "*" }] }] },
			{},
			"invalid-effect identityPolicies.0.Statement.0.Effect",
		],
		[
			"an unknown element",
			{ identityPolicies: [{ Statement: [], Sttement: 1 }] },
			{},
			"unknown-element identityPolicies.0.Sttement",
		],
		["policies that are no list", { identityPolicies: allow }, {}, "wrong-type identityPolicies"],
		[
			"levels that are no lists",
			{ serviceControlPolicies: [allow] },
			{},
			"wrong-type serviceControlPolicies.0",
		],
		["an expectation in other words", { expected: "allow" }, {}, "invalid-outcome expected"],
		[
			"a group that asks",
			{},
			{ principal: "arn:aws:iam::111122223333:group/Baristas" },
			"unknown-principal request.principal",
		],
		[
			"a role that asks",
			{},
			{ principal: "arn:aws:iam::111122223333:role/Reader" },
			"unknown-principal request.principal",
		],
		["an account that asks", {}, { principal: "111122223333" }, "unknown-principal request.principal"],
		["an action with a star", {}, { action: "s3:*" }, "invalid-action request.action"],
		["an action without a service", {}, { action: "GetObject" }, "invalid-action request.action"],
		["a resource that is no ARN", {}, { resource: "reports" }, "invalid-resource request.resource"],
		[
			"an account id that is a number",
			{},
			{ resourceAccount: 111122223333 },
			"invalid-account request.resourceAccount",
		],
		["a context value that is a map", {}, { context: { a: {} } }, "wrong-type request.context.a"],
		[
			"a principal in an identity policy",
			{
				identityPolicies: [{ Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] }],
			},
			{},
			"principal-not-allowed identityPolicies.0.Statement.0.Principal",
		],
	])("%s", async (_, more, ask, expected) => {
		expect(await complaint(more, ask)).toBe(expected);
	});

	test("a YAML stream counts lines from its beginning", async () => {
		const text = `---\n${yamlCase("a")}---\n${yamlCase("b").replace("Effect: Allow", "Effect: allow")}`;
		const { results } = await run(text);
		const bad = results[1];
		expect(bad?.type === "unreadable" && bad.problems[0]).toMatchObject({
			code: "invalid-effect",
			place: { file: "cases", line: 18 },
		});
	});

	test("a policy written as JSON text is read, and refused, all the same", async () => {
		expect(await outcomes(line("a", { identityPolicies: [JSON.stringify(allow)] }))).toEqual(["a allowed"]);
		expect(await complaint({ identityPolicies: ['{"Statement": {'] })).toBe("json-syntax identityPolicies.0");
	});
});

describe("an expectation", () => {
	test("that holds, does not hold, or is not there", async () => {
		const text = [
			line("a", { expected: "allowed" }),
			line("b", { expected: "explicitDeny" }),
			line("c"),
			"{}",
		].join("\n");
		const { results, summary } = await run(text);
		expect(results.map((result) => result.type === "decided" && result.asExpected)).toEqual([
			true,
			false,
			true,
			false,
		]);
		expect(summary).toEqual({ cases: 4, mismatches: 1, unreadable: 1 });
	});
});

describe("a line of JSON", () => {
	test("has the decision, what decided it, and every statement without its policy's text", async () => {
		const { results } = await run(line("a"));
		const printed = JSON.parse(results[0] ? resultLine(results[0]) : "");
		expect(printed).toMatchObject({
			version: 1,
			name: "a",
			decision: "allowed",
			reason: "identity-allow",
			decidedBy: "identity",
			statements: [
				{ layer: "identity", policy: "identityPolicies[0]", index: 0, effect: "Allow", matched: true },
			],
		});
		expect(printed.steps.map((step: { layer: string }) => step.layer)).toEqual([
			"rcp",
			"scp",
			"resource",
			"identity",
			"boundary",
			"session",
		]);
		expect(printed.steps.find((step: { decides: boolean }) => step.decides)).toMatchObject({
			layer: "identity",
			by: { policy: "identityPolicies[0]", index: 0 },
		});
	});

	test("for a case that cannot be read has the error's code, message and place", async () => {
		const { results } = await run(
			'{"name":"x","request":{"principal":"anonymous","action":"s3:GetObject","resource":"box"}}',
		);
		expect(JSON.parse(results[0] ? resultLine(results[0]) : "")).toMatchObject({
			version: 1,
			name: "x",
			error: {
				code: "invalid-resource",
				message: "`box` is no ARN",
				place: { file: "cases", line: 1, path: ["request", "resource"] },
			},
		});
	});
});
