import type { Account, EpochSeconds, User } from "../account/account.ts";
import { rootArn, userArn } from "../account/arns.ts";
import type { Credentials, Session } from "./session.ts";

/** How long a console session lasts, in seconds. */
const CONSOLE_SECONDS = 12 * 3_600;

/** The root user or an IAM user, with the account it lives in. */
export type OwnIdentity =
	| { readonly type: "root"; readonly account: Account }
	| { readonly type: "user"; readonly account: Account; readonly user: User };

/** The session of someone who signs requests with a long-term access key: no issue time, no end, no MFA. */
export const keySession = (identity: OwnIdentity, credentials: Credentials): Session => ({
	...bare(identity),
	source: "access-key",
	credentials,
});

/** The session of someone who signed in to the console, with or without a second factor. */
export const consoleSession = (
	identity: OwnIdentity,
	mfaAt: EpochSeconds | undefined,
	now: EpochSeconds,
): Session => ({
	...bare(identity),
	source: "console",
	issuedAt: now,
	expiresAt: now + CONSOLE_SECONDS,
	mfaAt,
});

const bare = (identity: OwnIdentity): Session => ({
	source: "access-key",
	account: identity.account.id,
	...(identity.type === "root"
		? { arn: rootArn(identity.account.id), userId: identity.account.id, principal: { type: "root" } }
		: {
				arn: userArn(identity.account.id, identity.user),
				userId: identity.user.uniqueId,
				principal: { type: "user", name: identity.user.name },
			}),
	credentials: undefined,
	issuedAt: undefined,
	expiresAt: undefined,
	mfaAt: undefined,
	sessionPolicies: undefined,
	sessionTags: {},
	transitiveTagKeys: [],
	sourceIdentity: undefined,
	isChained: false,
});
