import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as zod from "zod";
import type { Cloud } from "../../../src/aws/account/account.ts";
import { newAccount } from "../../../src/aws/account/new-account.ts";
import { readScene } from "../../../src/aws/account/read-scene.ts";
import type { Setting } from "../../../src/exercise/define-kind.ts";
import type { ApiKnock } from "../../../src/exercise/door/knock-at-api.ts";
import type { ConsoleKnock } from "../../../src/exercise/door/knock-at-console.ts";
import type { SignInFields } from "../../../src/exercise/door/sign-in-fields.ts";
import type { ExerciseCommon } from "../../../src/exercise/exercise.ts";
import { signIn } from "../../../src/exercise/kinds/sign-in.ts";
import { checkOf, findKind, gradeOf, solveOf } from "../../../src/exercise/registry.ts";
import { roleOf } from "../../aws/session/scene.ts";
import {
	ACCOUNT,
	cloudWith,
	DAY,
	deviceOf,
	keyOf,
	NOW,
	passkeyOf,
	profile,
	userOf,
} from "../../aws/sign-in/scene.ts";

const policy = {
	minimumLength: 12,
	requireSymbols: false,
	requireNumbers: true,
	requireUppercase: true,
	requireLowercase: true,
	allowUsersToChangePassword: true,
	hardExpiry: true,
	maxAgeDays: 90,
	reusePrevention: undefined,
};

const ACTIVE = keyOf("AKIAKAIACTIVEEXAMPLE");

/** Kai has a phone, Mina a passkey, Ravi nothing but a password, Tom nothing at all. */
const cloud: Cloud = cloudWith(
	[
		userOf("kai", {
			loginProfile: profile(),
			mfaDevices: [deviceOf("phone")],
			accessKeys: [ACTIVE, keyOf("AKIAKAIOLD0000EXAMPLE", "Inactive")],
		}),
		userOf("mina", { loginProfile: profile(), mfaDevices: [passkeyOf("yubi")] }),
		userOf("ravi", { loginProfile: profile() }),
		userOf("tom"),
	],
	{ roles: new Map([["Cashier", roleOf("Cashier")]]) },
);

const hard: Cloud = cloudWith([userOf("ravi", { loginProfile: profile() })], { passwordPolicy: policy });
const rootless: Cloud = cloudWith([], { root: { ...newAccount(ACCOUNT).root, password: undefined } });

const common: ExerciseCommon = {
	id: "at-the-door",
	kind: "sign-in",
	prompt: "What happens?",
	hints: [],
	aliases: [],
	why: undefined,
	sources: [],
	exam: [],
	depth: "clf",
	vary: {},
	retrieves: undefined,
	account: undefined,
	figures: [],
};

const setting = (where: Cloud | undefined = cloud, seed = 1): Setting => ({ seed, cloud: where, now: NOW });
const exercise = (fields: SignInFields) => ({ ...common, ...fields });
const key = (fields: SignInFields, where = cloud) => signIn.solve(exercise(fields), setting(where));
const atConsole = (console: ConsoleKnock, where = cloud) => key({ console }, where);
const atApi = (api: ApiKnock) => key({ api, asks: "mfa-key" });

describe("the key of a sign-in is worked out from the scene", () => {
	test.each<[string, ConsoleKnock, string, string]>([
		["a password alone, no device", { user: "ravi" }, "in", "password-alone"],
		["a code nobody asks for", { user: "ravi", factor: "code" }, "in", "factor-ignored"],
		["a wrong password", { user: "ravi", password: "wrong" }, "refused", "wrong-password"],
		["a user without a password", { user: "tom" }, "refused", "no-login-profile"],
		["a device and no code", { user: "kai" }, "refused", "mfa-required"],
		["the code of now", { user: "kai", factor: "code" }, "in", "second-factor"],
		["the code of half a minute ago", { user: "kai", factor: "late-code" }, "in", "second-factor"],
		["the code of five minutes ago", { user: "kai", factor: "old-code" }, "refused", "code-out-of-window"],
		["a used code", { user: "kai", factor: "used-code" }, "refused", "code-reused"],
		["a wrong code", { user: "kai", factor: "wrong-code" }, "refused", "wrong-code"],
		["SMS", { user: "kai", factor: "sms" }, "refused", "sms-not-supported"],
		["a passkey", { user: "mina", factor: "passkey" }, "in", "second-factor"],
		["a code for a passkey", { user: "mina", factor: "code" }, "refused", "passkey-has-no-code"],
		["a passkey that is not there", { user: "kai", factor: "passkey" }, "refused", "no-passkey"],
		["root without a device", { root: true }, "in", "password-alone"],
		[
			"root after the days of grace",
			{ root: true, mfaAskedDaysAgo: 40 },
			"refused",
			"root-mfa-registration-required",
		],
	])("%s", (_, console, outcome, why) => {
		expect(atConsole(console)).toEqual({ outcome, why });
	});

	test.each<[string, ConsoleKnock, string]>([
		["without a device", { user: "ravi" }, "mfa-false"],
		["with a code", { user: "kai", factor: "code" }, "mfa-true"],
		["with a passkey", { user: "mina", factor: "passkey" }, "mfa-true"],
		["with a code nobody asked for", { user: "ravi", factor: "code" }, "mfa-false"],
	])("where it asks for the MFA key: %s", (_, console, why) => {
		expect(key({ console, asks: "mfa-key" })).toEqual({ outcome: "in", why });
	});

	test("an expired password and a root user without credentials", () => {
		expect(atConsole({ user: "ravi" }, hard)).toEqual({ outcome: "refused", why: "password-expired" });
		expect(atConsole({ root: true }, rootless)).toEqual({ outcome: "refused", why: "no-root-credentials" });
	});

	test("a user at the door of another account", () => {
		const other = { ...newAccount("444455556666"), users: new Map() };
		const two: Cloud = { ...cloud, accounts: new Map([...cloud.accounts, [other.id, other]]) };
		expect(atConsole({ user: "kai", account: other.id }, two)).toEqual({
			outcome: "refused",
			why: "no-such-user",
		});
	});

	test.each<[string, ApiKnock, string, string]>([
		["a long-term key", { user: "kai" }, "in", "mfa-absent"],
		["an inactive key", { user: "kai", key: 2 }, "refused", "key-inactive"],
		["a deleted key", { user: "kai", key: "deleted" }, "refused", "no-such-key"],
		[
			"the console password as a secret",
			{ user: "kai", secret: "console-password" },
			"refused",
			"wrong-secret",
		],
		["a token without a code", { user: "kai", temporary: {} }, "in", "mfa-false"],
		["a token with a code", { user: "kai", temporary: { mfa: true } }, "in", "mfa-true"],
		[
			"a role taken with a code",
			{ user: "kai", temporary: { role: "Cashier", mfa: true } },
			"in",
			"mfa-false",
		],
		[
			"a triple without its token",
			{ user: "kai", token: "missing", temporary: {} },
			"refused",
			"token-missing",
		],
		["a pair with a token", { user: "kai", token: "wrong" }, "refused", "token-not-wanted"],
		[
			"a triple with another's token",
			{ user: "kai", token: "wrong", temporary: {} },
			"refused",
			"wrong-token",
		],
		[
			"a role session after an hour",
			{ user: "kai", temporary: { role: "Cashier", minutesAgo: 60 } },
			"refused",
			"session-expired",
		],
		[
			"a role session before that",
			{ user: "kai", temporary: { role: "Cashier", minutesAgo: 59 } },
			"in",
			"mfa-false",
		],
		[
			"a token that outlives its key",
			{ user: "kai", temporary: {}, since: "key-deleted" },
			"in",
			"mfa-false",
		],
		[
			"a token that does not outlive its user",
			{ user: "kai", temporary: {}, since: "user-deleted" },
			"refused",
			"principal-gone",
		],
		["a key whose user was deleted", { user: "kai", since: "user-deleted" }, "refused", "no-such-key"],
	])("%s", (_, api, outcome, why) => {
		expect(atApi(api)).toEqual({ outcome, why });
	});

	test.each<[string, ApiKnock, string]>([
		["a long-term key", { user: "kai" }, "key-and-secret"],
		["a token that outlives its key", { user: "kai", temporary: {}, since: "key-deleted" }, "whole-session"],
		["a role session", { user: "kai", temporary: { role: "Cashier" } }, "whole-session"],
	])("unless MFA is asked for, what lets a request in is the proof it brings: %s", (_, api, why) => {
		expect(key({ api })).toEqual({ outcome: "in", why });
	});
});

describe("what the question shows", () => {
	test("keys and users that are gone when the request arrives are shown as gone", () => {
		const rowsOf = (since: "key-deleted" | "user-deleted") => {
			const asked = exercise({ api: { user: "kai", temporary: { minutes: 720 }, since } });
			return signIn.ask(asked, setting()).figures.flatMap((one) => (one.kind === "table" ? one.rows : []));
		};
		expect(rowsOf("key-deleted")).toContainEqual([
			"keys of user kai",
			expect.stringMatching(/^AKIA\w+ \(deleted since\)/),
		]);
		expect(rowsOf("key-deleted").flat().join(" ")).toMatch(/for 12 hours/);
		expect(rowsOf("key-deleted").flat().join(" ")).not.toMatch(/\(Active\)/);
		expect(rowsOf("user-deleted")).toContainEqual(["user kai", "deleted since"]);
	});
});

describe("grading a sign-in", () => {
	const asked = exercise({
		console: { user: "kai" },
		wrong: {
			in: { feedback: "A registered device is asked for at every sign-in.", misconception: "M38" },
			"wrong-password": { feedback: "The password was the right one.", misconception: undefined },
		},
	});
	const grade = (answer: Readonly<Record<string, string>>) => signIn.grade(asked, answer, setting());

	test("takes the outcome and the reason for a half each", () => {
		expect(grade({ outcome: "refused", why: "mfa-required" })).toMatchObject({ score: 1, verdict: "right" });
		expect(grade({ outcome: "refused", why: "code-reused" })).toMatchObject({
			score: 0.5,
			verdict: "partly",
		});
		expect(grade({ outcome: "in", why: "mfa-required" })).toMatchObject({ score: 0, verdict: "wrong" });
		expect(grade({})).toMatchObject({ score: 0, verdict: "wrong", misconceptions: [] });
	});

	test("says what the author foresaw, and otherwise what the model knows", () => {
		expect(grade({ outcome: "in", why: "second-factor" }).misconceptions).toEqual(["M38"]);
		expect(grade({ outcome: "refused", why: "wrong-password" }).feedback[0]?.text).toBe(
			"The password was the right one.",
		);
		expect(grade({ outcome: "refused", why: "code-reused" }).feedback[0]?.text).toBe(
			"AWS refuses. A device is registered, so the password alone is not enough.",
		);
	});

	test("explains what opened the door, and what the requests say", () => {
		const text = (fields: SignInFields, why: string) =>
			signIn.grade(exercise(fields), { outcome: "in", why }, setting()).feedback[0]?.text;
		expect(text({ console: { user: "ravi" } }, "second-factor")).toBe(
			"The door opens: the password alone is enough here. No device is registered, so the password alone opens the door.",
		);
		const api = { user: "kai", temporary: { role: "Cashier", mfa: true } } as const;
		expect(text({ api }, "known-user")).toBe(
			"The credentials are accepted: the three parts of the session fit, and its time is not up.",
		);
		expect(text({ api, asks: "mfa-key" }, "mfa-true")).toBe(
			"The credentials are accepted: its requests say aws:MultiFactorAuthPresent is false. A role session does not remember the MFA of its assumption.",
		);
	});

	test("shows the door, stage by stage", () => {
		expect(grade({}).evidence).toMatchObject([
			{
				kind: "door",
				steps: [
					{ stage: "who", outcome: "passed" },
					{ stage: "password", outcome: "passed" },
					{ stage: "second factor", outcome: "refused" },
					{ stage: "new password", outcome: "not reached" },
				],
			},
		]);
	});

	test("never throws, whatever the answer", () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.string(), fc.string()),
				fc.string(),
				fc.string(),
				(extra, outcome, why) => {
					const { score } = grade({ ...extra, outcome, why });
					expect([0, 0.5, 1]).toContain(score);
				},
			),
		);
	});

	test("every wrong answer that the author foresaw fails for the reason it claims", () => {
		for (const { answer, feedback, misconception } of signIn.wrongs(asked, setting())) {
			const judged = signIn.grade(asked, answer, setting());
			expect(judged.score).toBeLessThan(1);
			expect(judged.feedback.map(({ text }) => text)).toContain(feedback);
			if (misconception !== undefined) expect(judged.misconceptions).toContain(misconception);
		}
	});
});

describe("asking about a sign-in", () => {
	test("offers the right reason whatever the seed, and four others", () => {
		fc.assert(
			fc.property(fc.integer(), fc.constantFrom("kai", "mina", "ravi", "tom"), (seed, user) => {
				const asked = exercise({ console: { user } });
				const question = signIn.ask(asked, setting(cloud, seed));
				const solution = signIn.solve(asked, setting(cloud, seed));
				const reasons = question.fields[1]?.options ?? [];
				const fitting = reasons.filter(({ when }) => when?.is.includes(solution.outcome ?? ""));
				expect(fitting.map(({ id }) => id)).toContain(solution.why);
				expect(reasons.filter(({ when }) => when?.is.includes("refused"))).toHaveLength(5);
			}),
		);
	});

	test("lays out what is brought and what the account knows", () => {
		const { figures } = signIn.ask(exercise({ console: { user: "mina", factor: "passkey" } }), setting());
		expect(figures).toEqual([
			{
				kind: "table",
				head: ["At the door", ""],
				rows: [
					["signs in as", `IAM user mina of account ${ACCOUNT}`],
					["password", "the one that was set"],
					["second factor", "a touch of the passkey"],
				],
			},
			{
				kind: "table",
				head: ["In the account", ""],
				rows: [
					["console password", "set 100 days ago"],
					["MFA devices", "yubi (passkey)"],
					["password policy", "passwords do not expire"],
				],
			},
		]);
	});

	test("gives no secret away", () => {
		const everyFact = (["kai", "mina", "ravi"] as const).map((user) =>
			JSON.stringify(signIn.ask(exercise({ console: { user, factor: "code" } }), setting()).figures),
		);
		for (const text of everyFact) expect(text).not.toContain(profile().password);
	});
});

describe("what an author may get wrong", () => {
	const problems = (fields: SignInFields, where: Cloud | undefined = cloud) =>
		signIn.check(exercise(fields), setting(where)).map(({ code, place }) => [code, place?.path?.join(".")]);

	test.each<[string, SignInFields, string, string]>([
		["no door", {}, "which-door", ""],
		["two doors", { console: { user: "kai" }, api: { user: "kai" } }, "which-door", ""],
		["nobody", { console: {} }, "who-knocks", "console"],
		["two at once", { console: { root: true, user: "kai" } }, "who-knocks", "console"],
		["a user nobody made", { console: { user: "kay" } }, "unknown-user", "console.user"],
		[
			"an account that is not there",
			{ console: { user: "kai", account: "9" } },
			"unknown-account",
			"console.account",
		],
		[
			"a device that is not there",
			{ console: { user: "kai", factor: "code", device: "x" } },
			"unknown-device",
			"console.device",
		],
		[
			"an old code without a device",
			{ console: { user: "ravi", factor: "old-code" } },
			"no-device",
			"console.factor",
		],
		["a key that is not there", { api: { user: "ravi" } }, "no-key", "api.key"],
		[
			"a role that is not there",
			{ api: { user: "kai", temporary: { role: "Casheer" } } },
			"unknown-role",
			"api.temporary.role",
		],
		[
			"a session that is too long",
			{ api: { user: "kai", temporary: { role: "Cashier", minutes: 90 } } },
			"no-session",
			"api.temporary",
		],
		[
			"a choice that is none",
			{ console: { user: "kai" }, wrong: { out: { feedback: "x" } } },
			"unknown-choice",
			"wrong.out",
		],
		[
			"feedback to a reason of another door",
			{ console: { user: "kai" }, wrong: { "no-such-key": { feedback: "x" } } },
			"unknown-choice",
			"wrong.no-such-key",
		],
		[
			"feedback to the right answer",
			{ console: { user: "kai" }, wrong: { refused: { feedback: "x" } } },
			"right-with-feedback",
			"wrong.refused",
		],
	])("%s", (_, fields, code, path) => {
		expect(problems(fields)).toEqual([[code, path]]);
	});

	test("no scene at all", () => {
		expect(
			signIn.check(exercise({ console: { user: "kai" } }), { seed: 1, cloud: undefined, now: NOW }),
		).toMatchObject([{ code: "no-scene" }]);
	});

	test("nothing, where all is well", () => {
		expect(problems({ console: { user: "kai" }, wrong: { in: { feedback: "x" } } })).toEqual([]);
	});

	test("the schema takes what the kind documents, and no more", () => {
		const schema = zod.strictObject(signIn.fields(zod));
		expect(schema.safeParse({ console: { user: "kai", factor: "late-code" } }).success).toBe(true);
		expect(schema.safeParse({ api: { user: "kai", key: "deleted" } }).success).toBe(true);
		expect(schema.safeParse({ console: { user: "kai", pasword: "right" } }).success).toBe(false);
	});
});

test("the registry knows the kind", () => {
	const asked = exercise({ console: { user: "kai", factor: "code" } });
	expect(findKind("sign-in")?.shape).toBe("form");
	expect(checkOf(asked, setting())).toEqual([]);
	expect(gradeOf(asked, solveOf(asked, setting()), setting()).score).toBe(1);
	expect(gradeOf(asked, "nonsense", setting()).score).toBe(0);
	expect(gradeOf(asked, { outcome: "in" }, { ...setting(), now: NOW + DAY }).score).toBe(0.5);
});

test("plays in a scene as authors write it", () => {
	const scene = readScene({
		account: {
			id: "111122223333",
			users: {
				kai: { password: "Flat-White-7", mfa: ["phone"], accessKeys: 1 },
				mina: { password: "Cortado-8" },
			},
		},
	});
	expect(scene.problems).toEqual([]);
	if (!scene.ok) return;
	const end = (fields: SignInFields) => key(fields, scene.value);
	expect(end({ console: { user: "kai" } })).toEqual({ outcome: "refused", why: "mfa-required" });
	expect(end({ console: { user: "kai", factor: "code" } })).toEqual({ outcome: "in", why: "second-factor" });
	expect(end({ console: { user: "mina" } })).toEqual({ outcome: "in", why: "password-alone" });
	expect(end({ api: { user: "kai", secret: "console-password" } })).toEqual({
		outcome: "refused",
		why: "wrong-secret",
	});
});
