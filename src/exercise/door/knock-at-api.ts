import type { AccessKey, Account, Cloud } from "../../aws/account/account.ts";
import { withAccount, withoutEntry, withUser } from "../../aws/account/change.ts";
import { findIgnoringCase } from "../../aws/account/names.ts";
import { secretFor, uniqueId } from "../../aws/account/unique-id.ts";
import { assumeRole } from "../../aws/session/assume-role.ts";
import { getSessionToken } from "../../aws/session/get-session-token.ts";
import { keySession, type OwnIdentity } from "../../aws/session/own-session.ts";
import type { Credentials, Session } from "../../aws/session/session.ts";
import { authenticate } from "../../aws/sign-in/programmatic-sign-in.ts";
import { didYouMean } from "../../problem/nearest.ts";
import { bad, type Checked, good } from "../../problem/problem.ts";
import {
	type Knocker,
	knockerOf,
	knockProblem,
	type Rehearsal,
	type Row,
	type Stage,
	whoProblems,
} from "./knock.ts";

/** A signed request, in an author's words; keys, secrets and tokens are worked out from the scene. */
export type ApiKnock = Knocker & {
	/** Which of the access keys, from 1, or one that was deleted. */
	readonly key?: number | "deleted" | undefined;
	readonly secret?: "right" | "wrong" | "console-password" | undefined;
	readonly token?: "right" | "missing" | "wrong" | undefined;
	/** Signs with temporary credentials: of GetSessionToken, or of a role where one is named. */
	readonly temporary?: Temporary | undefined;
	/** What happened after the credentials were handed out. */
	readonly since?: "key-deleted" | "user-deleted" | undefined;
};

/** How and when temporary credentials were got. */
export type Temporary = {
	readonly role?: string | undefined;
	readonly mfa?: boolean | undefined;
	readonly minutesAgo?: number | undefined;
	readonly minutes?: number | undefined;
};

/** Plays the request's authentication in the scene, or says what the scene lacks for it. */
export const knockAtApi = (knock: ApiKnock, { cloud, now }: Stage): Checked<Rehearsal> => {
	const unclear = whoProblems(knock, "api");
	if (unclear.length > 0) return bad(unclear);
	const found = knockerOf(cloud, knock, "api");
	if (!found.ok) return found;
	const identity = found.value;
	const key = keyOf(knock, identity);
	if (!key.ok) return key;
	const handedOut = sessionOf(knock, identity, key.value, now);
	if (!handedOut.ok) return handedOut;
	const session = handedOut.value;
	const credentials = presented(knock, identity, session?.credentials ?? pairOf(key.value));
	const sessions = session === undefined ? [] : [session];
	return good({
		brought: broughtTo(knock, credentials),
		known: knownOf(knock, identity),
		isFactorOffered: false,
		result: authenticate(after(knock, cloud, identity), credentials, sessions, now),
	});
};

const keysOf = (identity: OwnIdentity): readonly AccessKey[] =>
	identity.type === "root" ? identity.account.root.accessKeys : identity.user.accessKeys;

const pairOf = ({ id, secret }: Pick<AccessKey, "id" | "secret">): Credentials => ({
	accessKeyId: id,
	secretAccessKey: secret,
	sessionToken: undefined,
});

/** The key that signs, or that fetched the temporary credentials; one that is gone still has an id. */
const keyOf = (knock: ApiKnock, identity: OwnIdentity): Checked<Pick<AccessKey, "id" | "secret">> => {
	const number = knock.key ?? 1;
	const key = number === "deleted" ? undefined : keysOf(identity)[number - 1];
	if (key !== undefined) return good(key);
	if (number === "deleted" || knock.temporary !== undefined) {
		const id = uniqueId("AKIA", identity.account.id, "gone");
		return good({ id, secret: secretFor(id) });
	}
	const message = `there is no access key ${number}`;
	return bad([knockProblem("no-key", message, "give the user `accessKeys` in the scene", "api", "key")]);
};

const sessionOf = (
	knock: ApiKnock,
	identity: OwnIdentity,
	key: Pick<AccessKey, "id" | "secret">,
	now: number,
): Checked<Session | undefined> => {
	const { temporary } = knock;
	if (temporary === undefined) return good(undefined);
	const caller = keySession(identity, pairOf(key));
	const issuedAt = now - (temporary.minutesAgo ?? 0) * 60;
	const durationSeconds = temporary.minutes === undefined ? undefined : temporary.minutes * 60;
	const isMfaProved = temporary.mfa ?? false;
	if (temporary.role === undefined) {
		return sessionFrom(getSessionToken(caller, { durationSeconds, isMfaProved }, issuedAt));
	}
	const role = findIgnoringCase(identity.account.roles, temporary.role);
	if (role === undefined) {
		const cure = didYouMean(temporary.role, identity.account.roles.keys());
		const message = `the account has no role \`${temporary.role}\``;
		return bad([knockProblem("unknown-role", message, cure, "api", "temporary", "role")]);
	}
	const input = {
		account: identity.account.id,
		role,
		sessionName: knock.user ?? "session",
		durationSeconds,
		isMfaProved,
	};
	return sessionFrom(assumeRole(caller, input, issuedAt));
};

const sessionFrom = (result: ReturnType<typeof assumeRole>): Checked<Session> =>
	result.ok
		? good(result.session)
		: bad([
				knockProblem(
					"no-session",
					`STS would not hand them out: ${result.fault.message}`,
					undefined,
					"api",
					"temporary",
				),
			]);

const presented = (knock: ApiKnock, identity: OwnIdentity, right: Credentials): Credentials => {
	const password =
		identity.type === "user" ? identity.user.loginProfile?.password : identity.account.root.password;
	const secrets = {
		right: right.secretAccessKey,
		wrong: secretFor(`not ${right.accessKeyId}`),
		"console-password": password ?? "a password",
	};
	const other = `IQoJb3JpZ2lu${secretFor(`not ${right.accessKeyId}`)}`;
	const tokens = { right: right.sessionToken, missing: undefined, wrong: other };
	return {
		accessKeyId: right.accessKeyId,
		secretAccessKey: secrets[knock.secret ?? "right"],
		sessionToken: tokens[knock.token ?? "right"],
	};
};

/** The cloud as it is when the request arrives. */
const after = ({ since }: ApiKnock, cloud: Cloud, identity: OwnIdentity): Cloud => {
	if (since === undefined || identity.type === "root") return cloud;
	const { account, user } = identity;
	const changed: Account =
		since === "user-deleted"
			? { ...account, users: withoutEntry(account.users, user.name) }
			: withUser(account, { ...user, accessKeys: [] });
	return withAccount(cloud, changed);
};

const SECRET_WORDS = {
	right: "the one that belongs to the key",
	wrong: "another one",
	"console-password": "the console password",
} as const;

const broughtTo = (knock: ApiKnock, credentials: Credentials): readonly Row[] => {
	const token =
		credentials.sessionToken === undefined
			? "none"
			: knock.token === "wrong"
				? "another one"
				: SECRET_WORDS.right;
	const { temporary } = knock;
	return [
		["access key", credentials.accessKeyId],
		["secret access key", SECRET_WORDS[knock.secret ?? "right"]],
		["session token", token],
		...(temporary === undefined ? [] : [["credentials from", temporaryWords(temporary)] as const]),
	];
};

const temporaryWords = ({ role, mfa, minutesAgo = 0, minutes }: Temporary): string => {
	const source = role === undefined ? "GetSessionToken" : `AssumeRole on ${role}`;
	const code = mfa ? "with an MFA code" : "without an MFA code";
	const length = minutes === undefined ? "for the default time" : `for ${lengthWords(minutes)}`;
	return `${source}, ${minutesAgo} minutes ago, ${code}, ${length}`;
};

const lengthWords = (minutes: number): string => {
	if (minutes % 60 !== 0) return `${minutes} minutes`;
	return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
};

/** The account as it is when the request arrives, with what is gone by then. */
const knownOf = ({ since }: ApiKnock, identity: OwnIdentity): readonly Row[] => {
	const keys = keysOf(identity).map(
		({ id, status }) => `${id} (${since === undefined ? status : "deleted since"})`,
	);
	const whose = identity.type === "root" ? "the root user" : `user ${identity.user.name}`;
	return [
		[`keys of ${whose}`, keys.length === 0 ? "none" : keys.join(", ")],
		...(since === "user-deleted" ? [[whose, "deleted since"] as const] : []),
	];
};
