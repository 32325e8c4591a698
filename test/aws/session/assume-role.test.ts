import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type AssumeRoleInput,
	assumeRole,
	assumptionActions,
	assumptionFacts,
} from "../../../src/aws/session/assume-role.ts";
import { contextFacts } from "../../../src/aws/session/context-facts.ts";
import { getSessionToken } from "../../../src/aws/session/get-session-token.ts";
import { isExpired } from "../../../src/aws/session/session.ts";
import { everything, input, kai, kaiInConsole, NOW, roleOf, root, secondsOf, sessionOf } from "./scene.ts";

const HOUR = 3_600;
const twelveHours = roleOf("Inventory", { maxSessionSeconds: 12 * HOUR });
const asCashier = sessionOf(assumeRole(kai, input(), NOW));

const secondsFor = (change: Partial<AssumeRoleInput>, caller = kai): number | string =>
	secondsOf(assumeRole(caller, input(change), NOW));

const TOO_LONG = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
const CHAINED =
	"The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
describe("the duration of a role session", () => {
	test.each([
		["without asking", {}, HOUR],
		["without asking, where the role would give twelve hours", { role: twelveHours }, HOUR],
		["of a quarter of an hour", { durationSeconds: 900 }, 900],
		["of the role's maximum", { durationSeconds: HOUR }, HOUR],
		["of twelve hours", { role: twelveHours, durationSeconds: 12 * HOUR }, 12 * HOUR],
		["of a second more than the role's maximum", { durationSeconds: HOUR + 1 }, TOO_LONG],
	])("%s", (_, change, seconds) => {
		expect(secondsFor(change)).toBe(seconds);
	});

	test.each([899, 0, -1, 43_201, 1_000.5])("of %d seconds is out of range", (durationSeconds) => {
		expect(secondsFor({ role: twelveHours, durationSeconds })).toMatch(/^1 validation error detected/);
	});

	test("is an hour for the next role of a chain, whatever that role would give", () => {
		expect(secondsFor({ role: twelveHours }, asCashier)).toBe(HOUR);
		expect(secondsFor({ role: twelveHours, durationSeconds: HOUR }, asCashier)).toBe(HOUR);
	});

	test("of more than an hour fails in a chain instead of being cut", () => {
		expect(secondsFor({ role: twelveHours, durationSeconds: HOUR + 1 }, asCashier)).toBe(CHAINED);
	});

	test("after GetSessionToken is left open where AWS's pages contradict each other", () => {
		const token = sessionOf(getSessionToken(kai, {}, NOW));
		const long = assumeRole(token, input({ role: twelveHours, durationSeconds: 2 * HOUR }), NOW);
		expect(long.ok && long.notModelled).toHaveLength(1);
		const short = assumeRole(token, input({ role: twelveHours }), NOW);
		expect(short.ok && short.notModelled).toEqual([]);
	});

	test("never exceeds what the role and the chain allow", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 60_000 }),
				fc.integer({ min: HOUR, max: 12 * HOUR }),
				fc.boolean(),
				(durationSeconds, maxSessionSeconds, isChained) => {
					const role = roleOf("Any", { maxSessionSeconds });
					const result = assumeRole(isChained ? asCashier : kai, input({ role, durationSeconds }), NOW);
					const most = isChained ? HOUR : maxSessionSeconds;
					expect(result.ok).toBe(durationSeconds >= 900 && durationSeconds <= most);
					if (result.ok) expect(result.session.expiresAt).toBe(NOW + durationSeconds);
				},
			),
		);
	});

	test("ends at its second", () => {
		expect(isExpired(asCashier, NOW + HOUR - 1)).toBe(false);
		expect(isExpired(asCashier, NOW + HOUR)).toBe(true);
	});
});

describe("a role session", () => {
	test("has an ARN without the role's path, and the role's ARN with it in aws:PrincipalArn", () => {
		expect(asCashier.arn).toBe("arn:aws:sts::111122223333:assumed-role/Cashier/kai");
		expect(contextFacts(asCashier, {}, NOW)).toMatchObject({
			"aws:PrincipalArn": "arn:aws:iam::111122223333:role/shop/Cashier",
			"aws:PrincipalType": "AssumedRole",
			"aws:userid": "AROACASHIER:kai",
			"aws:TokenIssueTime": "2026-09-21T14:13:20Z",
		});
	});

	test("has no aws:username", () => {
		expect(contextFacts(asCashier, {}, NOW)).not.toHaveProperty("aws:username");
	});

	test("has a triple of its own each time", () => {
		const again = sessionOf(assumeRole(kai, input({ count: 1 }), NOW));
		const later = sessionOf(assumeRole(kai, input(), NOW + 1));
		const ids = [asCashier, again, later].map((session) => session.credentials?.accessKeyId);
		expect(new Set(ids).size).toBe(3);
		for (const id of ids) expect(id).toMatch(/^ASIA[A-Z2-7]{9}EXAMPLE$/);
		expect(asCashier.credentials?.sessionToken).toBeDefined();
		expect(sessionOf(assumeRole(kai, input(), NOW))).toEqual(asCashier);
	});

	test("carries session policies only where some were passed", () => {
		expect(asCashier.sessionPolicies).toBeUndefined();
		const narrowed = sessionOf(assumeRole(kai, input({ inline: everything, managed: [everything] }), NOW));
		expect(narrowed.sessionPolicies).toEqual([everything, everything]);
	});

	test("is not for the root user", () => {
		expect(assumeRole(root, input(), NOW)).toEqual({
			ok: false,
			fault: { code: "AccessDenied", message: "Roles may not be assumed by root accounts." },
		});
	});
});

describe("the parameters of AssumeRole", () => {
	const long = { ...everything, policy: { ...everything.policy, text: "x".repeat(2_049) } };
	const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, "v"]));

	test.each([
		["a session name of one letter", { sessionName: "k" }, "ValidationError"],
		["a session name of 65 letters", { sessionName: "k".repeat(65) }, "ValidationError"],
		["a session name with a space", { sessionName: "kai at work" }, "ValidationError"],
		["an external ID of one letter", { externalId: "x" }, "ValidationError"],
		["an external ID of 1,225 letters", { externalId: "x".repeat(1_225) }, "ValidationError"],
		["a source identity of one letter", { sourceIdentity: "x" }, "ValidationError"],
		["a source identity that begins with aws:", { sourceIdentity: "aws:kai" }, "ValidationError"],
		[
			"eleven managed session policies",
			{ managed: Array.from({ length: 11 }, () => everything) },
			"ValidationError",
		],
		["a session policy of 2,049 characters", { inline: long }, "PackedPolicyTooLarge"],
		["51 tags", { tags: many }, "ValidationError"],
		["a tag value of 257 letters", { tags: { a: "x".repeat(257) } }, "ValidationError"],
		["a tag key that begins with aws:", { tags: { "aws:x": "1" } }, "ValidationError"],
		["a tag key in two spellings", { tags: { Team: "a", team: "b" } }, "InvalidParameterValue"],
		["a transitive key without its tag", { transitiveTagKeys: ["Team"] }, "InvalidParameterValue"],
	])("refuse %s", (_, change, code) => {
		const result = assumeRole(kai, input(change), NOW);
		expect(result.ok ? "taken" : result.fault.code).toBe(code);
	});

	test.each([
		["a session name of two letters", { sessionName: "ka" }],
		["a session name with every sign allowed", { sessionName: "kai_+=,.@-1" }],
		["an external ID of 1,224 letters", { externalId: "x".repeat(1_224) }],
		["an external ID with a slash and a colon", { externalId: "shop:7/a" }],
		["ten managed session policies", { managed: Array.from({ length: 10 }, () => everything) }],
		["a transitive tag", { tags: { Team: "a" }, transitiveTagKeys: ["team"] }],
	])("take %s", (_, change) => {
		expect(assumeRole(kai, input(change), NOW).ok).toBe(true);
	});
});

// The chain of https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
describe("tags along a chain of roles", () => {
	const first = sessionOf(
		assumeRole(
			kai,
			input({
				role: roleOf("Role1"),
				tags: { Star: "1", Heart: "1", Moon: "1" },
				transitiveTagKeys: ["Star", "Heart"],
			}),
			NOW,
		),
	);
	const second = sessionOf(assumeRole(first, input({ role: roleOf("Role2") }), NOW));

	test("go on where they are transitive", () => {
		expect(second.sessionTags).toEqual({ Star: "1", Heart: "1" });
		expect(second.transitiveTagKeys).toEqual(["Star", "Heart"]);
		expect(sessionOf(assumeRole(second, input(), NOW)).sessionTags).toEqual({ Star: "1", Heart: "1" });
	});

	test("cannot be passed again with another value", () => {
		expect(assumeRole(second, input({ tags: { Heart: "3" } }), NOW).ok).toBe(false);
		expect(assumeRole(second, input({ tags: { heart: "3" } }), NOW).ok).toBe(false);
		expect(assumeRole(second, input({ tags: { Sun: "3" } }), NOW).ok).toBe(true);
	});

	test("win over the role's own tags, ignoring case", () => {
		const facts = contextFacts(second, { star: "3", Lightning: "3" }, NOW);
		expect(facts).toMatchObject({
			"aws:PrincipalTag/Star": "1",
			"aws:PrincipalTag/Heart": "1",
			"aws:PrincipalTag/Lightning": "3",
		});
		expect(facts).not.toHaveProperty("aws:PrincipalTag/star");
	});
});

describe("a source identity", () => {
	const first = sessionOf(assumeRole(kai, input({ sourceIdentity: "kai" }), NOW));

	test("stays for the whole chain and cannot be changed", () => {
		expect(sessionOf(assumeRole(first, input(), NOW)).sourceIdentity).toBe("kai");
		expect(assumeRole(first, input({ sourceIdentity: "mina" }), NOW).ok).toBe(false);
		expect(assumeRole(first, input({ sourceIdentity: "kai" }), NOW).ok).toBe(true);
	});

	test("is sts:SourceIdentity in the call and aws:SourceIdentity afterwards", () => {
		const call = assumptionFacts(kai, {}, input({ sourceIdentity: "kai" }), NOW);
		expect(call).toMatchObject({ "sts:SourceIdentity": "kai" });
		expect(call).not.toHaveProperty("aws:SourceIdentity");
		expect(contextFacts(first, {}, NOW)).toMatchObject({ "aws:SourceIdentity": "kai" });
	});
});

describe("what the trust policy sees", () => {
	test("is the caller's keys and the parameters'", () => {
		const asked = input({ externalId: "shop-7", tags: { Team: "till" }, transitiveTagKeys: ["Team"] });
		expect(assumptionFacts(kai, { team: "x" }, asked, NOW)).toEqual({
			"aws:PrincipalType": "User",
			"aws:userid": "AIDAKAI",
			"aws:PrincipalAccount": "111122223333",
			"aws:PrincipalArn": "arn:aws:iam::111122223333:user/kai",
			"aws:username": "kai",
			"aws:PrincipalTag/team": "x",
			"sts:RoleSessionName": "kai",
			"sts:ExternalId": "shop-7",
			"aws:RequestTag/Team": "till",
			"aws:TagKeys": ["Team"],
			"sts:TransitiveTagKeys": ["Team"],
		});
	});

	test("has a proof of MFA where a code came with the call", () => {
		expect(assumptionFacts(kai, {}, input({ isMfaProved: true }), NOW)).toMatchObject({
			"aws:MultiFactorAuthPresent": "true",
			"aws:MultiFactorAuthAge": "0",
		});
	});

	test("has the proof of a token that was fetched with MFA", () => {
		const token = sessionOf(getSessionToken(kai, { isMfaProved: true }, NOW));
		expect(assumptionFacts(token, {}, input(), NOW + 300)).toMatchObject({
			"aws:MultiFactorAuthPresent": "true",
			"aws:MultiFactorAuthAge": "300",
		});
	});

	test("is asked for each action that the call needs", () => {
		expect(assumptionActions(kai, input())).toEqual(["sts:AssumeRole"]);
		expect(assumptionActions(kaiInConsole(), input({ tags: { a: "1" }, sourceIdentity: "kai" }))).toEqual([
			"sts:AssumeRole",
			"sts:TagSession",
			"sts:SetSourceIdentity",
		]);
		const inherited = sessionOf(assumeRole(kai, input({ sourceIdentity: "kai" }), NOW));
		expect(assumptionActions(inherited, input())).toContain("sts:SetSourceIdentity");
	});
});
