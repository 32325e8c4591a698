import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Cloud } from "../../../src/aws/account/account.ts";
import { withAccount, withUser } from "../../../src/aws/account/change.ts";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import { type Caller, callerNamed } from "../../../src/aws/decision/caller.ts";
import { decide } from "../../../src/aws/decision/decide.ts";
import { type Ask, gather } from "../../../src/aws/decision/gather.ts";
import type { Session } from "../../../src/aws/session/session.ts";

const NOW = 1_780_304_400;
const SHOP = "111122223333";
const KAI = `arn:aws:iam::${SHOP}:user/kai`;

const read = readScene(
	parse(readFileSync(new URL("../account/scenes/coffee-shop.yaml", import.meta.url), "utf8")),
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const cloud: Cloud = read.value;

const caller = (text: string, inside: Cloud = cloud): Caller => {
	const found = callerNamed(inside, text, NOW);
	if (found === undefined) throw new Error(`nobody is ${text}`);
	return found;
};

const sessionOf = (text: string): Session => {
	const found = caller(text);
	if (found.type !== "session") throw new Error("no session");
	return found.session;
};

const outcome = (
	who: Caller | string,
	action: string,
	resource: string,
	more: Partial<Ask> = {},
	inside = cloud,
): string => {
	const asking = typeof who === "string" ? caller(who, inside) : who;
	const { layers, request } = gather(inside, asking, { action, resource, ...more }, NOW);
	const { decision, reason } = decide(layers, request);
	return `${decision} ${reason}`;
};

describe("what applies in a cloud:", () => {
	test.each([
		[
			"a group's policy",
			KAI,
			"dynamodb:GetItem",
			"arn:aws:dynamodb:us-east-1:111122223333:table/till",
			"allowed identity-allow",
		],
		[
			"a group's deny",
			KAI,
			"s3:DeleteObject",
			"arn:aws:s3:::receipts/2026/june.csv",
			"explicitDeny explicit-deny",
		],
		[
			"nothing for what nothing allows",
			KAI,
			"dynamodb:PutItem",
			"arn:aws:dynamodb:us-east-1:111122223333:table/till",
			"implicitDeny no-identity-allow",
		],
		[
			"the default version of a policy, not the newest",
			`arn:aws:iam::${SHOP}:user/shop/mina`,
			"s3:PutObject",
			"arn:aws:s3:::receipts/x",
			"implicitDeny no-identity-allow",
		],
		[
			"a boundary",
			`arn:aws:iam::${SHOP}:user/shop/mina`,
			"dynamodb:GetItem",
			"arn:aws:dynamodb:us-east-1:111122223333:table/till",
			"implicitDeny boundary-gap",
		],
		[
			"what is inside it",
			`arn:aws:iam::${SHOP}:user/shop/mina`,
			"s3:GetObject",
			"arn:aws:s3:::receipts/2026/june.csv",
			"allowed identity-allow",
		],
		[
			"AWS's own policies",
			`arn:aws:sts::${SHOP}:assumed-role/Roaster/shift`,
			"s3:PutObject",
			"arn:aws:s3:::receipts/x",
			"allowed identity-allow",
		],
		[
			"trust that names a user",
			KAI,
			"sts:AssumeRole",
			`arn:aws:iam::${SHOP}:role/Cashier`,
			"allowed direct-resource-grant",
		],
		[
			"trust that names someone else",
			`arn:aws:iam::${SHOP}:user/nobody`,
			"sts:AssumeRole",
			`arn:aws:iam::${SHOP}:role/Cashier`,
			"implicitDeny no-trust-allow",
		],
		[
			"trust in a service",
			"lambda.amazonaws.com",
			"sts:AssumeRole",
			`arn:aws:iam::${SHOP}:role/machines/Roaster`,
			"allowed resource-grant",
		],
		[
			"another account's bucket policy and the caller's SCPs",
			"arn:aws:iam::444455556666:user/ada",
			"s3:GetObject",
			"arn:aws:s3:::receipts/2026/june.csv",
			"allowed cross-account-allow",
		],
		[
			"an SCP that lets only s3 through",
			"arn:aws:iam::444455556666:user/ada",
			"dynamodb:ListTables",
			"*",
			"implicitDeny scp-gap",
		],
		["an SCP's deny", KAI, "organizations:LeaveOrganization", "*", "explicitDeny explicit-deny"],
		[
			"no SCP on the management account",
			"arn:aws:iam::999988887777:user/boss",
			"organizations:LeaveOrganization",
			"*",
			"allowed identity-allow",
		],
		[
			"an open bucket to anyone",
			"anonymous",
			"s3:GetObject",
			"arn:aws:s3:::website/index.html",
			"allowed resource-grant",
		],
		[
			"Block Public Access before an open policy",
			"anonymous",
			"s3:GetObject",
			"arn:aws:s3:::shut/index.html",
			"implicitDeny block-public-access",
		],
		[
			"the same before another account",
			"arn:aws:iam::444455556666:user/ada",
			"s3:GetObject",
			"arn:aws:s3:::shut/index.html",
			"implicitDeny block-public-access",
		],
		[
			"but not before its own account",
			`arn:aws:iam::${SHOP}:user/nobody`,
			"s3:GetObject",
			"arn:aws:s3:::shut/index.html",
			"allowed direct-resource-grant",
		],
		[
			"a member's root user under SCPs",
			`arn:aws:iam::${SHOP}:root`,
			"organizations:LeaveOrganization",
			"*",
			"explicitDeny explicit-deny",
		],
		[
			"root otherwise",
			`arn:aws:iam::${SHOP}:root`,
			"s3:PutObject",
			"arn:aws:s3:::receipts/x",
			"allowed root-user",
		],
	])("%s", (_, who, action, resource, expected) => {
		expect(outcome(who, action, resource)).toBe(expected);
	});

	test("a gap between SCPs is told by the name of the place", () => {
		const gathered = gather(
			cloud,
			caller("arn:aws:iam::444455556666:user/ada"),
			{ action: "dynamodb:ListTables", resource: "*" },
			NOW,
		);
		expect(decide(gathered.layers, gathered.request).because).toContain("allows it at OU ");
	});

	test("V10 the management account is outside the SCPs that bind the others", () => {
		const boss = gather(
			cloud,
			caller("arn:aws:iam::999988887777:user/boss"),
			{ action: "s3:ListAllMyBuckets", resource: "*" },
			NOW,
		);
		const ada = gather(
			cloud,
			caller("arn:aws:iam::444455556666:user/ada"),
			{ action: "s3:ListAllMyBuckets", resource: "*" },
			NOW,
		);
		expect(boss.layers.scp).toBeUndefined();
		expect(
			ada.layers.scp?.map((level) => level.map(({ name, attachedTo }) => `${name} @ ${attachedTo}`)),
		).toEqual([
			["FullAWSAccess @ organization root", "NoLeaving @ organization root"],
			["OnlyS3 @ OU Outside"],
			["FullAWSAccess @ account 444455556666", "OnlyS3 @ account 444455556666"],
		]);
	});

	test("an RCP reaches the unit's resources, whoever asks", () => {
		const plain = { context: { "aws:SecureTransport": "false" } };
		expect(outcome(`arn:aws:iam::${SHOP}:root`, "s3:PutObject", "arn:aws:s3:::receipts/x", plain)).toBe(
			"explicitDeny explicit-deny",
		);
		expect(outcome("anonymous", "s3:GetObject", "arn:aws:s3:::website/i", plain)).toBe(
			"explicitDeny explicit-deny",
		);
	});
});

describe("credentials", () => {
	const read1 = (session: Session, inside = cloud): string =>
		outcome(
			{ type: "session", session },
			"dynamodb:GetItem",
			"arn:aws:dynamodb:us-east-1:111122223333:table/till",
			{},
			inside,
		);

	test("V16 that have expired are refused before any policy", () => {
		const session = sessionOf(`arn:aws:sts::${SHOP}:assumed-role/Cashier/till`);
		expect(read1({ ...session, expiresAt: NOW + 1 })).toBe("allowed identity-allow");
		expect(read1({ ...session, expiresAt: NOW })).toBe("implicitDeny credentials-refused");
	});

	test("of a key that is inactive or deleted are refused", () => {
		const account = cloud.accounts.get(SHOP);
		const kai = account?.users.get("kai");
		const [key] = kai?.accessKeys ?? [];
		if (!account || !kai || !key) throw new Error("no key");
		const session: Session = {
			...sessionOf(KAI),
			credentials: { accessKeyId: key.id, secretAccessKey: key.secret, sessionToken: undefined },
		};
		const withKeys = (accessKeys: typeof kai.accessKeys) =>
			withAccount(cloud, withUser(account, { ...kai, accessKeys }));
		expect(read1(session)).toBe("allowed identity-allow");
		expect(read1(session, withKeys([{ ...key, status: "Inactive" }]))).toBe(
			"implicitDeny credentials-refused",
		);
		expect(read1(session, withKeys([]))).toBe("implicitDeny credentials-refused");
	});

	test("of a user that was deleted and made again under the same name are refused", () => {
		const account = cloud.accounts.get(SHOP);
		const kai = account?.users.get("kai");
		if (!account || !kai) throw new Error("no kai");
		const again = withAccount(cloud, withUser(account, { ...kai, uniqueId: "AIDANEWNEWNEWNEWNEWNE" }));
		expect(read1(sessionOf(KAI), again)).toBe("implicitDeny credentials-refused");
	});

	test.each([
		["IAM without MFA", "iam:ListUsers", undefined, "implicitDeny barred-credentials"],
		["IAM with MFA", "iam:ListUsers", NOW - 60, "implicitDeny no-identity-allow"],
		["GetFederationToken", "sts:GetFederationToken", NOW - 60, "implicitDeny barred-credentials"],
		["AssumeRole", "sts:AssumeRole", undefined, "allowed direct-resource-grant"],
		["GetCallerIdentity", "sts:GetCallerIdentity", undefined, "allowed open-to-all-signed"],
	])("of GetSessionToken and %s", (_, action, mfaAt, expected) => {
		const session: Session = {
			...sessionOf(KAI),
			source: "GetSessionToken",
			issuedAt: NOW,
			expiresAt: NOW + 3600,
			mfaAt,
		};
		const resource = action === "sts:AssumeRole" ? `arn:aws:iam::${SHOP}:role/Cashier` : "*";
		expect(outcome({ type: "session", session }, action, resource)).toBe(expected);
	});
});

describe("the context of a request", () => {
	const contextOf = (who: string, action: string, resource: string, given = {}) =>
		gather(cloud, caller(who), { action, resource, context: given }, NOW).request.context;

	test("of a user with an access key has no MFA key, and who, when, where and whose", () => {
		expect(
			contextOf(KAI, "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111122223333:table/till"),
		).toMatchObject({
			"aws:username": "kai",
			"aws:PrincipalArn": KAI,
			"aws:PrincipalAccount": SHOP,
			"aws:PrincipalType": "User",
			"aws:PrincipalTag/team": "till",
			"aws:CurrentTime": "2026-06-01T09:00:00Z",
			"aws:EpochTime": "1780304400",
			"aws:SecureTransport": "true",
			"aws:RequestedRegion": "us-east-1",
			"aws:SourceIp": "203.0.113.10",
			"aws:ResourceAccount": SHOP,
			"aws:ResourceTag/team": "till",
		});
		expect(contextOf(KAI, "s3:ListAllMyBuckets", "*")).not.toHaveProperty("aws:MultiFactorAuthPresent");
	});

	test("of a role session has the role's ARN with its path, and no user name", () => {
		const context = contextOf(`arn:aws:sts::${SHOP}:assumed-role/Roaster/shift`, "s3:ListAllMyBuckets", "*");
		expect(context["aws:PrincipalArn"]).toBe(`arn:aws:iam::${SHOP}:role/machines/Roaster`);
		expect(context["aws:MultiFactorAuthPresent"]).toBe("false");
		expect(context).not.toHaveProperty("aws:username");
	});

	test("has the organization of caller and resource", () => {
		const context = contextOf(
			"arn:aws:iam::444455556666:user/ada",
			"s3:GetObject",
			"arn:aws:s3:::receipts/2026/july.csv",
		);
		const { organization } = cloud;
		const unit = [...(organization?.units.values() ?? [])].find(({ name }) => name === "Outside");
		expect(context["aws:PrincipalOrgID"]).toBe(organization?.id);
		expect(context["aws:ResourceOrgID"]).toBe(organization?.id);
		expect(context["aws:PrincipalOrgPaths"]).toEqual([
			`${organization?.id}/${organization?.root.id}/${unit?.id}/`,
		]);
		expect(context["s3:ExistingObjectTag/secret"]).toBe("yes");
	});

	test("through a VPC endpoint has no address, and what the request brings wins", () => {
		const context = contextOf(KAI, "s3:ListAllMyBuckets", "*", {
			"aws:SourceVpce": "vpce-1",
			"AWS:SECURETRANSPORT": "false",
		});
		expect(context).not.toHaveProperty("aws:SourceIp");
		expect(Object.entries(context).filter(([key]) => key.toLowerCase() === "aws:securetransport")).toEqual([
			["AWS:SECURETRANSPORT", "false"],
		]);
	});
});
