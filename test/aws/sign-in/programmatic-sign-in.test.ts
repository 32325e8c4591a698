import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newAccount } from "../../../src/aws/account/new-account.ts";
import { secretFor } from "../../../src/aws/account/unique-id.ts";
import { consoleSession } from "../../../src/aws/session/own-session.ts";
import type { Credentials, Session } from "../../../src/aws/session/session.ts";
import { authenticate } from "../../../src/aws/sign-in/programmatic-sign-in.ts";
import { ACCOUNT, accountOf, changed, cloudWith, keyOf, NOW, profile, userOf } from "./scene.ts";

const ACTIVE = "AKIAKAIACTIVEEXAMPLE";
const INACTIVE = "AKIAKAIOLDKEYEXAMPLE";
const TEMPORARY = "ASIAKAISESSIONEXAMPL";
const ROOT_KEY = "AKIAROOTKEY00EXAMPLE";

const kai = userOf("kai", { accessKeys: [keyOf(ACTIVE), keyOf(INACTIVE, "Inactive")] });
const cloud = cloudWith([kai], { root: { ...newAccount(ACCOUNT).root, accessKeys: [keyOf(ROOT_KEY)] } });

const pair = (accessKeyId: string): Credentials => ({
	accessKeyId,
	secretAccessKey: secretFor(accessKeyId),
	sessionToken: undefined,
});

const triple: Credentials = { ...pair(TEMPORARY), sessionToken: "token-of-kai" };

const session: Session = {
	...consoleSession({ type: "user", account: accountOf(cloud), user: kai }, undefined, NOW),
	source: "GetSessionToken",
	credentials: triple,
	expiresAt: NOW + 3_600,
};

const result = (credentials: Credentials, now = NOW, where = cloud) =>
	authenticate(where, credentials, [session], now);

const outcomeOf = (credentials: Credentials, now = NOW, where = cloud): string => {
	const found = result(credentials, now, where);
	return found.outcome === "in" ? found.session.arn : `${found.reason} ${found.errorCode}`;
};

const KAI = "arn:aws:iam::111122223333:user/kai";

describe("a signed request", () => {
	test.each([
		["an active key", pair(ACTIVE), KAI],
		["an active key of the root user", pair(ROOT_KEY), "arn:aws:iam::111122223333:root"],
		["an inactive key", pair(INACTIVE), "key-inactive InvalidClientTokenId"],
		["a key that was deleted", pair("AKIAGONE00000EXAMPLE"), "no-such-key InvalidClientTokenId"],
		["a wrong secret", { ...pair(ACTIVE), secretAccessKey: "x" }, "wrong-secret SignatureDoesNotMatch"],
		[
			"the console password in place of the secret",
			{ ...pair(ACTIVE), secretAccessKey: profile().password },
			"wrong-secret SignatureDoesNotMatch",
		],
		[
			"a long-term key with a token",
			{ ...pair(ACTIVE), sessionToken: "t" },
			"token-not-wanted InvalidClientTokenId",
		],
		["a triple", triple, KAI],
		["a triple without its token", pair(TEMPORARY), "token-missing InvalidClientTokenId"],
		["a triple with another token", { ...triple, sessionToken: "t" }, "wrong-token InvalidClientTokenId"],
		[
			"a triple with a wrong secret",
			{ ...triple, secretAccessKey: "x" },
			"wrong-secret SignatureDoesNotMatch",
		],
	])("with %s: %s", (_, credentials, outcome) => {
		expect(outcomeOf(credentials)).toBe(outcome);
	});

	test("is refused from the second its credentials expire", () => {
		expect(outcomeOf(triple, NOW + 3_599)).toBe(KAI);
		expect(outcomeOf(triple, NOW + 3_600)).toBe("session-expired ExpiredToken");
		expect(outcomeOf(pair(ACTIVE), NOW + 400 * 86_400)).toBe(KAI);
	});

	test("keeps its session when the key that fetched it is deleted", () => {
		const without = changed(cloud, { users: new Map([["kai", { ...kai, accessKeys: [] }]]) });
		expect(outcomeOf(triple, NOW, without)).toBe(KAI);
		expect(outcomeOf(pair(ACTIVE), NOW, without)).toBe("no-such-key InvalidClientTokenId");
	});

	test("loses its session with the user, also when one of the same name follows", () => {
		const gone = changed(cloud, { users: new Map() });
		const another = changed(cloud, { users: new Map([["kai", userOf("kai", { uniqueId: "AIDAANOTHER" })]]) });
		expect(outcomeOf(triple, NOW, gone)).toBe("principal-gone InvalidClientTokenId");
		expect(outcomeOf(triple, NOW, another)).toBe("principal-gone InvalidClientTokenId");
	});

	test("works with an expired password: passwords and keys are different things", () => {
		const expired = userOf("kai", {
			accessKeys: [keyOf(ACTIVE)],
			loginProfile: profile({ changedAt: 0, resetRequired: true }),
		});
		expect(outcomeOf(pair(ACTIVE), NOW, cloudWith([expired]))).toBe(KAI);
	});

	test("with anything else than the right secret never comes in", () => {
		fc.assert(
			fc.property(fc.string(), (secretAccessKey) => {
				fc.pre(secretAccessKey !== secretFor(ACTIVE));
				expect(result({ ...pair(ACTIVE), secretAccessKey }).outcome).toBe("refused");
			}),
		);
	});

	test("with a long-term key carries no MFA and no issue time", () => {
		const found = result(pair(ACTIVE));
		expect(found.outcome === "in" && [found.session.issuedAt, found.session.mfaAt]).toEqual([
			undefined,
			undefined,
		]);
	});
});
