import type { Account, Cloud, EpochSeconds, Role, Tags, User } from "../account/account.ts";
import { roleArn, rootArn, sessionArn, userArn } from "../account/arns.ts";
import { isExpired, type Session } from "../session/session.ts";
import type { CredentialRefusal } from "./decision.ts";

/** Who makes a request: someone with a session, an AWS service, or nobody in particular. */
export type Caller =
	| { readonly type: "session"; readonly session: Session }
	| { readonly type: "service"; readonly service: string }
	| { readonly type: "anonymous" };

/** What an account knows of the caller whose session it is: the identity whose policies count. */
export type Standing = {
	readonly account: Account | undefined;
	/** The user or role whose policies, boundary and tags count; undefined for the root user. */
	readonly holder:
		| { readonly type: "user"; readonly user: User }
		| { readonly type: "role"; readonly role: Role }
		| undefined;
	readonly tags: Tags;
	/** Why the credentials no longer work, as the account stands now. */
	readonly refusal: CredentialRefusal | undefined;
};

const NO_TAGS: Tags = {};

/** Looks the session's identity up in the account as it stands now: what was deleted or switched off is refused. */
export const standingOf = (cloud: Cloud, session: Session, now: EpochSeconds): Standing => {
	const account = cloud.accounts.get(session.account);
	if (account === undefined) return { account, holder: undefined, tags: NO_TAGS, refusal: "unknown" };
	const expired = isExpired(session, now) ? "expired" : undefined;
	const { principal } = session;
	switch (principal.type) {
		case "root":
			return {
				account,
				holder: undefined,
				tags: NO_TAGS,
				refusal: expired ?? keyRefusal(session, account.root),
			};
		case "user":
			return ofUser(account, session, principal.name, expired);
		case "federated-session":
			if (principal.userArn === undefined)
				return { account, holder: undefined, tags: NO_TAGS, refusal: expired };
			return ofUser(account, session, lastPart(principal.userArn), expired);
		case "role-session": {
			const role = account.roles.get(principal.role);
			const isSame = role !== undefined && session.userId.startsWith(`${role.uniqueId}:`);
			if (!isSame) return { account, holder: undefined, tags: NO_TAGS, refusal: expired ?? "unknown" };
			return { account, holder: { type: "role", role }, tags: role.tags, refusal: expired };
		}
	}
};

const ofUser = (
	account: Account,
	session: Session,
	name: string,
	expired: CredentialRefusal | undefined,
): Standing => {
	const user = account.users.get(name);
	const isSame = user && (session.principal.type !== "user" || session.userId === user.uniqueId);
	if (!isSame) return { account, holder: undefined, tags: NO_TAGS, refusal: expired ?? "unknown" };
	const refusal = expired ?? keyRefusal(session, user);
	return { account, holder: { type: "user", user }, tags: user.tags, refusal };
};

/** A long-term key that was switched off or deleted; a session made without naming its key is not looked up. */
const keyRefusal = (session: Session, holder: Pick<User, "accessKeys">): CredentialRefusal | undefined => {
	if (session.source !== "access-key" || session.credentials === undefined) return undefined;
	const key = holder.accessKeys.find(({ id }) => id === session.credentials?.accessKeyId);
	if (key === undefined) return "unknown";
	return key.status === "Inactive" ? "inactive" : undefined;
};

const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1);

const BARE = {
	credentials: undefined,
	issuedAt: undefined,
	expiresAt: undefined,
	mfaAt: undefined,
	sessionPolicies: undefined,
	sessionTags: {},
	transitiveTagKeys: [],
	sourceIdentity: undefined,
	isChained: false,
} as const;

/**
 * Whoever an ARN names, or `anonymous`, or a service, as a caller in this cloud: a user with long-term credentials, the
 * root user, or a session of a role (`assumed-role/ROLE/SESSION`, or the role's own ARN) that lasts an hour from now.
 * Undefined where the cloud holds no such identity.
 */
export const callerNamed = (cloud: Cloud, text: string, now: EpochSeconds): Caller | undefined => {
	if (text === "anonymous") return { type: "anonymous" };
	if (text.endsWith(".amazonaws.com")) return { type: "service", service: text };
	const account = cloud.accounts.get(text.split(":")[4] ?? "");
	if (account === undefined) return undefined;
	const user = account.users.get(lastPart(text));
	if (text === rootArn(account.id)) return keyCaller(account, text, account.id, { type: "root" });
	if (user && userArn(account.id, user) === text) {
		return keyCaller(account, text, user.uniqueId, { type: "user", name: user.name });
	}
	return roleCaller(account, text, now);
};

const keyCaller = (
	account: Account,
	arn: string,
	userId: string,
	principal: Session["principal"],
): Caller => ({
	type: "session",
	session: { ...BARE, source: "access-key", account: account.id, arn, userId, principal },
});

const roleCaller = (account: Account, text: string, now: EpochSeconds): Caller | undefined => {
	const [, inArn, sessionName = "session"] = /assumed-role\/([^/]+)\/([^/]+)$/.exec(text) ?? [];
	const role = account.roles.get(inArn ?? lastPart(text));
	if (role === undefined) return undefined;
	const own = roleArn(account.id, role);
	if (text !== own && text !== sessionArn(account.id, role.name, sessionName)) return undefined;
	const session: Session = {
		...BARE,
		source: "AssumeRole",
		account: account.id,
		arn: sessionArn(account.id, role.name, sessionName),
		userId: `${role.uniqueId}:${sessionName}`,
		principal: {
			type: "role-session",
			role: role.name,
			sessionName,
			roleArn: own,
			isServiceLinked: role.isServiceLinked,
		},
		issuedAt: now,
		expiresAt: now + 3_600,
	};
	return { type: "session", session };
};
