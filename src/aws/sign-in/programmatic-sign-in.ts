import type { AccessKey, Cloud, EpochSeconds } from "../account/account.ts";
import { keySession, type OwnIdentity } from "../session/own-session.ts";
import { type Credentials, isExpired, type Session } from "../session/session.ts";
import { type Passage, passed, refusedAt, type SignInResult, type Stage, walk } from "./sign-in.ts";

/**
 * Authenticates a signed request: whose key it is, whether it is active, the session token, the secret, the end.
 * `sessions` are the temporary credentials handed out so far; authentication comes before any policy.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html
 */
export const authenticate = (
	cloud: Cloud,
	credentials: Credentials,
	sessions: readonly Session[],
	now: EpochSeconds,
): SignInResult => {
	const walked = walk({ name: "access key", pass: () => findKey(cloud, credentials, sessions, now) }, STAGES);
	if (!walked.ok) return { outcome: "refused", ...walked.refusal, steps: walked.steps };
	return { outcome: "in", session: walked.state.session, cloud, steps: walked.steps, notices: [] };
};

/** What was presented, and the session it belongs to if everything about it is right. */
type Presented = {
	readonly credentials: Credentials;
	readonly expected: Credentials;
	readonly status: AccessKey["status"];
	readonly session: Session;
	readonly isPrincipalThere: boolean;
	readonly now: EpochSeconds;
};

const INVALID = ["The security token included in the request is invalid.", "InvalidClientTokenId"] as const;

const findKey = (
	cloud: Cloud,
	credentials: Credentials,
	sessions: readonly Session[],
	now: EpochSeconds,
): Passage<Presented> => {
	const session = sessions.find((one) => one.credentials?.accessKeyId === credentials.accessKeyId);
	if (session?.credentials !== undefined) {
		const isPrincipalThere = isStillThere(cloud, session);
		const presented = { credentials, expected: session.credentials, session, isPrincipalThere, now };
		return passed({ ...presented, status: "Active" }, `The key belongs to the session ${session.arn}.`);
	}
	for (const identity of identitiesOf(cloud)) {
		const owner = identity.type === "root" ? identity.account.root : identity.user;
		const key = owner.accessKeys.find((one) => one.id === credentials.accessKeyId);
		if (key === undefined) continue;
		const expected = { accessKeyId: key.id, secretAccessKey: key.secret, sessionToken: undefined };
		const own = keySession(identity, expected);
		return passed(
			{ credentials, expected, status: key.status, session: own, isPrincipalThere: true, now },
			`The key belongs to ${own.arn}.`,
		);
	}
	return refusedAt("no-such-key", "No such access key exists; perhaps it was deleted.", ...INVALID);
};

const checkStatus = (presented: Presented): Passage<Presented> => {
	if (presented.status === "Inactive") {
		return refusedAt("key-inactive", "The access key exists but was made inactive.", ...INVALID);
	}
	if (!presented.isPrincipalThere) {
		return refusedAt("principal-gone", "The identity behind these credentials was deleted.", ...INVALID);
	}
	return passed(presented, "The key is active.");
};

const checkToken = (presented: Presented): Passage<Presented> => {
	const given = presented.credentials.sessionToken;
	const expected = presented.expected.sessionToken;
	if (expected === undefined && given === undefined)
		return passed(presented, "A long-term key has no token.");
	if (expected === undefined) {
		return refusedAt("token-not-wanted", "A long-term key is used without a session token.", ...INVALID);
	}
	if (given === undefined) {
		return refusedAt(
			"token-missing",
			"An ASIA key is one third of a triple; without the session token it is nothing.",
			...INVALID,
		);
	}
	return given === expected
		? passed(presented, "The session token belongs to the key.")
		: refusedAt("wrong-token", "The session token belongs to other credentials.", ...INVALID);
};

const checkSecret = (presented: Presented): Passage<Presented> =>
	presented.credentials.secretAccessKey === presented.expected.secretAccessKey
		? passed(presented, "The signature was made with the right secret.")
		: refusedAt(
				"wrong-secret",
				"The signature was made with another secret access key.",
				"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
				"SignatureDoesNotMatch",
			);

const checkExpiry = (presented: Presented): Passage<Presented> =>
	isExpired(presented.session, presented.now)
		? refusedAt(
				"session-expired",
				"The temporary credentials have run out; ask for new ones.",
				"The security token included in the request is expired",
				"ExpiredToken",
			)
		: passed(
				presented,
				presented.session.expiresAt === undefined
					? "Long-term keys do not expire."
					: "The temporary credentials still hold.",
			);

/** What comes after the key is known. */
const STAGES: readonly Stage<Presented>[] = [
	{ name: "status", pass: checkStatus },
	{ name: "session token", pass: checkToken },
	{ name: "secret", pass: checkSecret },
	{ name: "expiry", pass: checkExpiry },
];

const identitiesOf = (cloud: Cloud): readonly OwnIdentity[] =>
	[...cloud.accounts.values()].flatMap((account): readonly OwnIdentity[] => [
		{ type: "root", account },
		...[...account.users.values()].map((user) => ({ type: "user" as const, account, user })),
	]);

/** A user or role that was deleted, or deleted and made anew, ends the sessions taken from it. */
const isStillThere = (cloud: Cloud, session: Session): boolean => {
	const account = cloud.accounts.get(session.account);
	if (account === undefined) return false;
	const { principal } = session;
	switch (principal.type) {
		case "root":
			return true;
		case "user":
			return account.users.get(principal.name)?.uniqueId === session.userId;
		case "role-session": {
			const role = account.roles.get(principal.role);
			return role !== undefined && session.userId.startsWith(`${role.uniqueId}:`);
		}
		case "federated-session": {
			if (principal.userArn === undefined) return true;
			const name = principal.userArn.split("/").at(-1) ?? "";
			return account.users.has(name);
		}
	}
};
