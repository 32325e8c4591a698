import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownCodes } from "../../src/tutor/authenticator.ts";
import { completeLine } from "../../src/tutor/complete-line.ts";
import { beginLab, isReached, labOf, takeBack, typeLine, whoIs } from "../../src/tutor/lab.ts";
import { figuresOf } from "../../src/tutor/lab-figures.ts";
import { labSetup } from "./a-lab.ts";

const makeMina = "aws iam create-user --user-name mina";
const lines = fc.array(
	fc.constantFrom(
		makeMina,
		"aws iam create-group --group-name Cooks",
		"aws iam list-users",
		"aws sts get-caller-identity",
		"export AWS_ACCESS_KEY_ID=AKIANOBODY",
		"wait 1h",
		"help",
		"rm -rf /",
		"aws iam create-user --user-name 'half",
	),
	{ maxLength: 8 },
);

describe("work in a lab", () => {
	test("a goal is reached by its effect", () => {
		const begun = beginLab(labSetup(), [], {});
		expect(isReached(begun)).toBe(false);
		const after = typeLine(begun, makeMina, {});
		expect(isReached(after)).toBe(true);
		expect(after.turns.at(-1)?.stdout).toContain('"UserName": "mina"');
	});

	test("typing the kept lines again gives the same lab", () => {
		fc.assert(
			fc.property(lines, (typed) => {
				const work = typed.reduce((before, line) => typeLine(before, line, {}), beginLab(labSetup(), [], {}));
				const again = beginLab(labSetup(), labOf(work).lines, {});
				expect(again.goals).toEqual(work.goals);
				expect(labOf(again).cloud).toEqual(labOf(work).cloud);
				expect(labOf(again).clock).toBe(labOf(work).clock);
			}),
			{ numRuns: 30 },
		);
	});

	test("taking back a line restores exactly what was before it", () => {
		fc.assert(
			fc.property(lines, fc.constantFrom(makeMina, "wait 1h", "nonsense"), (typed, last) => {
				const before = beginLab(labSetup(), typed, {});
				const after = typeLine(before, last, {});
				const back = takeBack(typeLine(after, "help", {}));
				expect(back?.line).toBe(last);
				expect(back && labOf(back.work)).toBe(labOf(before));
				expect(back?.work.goals).toEqual(before.goals);
			}),
			{ numRuns: 30 },
		);
	});

	test("at the start nothing can be taken back", () => {
		expect(takeBack(beginLab(labSetup(), [], {}))).toBeUndefined();
	});

	test("a file of one's own is read and its path is said; the answer holds its text", () => {
		const tools = { readOwnFile: (path: string) => ({ path: `/home/kai/${path}`, text: "mina" }) };
		const work = typeLine(
			beginLab(labSetup(), [], {}),
			"aws iam create-user --user-name file://name.txt",
			tools,
		);
		expect(work.turns.at(-1)?.notes).toContain("Read /home/kai/name.txt.");
		expect(isReached(beginLab(labSetup(), labOf(work).lines, {}))).toBe(true);
	});

	test("a file that nobody hands out is not there", () => {
		const work = typeLine(
			beginLab(labSetup(), [], {}),
			"aws iam create-user --user-name file:///etc/passwd",
			{},
		);
		expect(work.turns.at(-1)?.stderr).toContain("No such file or directory");
	});

	test("JMESPath picks from an answer", () => {
		const work = typeLine(
			beginLab(labSetup(), [], {}),
			"aws iam list-users --query 'Users[].UserName' --output text",
			{},
		);
		expect(work.turns.at(-1)?.stdout).toBe("kai\tlou");
	});

	test("who sits at the prompt follows what was exported", () => {
		const begun = beginLab(labSetup(), [], {});
		expect(whoIs(labOf(begun)).says).toBe("user/kai");
		const lost = typeLine(begun, "export AWS_ACCESS_KEY_ID=AKIANOBODY AWS_SECRET_ACCESS_KEY=x", {});
		expect(whoIs(labOf(lost))).toMatchObject({ arn: undefined, says: expect.stringMatching(/^nobody\. \S/) });
	});
});

test("the same code given twice is told that the second must follow the first", () => {
	const device = "arn:aws:iam::111122223333:mfa/app";
	const lines = [
		"aws iam create-virtual-mfa-device --virtual-mfa-device-name app --outfile app.png --bootstrap-method QRCodePNG",
		`aws iam enable-mfa-device --user-name lou --serial-number ${device} --authentication-code1 @{code.app} --authentication-code2 @{code.app}`,
	];
	const work = lines.reduce((at, line) => typeLine(at, line, {}), beginLab(labSetup(), [], {}));
	expect(work.turns.at(-1)?.stderr).toContain("InvalidAuthenticationCode");
	expect(work.turns.at(-1)?.notes.join(" ")).toContain("the second right after the first");
});

describe("a second factor for the root user", () => {
	const asRoot = { as: "root", signedIn: { credentials: "console" } };
	const made = typeLine(beginLab(labSetup(asRoot), [], {}), "console register-mfa safe", {});

	test("is registered in the console, and the tutor says how", () => {
		expect(made.turns.at(-1)?.device?.secret).toBeDefined();
		expect(made.turns.at(-1)?.notes.join()).toContain("console register-mfa safe CODE CODE");
		const done = typeLine(made, "console register-mfa safe @{code.safe} @{nextCode.safe}", {});
		expect(done.turns.at(-1)?.stdout).toBe("safe is registered for the root user.");
		const summary = typeLine(done, "aws iam get-account-summary --query SummaryMap.AccountMFAEnabled", {});
		expect(summary.turns.at(-1)?.stdout).toBe("1");
	});

	test("is told of also where the device was made with the AWS CLI", () => {
		const line =
			"aws iam create-virtual-mfa-device --virtual-mfa-device-name safe --outfile qr.png --bootstrap-method QRCodePNG";
		const work = typeLine(beginLab(labSetup(asRoot), [], {}), line, {});
		expect(work.turns.at(-1)?.notes.join()).toContain("console register-mfa safe CODE CODE");
	});

	test("is completed while it waits for its codes", () => {
		expect(completeLine(labOf(made), "console register-mfa ", []).options).toEqual(["safe"]);
	});
});

describe("completion", () => {
	const lab = labSetup().start;
	test.each([
		["aw", ["aws"]],
		["aws ia", ["iam"]],
		["aws iam create-us", ["create-user"]],
		["aws iam get-user --user", ["--user-name"]],
		["aws iam get-user --user-name ", ["kai", "lou"]],
		["aws iam add-user-to-group --group-name ", ["Baristas"]],
		[
			"aws sts assume-role --role-arn arn:aws:iam::111122223333:role/C",
			["arn:aws:iam::111122223333:role/Cashier"],
		],
		["aws iam list-users --output ", ["json", "text", "table"]],
		["aws iam get-user --user-name zoe", []],
		["cat /etc/pas", []],
		["aws s3 ", ["ls", "cp", "mb", "rb", "rm", "help"]],
		["aws configure set out", ["output"]],
		["console ", ["sign-in", "register-mfa", "help"]],
		["console sign-in k", ["kai"]],
		["console sign-in root --p", ["--password"]],
		["console sign-in root --password --n", ["--new-password"]],
		["console register-mfa ", []],
	])("%j could go on with %j", (before, options) => {
		expect(completeLine(lab, before, []).options).toEqual(options);
	});

	test("offers a lesson's files after file://", () => {
		const { options } = completeLine(lab, "aws iam create-policy --policy-document fi", ["notes.json"]);
		expect(options).toEqual(["file://notes.json"]);
	});
});

describe("what can be looked at", () => {
	const denied = typeLine(
		beginLab(labSetup({ as: "user/lou" }), [], {}),
		"aws iam create-user --user-name mina",
		{},
	);

	test("why the last call was denied is its trace", () => {
		const trace = figuresOf(labOf(denied), "why").find(({ kind }) => kind === "trace");
		expect(trace).toMatchObject({ decision: { decision: "implicitDeny" } });
	});

	test("of the request's condition keys only those are shown that a statement looked at", () => {
		const policy = {
			Version: "2012-10-17",
			Statement: [
				{
					Effect: "Allow",
					Action: "iam:*",
					Resource: "*",
					Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
				},
			],
		};
		const scene = { account: { users: { lou: { accessKeys: 1, inline: { WithMfa: policy } } } } };
		const lab = typeLine(beginLab(labSetup({ as: "user/lou", scene }), [], {}), makeMina, {});
		const trace = figuresOf(labOf(lab), "why").find(({ kind }) => kind === "trace");
		const keys = trace?.kind === "trace" ? Object.keys(trace.request.context) : ["no trace"];
		expect(keys.filter((key) => key !== "aws:MultiFactorAuthPresent")).toEqual([]);
	});

	test("who can make the last request is decided for everybody in the account, the allowed first", () => {
		const table = figuresOf(labOf(denied), "who").find(({ kind }) => kind === "table");
		const rows = table?.kind === "table" ? table.rows.map(([who, decision]) => [who, decision]) : [];
		expect(rows).toEqual([
			["root user", "✔ allowed"],
			["user/kai", "✔ allowed"],
			["user/lou", "✘ denied"],
			["role/Cashier", "✘ denied"],
		]);
	});

	test("a call with credentials that were refused asks nothing: who can is still told of the one before", () => {
		const wrongKey = "export AWS_ACCESS_KEY_ID=AKIANOBODY AWS_SECRET_ACCESS_KEY=x";
		const refused = typeLine(typeLine(denied, wrongKey, {}), "aws iam list-users", {});
		expect(figuresOf(labOf(refused), "who")).toEqual(figuresOf(labOf(denied), "who"));
	});

	test("the log names every call, the newest first", () => {
		const twice = typeLine(denied, "aws sts get-caller-identity", {});
		const [log] = figuresOf(labOf(twice), "log");
		expect(log?.kind === "table" ? log.rows.map(([, call, , outcome]) => [call, outcome]) : []).toEqual([
			["sts:GetCallerIdentity", "✔"],
			["iam:CreateUser", "✘ AccessDenied"],
		]);
	});

	test("an empty lab has neither codes nor calls", () => {
		const { start } = labSetup();
		expect(shownCodes(start, 0)).toEqual([]);
		expect(figuresOf(start, "why")).toEqual(figuresOf(start, "log"));
	});
});
