import { describe, expect, test } from "vitest";
import type { Account, Cloud, MfaDevice, PasswordPolicy } from "../../../src/aws/account/account.ts";
import { newAccount } from "../../../src/aws/account/new-account.ts";
import { contextFacts } from "../../../src/aws/session/context-facts.ts";
import type { ConsoleAttempt } from "../../../src/aws/sign-in/console-door.ts";
import { signInToConsole } from "../../../src/aws/sign-in/console-sign-in.ts";
import {
	ACCOUNT,
	accountOf,
	cloudWith,
	codeOf,
	DAY,
	deviceOf,
	NOW,
	passkeyOf,
	profile,
	userOf,
} from "./scene.ts";

const phone = deviceOf("kai-phone");
const key = passkeyOf("kai-key");

const policy = (change: Partial<PasswordPolicy> = {}): PasswordPolicy => ({
	minimumLength: 12,
	requireSymbols: true,
	requireNumbers: true,
	requireUppercase: true,
	requireLowercase: true,
	allowUsersToChangePassword: true,
	hardExpiry: false,
	maxAgeDays: 90,
	reusePrevention: 5,
	...change,
});

const kaiWith = (...mfaDevices: readonly MfaDevice[]): Cloud =>
	cloudWith([userOf("kai", { loginProfile: profile(), mfaDevices })]);

const kai = (change: Partial<ConsoleAttempt> = {}): ConsoleAttempt => ({
	who: { type: "user", account: ACCOUNT, user: "kai" },
	password: "Flat-White-7",
	...change,
});

const rootWith = (change: Partial<Account["root"]>): Cloud =>
	cloudWith([], { root: { ...newAccount(ACCOUNT).root, ...change } });

const root = (change: Partial<ConsoleAttempt> = {}): ConsoleAttempt => ({
	who: { type: "root", email: "root@example.com" },
	password: "correct horse battery",
	...change,
});

const outcomeOf = (cloud: Cloud, attempt: ConsoleAttempt, now = NOW): string => {
	const result = signInToConsole(cloud, attempt, now);
	return result.outcome === "in" ? "in" : result.reason;
};

type Case = readonly [name: string, outcome: string, cloud: Cloud, attempt: ConsoleAttempt];

const ownName = { who: { type: "user", account: "bean-and-byte", user: "kai" } } as const;
const code = (device: MfaDevice, at = NOW) =>
	({ factor: { type: "code", code: codeOf(device, at) } }) as const;

const cases: readonly Case[] = [
	["name and password, no device", "in", kaiWith(), kai()],
	["the account's alias in place of its id", "in", kaiWith(), kai(ownName)],
	[
		"the user name in capitals",
		"in",
		kaiWith(),
		kai({ who: { type: "user", account: ACCOUNT, user: "KAI" } }),
	],
	[
		"the id of another account",
		"no-such-account",
		kaiWith(),
		kai({ who: { type: "user", account: "444455556666", user: "kai" } }),
	],
	[
		"a user nobody made",
		"no-such-user",
		kaiWith(),
		kai({ who: { type: "user", account: ACCOUNT, user: "mina" } }),
	],
	["a user made by the CLI, without a password", "no-login-profile", cloudWith([userOf("kai")]), kai()],
	["a wrong password", "wrong-password", kaiWith(), kai({ password: "flat-white-7" })],
	[
		"a wrong password with a right code",
		"wrong-password",
		kaiWith(phone),
		kai({ password: "x", ...code(phone) }),
	],

	["a registered device and no code", "mfa-required", kaiWith(phone), kai()],
	["the code of now", "in", kaiWith(phone), kai(code(phone))],
	["the code of half a minute ago", "in", kaiWith(phone), kai(code(phone, NOW - 30))],
	["the code of two minutes ago", "code-out-of-window", kaiWith(phone), kai(code(phone, NOW - 120))],
	["a code of somebody else's device", "wrong-code", kaiWith(phone), kai(code(deviceOf("mina")))],
	[
		"a device made but never enabled does not count",
		"in",
		kaiWith(deviceOf("kai-phone", { enabledAt: undefined })),
		kai(),
	],
	["a touch of the passkey", "in", kaiWith(key), kai({ factor: { type: "passkey" } })],
	["a code where only a passkey is registered", "passkey-has-no-code", kaiWith(key), kai(code(phone))],
	[
		"a passkey where only a phone is registered",
		"no-passkey",
		kaiWith(phone),
		kai({ factor: { type: "passkey" } }),
	],
	["either of two devices: the phone", "in", kaiWith(key, phone), kai(code(phone))],
	["either of two devices: the passkey", "in", kaiWith(phone, key), kai({ factor: { type: "passkey" } })],
	[
		"a code of the second phone under the serial number of the first",
		"wrong-code",
		kaiWith(phone, deviceOf("kai-tablet")),
		kai({ factor: { type: "code", code: codeOf(deviceOf("kai-tablet")), serialNumber: phone.serialNumber } }),
	],
	[
		"a serial number that belongs to nobody",
		"no-such-device",
		kaiWith(phone),
		kai({ factor: { type: "code", code: codeOf(phone), serialNumber: "arn:aws:iam::111122223333:mfa/x" } }),
	],
	["a code by SMS", "sms-not-supported", kaiWith(phone), kai({ factor: { type: "sms", code: "123456" } })],

	[
		"a password older than the policy allows",
		"new-password-needed",
		cloudWith([userOf("kai", { loginProfile: profile() })], { passwordPolicy: policy() }),
		kai(),
	],
	[
		"the same, with a new password",
		"in",
		cloudWith([userOf("kai", { loginProfile: profile() })], { passwordPolicy: policy() }),
		kai({ newPassword: "Cortado-With-0at" }),
	],
	[
		"the same, with a new password that is too short",
		"new-password-refused",
		cloudWith([userOf("kai", { loginProfile: profile() })], { passwordPolicy: policy() }),
		kai({ newPassword: "Cortado-1" }),
	],
	[
		"the same, with the old password again",
		"new-password-refused",
		cloudWith([userOf("kai", { loginProfile: profile() })], { passwordPolicy: policy() }),
		kai({ newPassword: "Flat-White-7" }),
	],
	[
		"an expired password where only administrators reset",
		"password-expired",
		cloudWith([userOf("kai", { loginProfile: profile() })], { passwordPolicy: policy({ hardExpiry: true }) }),
		kai({ newPassword: "Cortado-With-0at" }),
	],
	[
		"a password as old as the policy just allows",
		"in",
		cloudWith([userOf("kai", { loginProfile: profile() })], { passwordPolicy: policy({ maxAgeDays: 100 }) }),
		kai(),
	],
	[
		"a short old password under a longer new minimum",
		"in",
		cloudWith([userOf("kai", { loginProfile: profile({ password: "Short-1" }) })], {
			passwordPolicy: policy({ maxAgeDays: undefined }),
		}),
		kai({ password: "Short-1" }),
	],
	[
		"a first password that must be changed",
		"new-password-needed",
		cloudWith([userOf("kai", { loginProfile: profile({ resetRequired: true }) })]),
		kai(),
	],

	["the root user by e-mail, without a device", "in", rootWith({}), root()],
	[
		"an e-mail no account was opened with",
		"no-such-account",
		rootWith({}),
		root({ who: { type: "root", email: "kai@example.com" } }),
	],
	["the root user with a wrong password", "wrong-password", rootWith({}), root({ password: "x" })],
	[
		"a member account's root user without credentials",
		"no-root-credentials",
		rootWith({ password: undefined }),
		root(),
	],
	[
		"the root user who was asked for MFA 34 days ago",
		"in",
		rootWith({}),
		root({ rootMfaPromptedAt: NOW - 34 * DAY }),
	],
	[
		"the root user who was asked for MFA 35 days ago",
		"root-mfa-registration-required",
		rootWith({}),
		root({ rootMfaPromptedAt: NOW - 35 * DAY }),
	],
	["the root user with a device and no code", "mfa-required", rootWith({ mfaDevices: [phone] }), root()],
	["the root user with the code", "in", rootWith({ mfaDevices: [phone] }), root(code(phone))],
	[
		"root is not an IAM user name",
		"no-such-user",
		rootWith({}),
		root({ who: { type: "user", account: ACCOUNT, user: "root" } }),
	],
	[
		"the policy's age does not bind the root user",
		"in",
		cloudWith([], { passwordPolicy: policy({ hardExpiry: true, maxAgeDays: 1 }) }),
		root(),
	],
];

describe("at the console's door", () => {
	test.each(cases)("%s: %s", (_, outcome, cloud, attempt) => {
		expect(outcomeOf(cloud, attempt)).toBe(outcome);
	});

	test("a code opens once and not twice", () => {
		const first = signInToConsole(kaiWith(phone), kai(code(phone)), NOW);
		expect(first.outcome).toBe("in");
		if (first.outcome !== "in") return;
		expect(outcomeOf(first.cloud, kai(code(phone)), NOW + 3)).toBe("code-reused");
		expect(outcomeOf(first.cloud, kai(code(phone, NOW + 30)), NOW + 30)).toBe("in");
	});

	test("a code used up is used up where the account lists its devices, too", () => {
		const virtualMfaDevices = new Map([[phone.serialNumber, phone]]);
		const cloud = cloudWith([userOf("kai", { loginProfile: profile(), mfaDevices: [phone] })], {
			virtualMfaDevices,
		});
		const result = signInToConsole(cloud, kai(code(phone)), NOW);
		expect(result.outcome).toBe("in");
		if (result.outcome !== "in") return;
		const account = accountOf(result.cloud);
		expect(account.virtualMfaDevices.get(phone.serialNumber)).toEqual(
			account.users.get("kai")?.mfaDevices[0],
		);
	});

	test("a new password replaces the old one from now on", () => {
		const cloud = cloudWith([userOf("kai", { loginProfile: profile({ resetRequired: true }) })]);
		const result = signInToConsole(cloud, kai({ newPassword: "Cortado-With-0at" }), NOW);
		expect(result.outcome).toBe("in");
		if (result.outcome !== "in") return;
		expect(outcomeOf(result.cloud, kai())).toBe("wrong-password");
		expect(outcomeOf(result.cloud, kai({ password: "Cortado-With-0at" }))).toBe("in");
	});

	test("every stage is told, also those nobody reached", () => {
		const result = signInToConsole(kaiWith(phone), kai({ password: "x" }), NOW);
		expect(result.steps.map((step) => [step.stage, step.outcome])).toEqual([
			["who", "passed"],
			["password", "refused"],
			["second factor", "not reached"],
			["new password", "not reached"],
		]);
	});

	test("the browser does not tell an unknown user from a wrong password", () => {
		const seen = (attempt: ConsoleAttempt): string | undefined => {
			const result = signInToConsole(kaiWith(), attempt, NOW);
			return result.outcome === "refused" ? result.seen : undefined;
		};
		const unknown = seen(kai({ who: { type: "user", account: ACCOUNT, user: "mina" } }));
		expect(unknown).toBeDefined();
		expect(seen(kai({ password: "x" }))).toBe(unknown);
	});

	test("the session says whether a second factor was given, and how long ago", () => {
		const facts = (cloud: Cloud, attempt: ConsoleAttempt) => {
			const result = signInToConsole(cloud, attempt, NOW);
			return result.outcome === "in" ? contextFacts(result.session, {}, NOW + 60) : {};
		};
		expect(facts(kaiWith(), kai())).toMatchObject({ "aws:MultiFactorAuthPresent": "false" });
		expect(facts(kaiWith(), kai())).not.toHaveProperty("aws:MultiFactorAuthAge");
		expect(facts(kaiWith(phone), kai(code(phone)))).toMatchObject({
			"aws:username": "kai",
			"aws:MultiFactorAuthPresent": "true",
			"aws:MultiFactorAuthAge": "60",
		});
	});

	test("the root user without MFA is reminded", () => {
		const result = signInToConsole(rootWith({}), root({ rootMfaPromptedAt: NOW - 10 * DAY }), NOW);
		expect(result.outcome === "in" && result.notices).toEqual([
			"Register MFA for the root user: 25 days are left.",
		]);
	});
});
