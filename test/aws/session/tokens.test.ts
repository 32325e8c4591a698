import { describe, expect, test } from "vitest";
import type { Organization } from "../../../src/aws/account/account.ts";
import { conditionHolds } from "../../../src/aws/policy/condition.ts";
import { policyFromValue } from "../../../src/aws/policy/read-policy.ts";
import { assumeRole } from "../../../src/aws/session/assume-role.ts";
import { assumeRoot, ROOT_TASKS } from "../../../src/aws/session/assume-root.ts";
import { contextFacts } from "../../../src/aws/session/context-facts.ts";
import { getFederationToken } from "../../../src/aws/session/get-federation-token.ts";
import { getSessionToken } from "../../../src/aws/session/get-session-token.ts";
import type { Session } from "../../../src/aws/session/session.ts";
import {
	ACCOUNT,
	everything,
	input,
	kai,
	kaiInConsole,
	NOW,
	policyOf,
	root,
	secondsOf,
	sessionOf,
} from "./scene.ts";

const HOUR = 3_600;
const tokenWithMfa = sessionOf(getSessionToken(kai, { isMfaProved: true }, NOW));
const tokenWithout = sessionOf(getSessionToken(kai, {}, NOW));
const cashier = sessionOf(assumeRole(kai, input({ isMfaProved: true }), NOW));
const guest = sessionOf(getFederationToken(kai, { name: "guest", inline: everything }, NOW));

/** True where every condition of the policy's first statement holds for a request of this session. */
const holds = (session: Session, statement: object, now = NOW): boolean => {
	const read = policyFromValue({ Version: "2012-10-17", Statement: statement }, "identity");
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const facts = contextFacts(session, {}, now);
	return (read.value.statements[0]?.conditions ?? []).every((condition) => {
		const value = facts[condition.key];
		return conditionHolds(condition, typeof value === "string" ? [value] : value, () => undefined);
	});
};

describe("the MFA key of each kind of credential against the four forms of condition", () => {
	const form = (effect: string, operator: string, value: string) => ({
		Effect: effect,
		Action: "*",
		Resource: "*",
		Condition: { [operator]: { "aws:MultiFactorAuthPresent": value } },
	});
	const forms = [
		form("Deny", "Bool", "false"),
		form("Deny", "BoolIfExists", "false"),
		form("Allow", "Bool", "true"),
		form("Allow", "BoolIfExists", "true"),
	];

	// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
	test.each([
		["access keys", kai, undefined, ["misses", "hits", "misses", "hits"]],
		["the console without MFA", kaiInConsole(), "false", ["hits", "hits", "misses", "misses"]],
		["GetSessionToken without MFA", tokenWithout, "false", ["hits", "hits", "misses", "misses"]],
		["the console with MFA", kaiInConsole(NOW), "true", ["misses", "misses", "hits", "hits"]],
		["GetSessionToken with MFA", tokenWithMfa, "true", ["misses", "misses", "hits", "hits"]],
		["AssumeRole with a code", cashier, "false", ["hits", "hits", "misses", "misses"]],
	])("%s", (_, session, value, outcomes) => {
		expect(contextFacts(session, {}, NOW)["aws:MultiFactorAuthPresent"]).toBe(value);
		expect(forms.map((statement) => (holds(session, statement) ? "hits" : "misses"))).toEqual(outcomes);
	});

	test("its age is there with MFA only", () => {
		expect(contextFacts(tokenWithMfa, {}, NOW + 90)["aws:MultiFactorAuthAge"]).toBe("90");
		for (const session of [kai, tokenWithout, cashier, kaiInConsole()]) {
			expect(contextFacts(session, {}, NOW)).not.toHaveProperty("aws:MultiFactorAuthAge");
		}
	});
});

describe("GetSessionToken", () => {
	test.each([
		["without asking", kai, {}, 12 * HOUR],
		["of 36 hours", kai, { durationSeconds: 36 * HOUR }, 36 * HOUR],
		["of a quarter of an hour", kai, { durationSeconds: 900 }, 900],
		["of the root user, without asking", root, {}, HOUR],
		["of the root user, asking for 36 hours", root, { durationSeconds: 36 * HOUR }, HOUR],
		["of the root user, asking for less", root, { durationSeconds: 1_800 }, 1_800],
	])("%s", (_, caller, asked, seconds) => {
		expect(secondsOf(getSessionToken(caller, asked, NOW))).toBe(seconds);
	});

	test.each([899, 36 * HOUR + 1])("of %d seconds is out of range, also for root", (durationSeconds) => {
		for (const caller of [kai, root]) {
			expect(secondsOf(getSessionToken(caller, { durationSeconds }, NOW))).toMatch(/^1 validation error/);
		}
	});

	test("keeps the user's name and rights, and takes no session policy", () => {
		expect(tokenWithout).toMatchObject({ arn: kai.arn, userId: kai.userId, sessionPolicies: undefined });
		expect(contextFacts(tokenWithout, {}, NOW)).toMatchObject({
			"aws:username": "kai",
			"aws:PrincipalType": "User",
		});
	});

	test.each([
		["a role session", cashier],
		["a token", tokenWithout],
		["a federated session", guest],
		["the console", kaiInConsole()],
	])("is not for %s", (_, caller) => {
		expect(secondsOf(getSessionToken(caller, {}, NOW))).toBe(
			"Cannot call GetSessionToken with session credentials",
		);
	});
});

describe("GetFederationToken", () => {
	test("gives a session with a name of its own", () => {
		expect(guest.arn).toBe("arn:aws:sts::111122223333:federated-user/guest");
		expect(contextFacts(guest, {}, NOW)).toMatchObject({
			"aws:userid": "111122223333:guest",
			"aws:PrincipalType": "FederatedUser",
			"aws:PrincipalArn": "arn:aws:sts::111122223333:federated-user/guest",
			"aws:MultiFactorAuthPresent": "false",
		});
		expect(contextFacts(guest, {}, NOW)).not.toHaveProperty("aws:username");
	});

	test("without a session policy filters everything out", () => {
		expect(sessionOf(getFederationToken(kai, { name: "guest" }, NOW)).sessionPolicies).toEqual([]);
	});

	test.each([
		["without asking", kai, undefined, 12 * HOUR],
		["of 36 hours", kai, 36 * HOUR, 36 * HOUR],
		["of the root user", root, 36 * HOUR, HOUR],
	])("%s", (_, caller, durationSeconds, seconds) => {
		expect(secondsOf(getFederationToken(caller, { name: "guest", durationSeconds }, NOW))).toBe(seconds);
	});

	test.each(["g", "g".repeat(33), "a guest"])("refuses the name %j", (name) => {
		expect(getFederationToken(kai, { name }, NOW).ok).toBe(false);
	});

	test("is not for temporary credentials", () => {
		expect(getFederationToken(cashier, { name: "guest" }, NOW).ok).toBe(false);
	});
});

describe("revoking a role's sessions", () => {
	// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
	const statement = {
		Effect: "Deny",
		Action: "*",
		Resource: "*",
		Condition: { DateLessThan: { "aws:TokenIssueTime": new Date((NOW + 60) * 1000).toISOString() } },
	};

	test("denies the sessions issued before, and none issued later", () => {
		const later = sessionOf(assumeRole(kai, input(), NOW + 61));
		expect(holds(cashier, statement, NOW + 61)).toBe(true);
		expect(holds(later, statement, NOW + 61)).toBe(false);
	});

	test("does not touch long-term keys, which have no issue time", () => {
		expect(holds(kai, statement)).toBe(false);
	});
});

describe("AssumeRoot", () => {
	const MEMBER = "444455556666";
	const organization = (change: Partial<Organization> = {}): Organization => ({
		id: "o-beanbyte",
		managementAccount: ACCOUNT,
		allFeatures: true,
		enabledPolicyTypes: [],
		root: { id: "r-1", name: "Root", attachedPolicies: [] },
		units: new Map(),
		members: new Map([
			[ACCOUNT, { account: ACCOUNT, parent: "r-1", attachedPolicies: [] }],
			[MEMBER, { account: MEMBER, parent: "r-1", attachedPolicies: [] }],
		]),
		policies: new Map(),
		rootAccess: { credentialsManagement: true, sessions: true },
		delegatedAdministrators: [],
		...change,
	});
	const task = (name: string) => ({ ...everything, arn: `arn:aws:iam::aws:policy/root-task/${name}` });
	const unlock = { account: MEMBER, taskPolicy: task("S3UnlockBucketPolicy") };

	test("gives the member's root for one task and a quarter of an hour", () => {
		const session = sessionOf(assumeRoot(kai, unlock, organization(), NOW));
		expect(session).toMatchObject({ account: MEMBER, principal: { type: "root" }, expiresAt: NOW + 900 });
		expect(session.sessionPolicies).toEqual([unlock.taskPolicy]);
	});

	test.each(Object.keys(ROOT_TASKS))("knows the task %s", (name) => {
		expect(assumeRoot(kai, { account: MEMBER, taskPolicy: task(name) }, organization(), NOW).ok).toBe(true);
	});

	test.each([
		["root credentials", root, unlock, organization()],
		["an account outside any organization", kai, unlock, undefined],
		[
			"the feature switched off",
			kai,
			unlock,
			organization({ rootAccess: { credentialsManagement: true, sessions: false } }),
		],
		["a caller in a member account", { ...kai, account: MEMBER }, unlock, organization()],
		["the management account as a target", kai, { ...unlock, account: ACCOUNT }, organization()],
		["a stranger as a target", kai, { ...unlock, account: "777788889999" }, organization()],
		[
			"any other policy",
			kai,
			{ ...unlock, taskPolicy: policyOf("Mine", { Effect: "Allow", Action: "*", Resource: "*" }) },
			organization(),
		],
		["more than a quarter of an hour", kai, { ...unlock, durationSeconds: 901 }, organization()],
	])("is refused with %s", (_, caller, asked, where) => {
		expect(assumeRoot(caller, asked, where, NOW).ok).toBe(false);
	});

	test("is open to a delegated administrator", () => {
		const delegated = organization({ delegatedAdministrators: [MEMBER] });
		expect(assumeRoot({ ...kai, account: MEMBER }, unlock, delegated, NOW).ok).toBe(true);
	});
});
