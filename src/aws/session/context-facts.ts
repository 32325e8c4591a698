import type { EpochSeconds, Tags } from "../account/account.ts";
import type { Session, SessionPrincipal } from "./session.ts";

/** Condition keys to values, as the credentials of a request put them there. */
export type ContextFacts = Readonly<Record<string, string | readonly string[]>>;

/** Seconds since 1970 as IAM writes dates: `2026-11-22T08:00:00Z`. */
export const isoDate = (seconds: EpochSeconds): string =>
	`${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`;

/**
 * The keys that say who asks and with which credentials.
 * `principalTags` are the tags of the user or role; a session tag of the same key (ignoring case) wins.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const contextFacts = (session: Session, principalTags: Tags, now: EpochSeconds): ContextFacts => ({
	"aws:PrincipalType": PRINCIPAL_TYPE[session.principal.type],
	"aws:userid": session.userId,
	"aws:PrincipalAccount": session.account,
	"aws:PrincipalArn": principalArn(session),
	...(session.principal.type === "user" ? { "aws:username": session.principal.name } : {}),
	...tagFacts(principalTags, session.sessionTags),
	...(session.sourceIdentity === undefined ? {} : { "aws:SourceIdentity": session.sourceIdentity }),
	...temporaryFacts(session, now),
});

/** What `aws:PrincipalType` holds for each kind of principal. */
const PRINCIPAL_TYPE: Readonly<Record<SessionPrincipal["type"], string>> = {
	root: "Account",
	user: "User",
	"role-session": "AssumedRole",
	"federated-session": "FederatedUser",
};

/** The role's ARN for a role session, path included; otherwise the caller's own. */
const principalArn = (session: Session): string =>
	session.principal.type === "role-session" ? session.principal.roleArn : session.arn;

const tagFacts = (own: Tags, passed: Tags): ContextFacts => {
	const facts = new Map<string, readonly [key: string, value: string]>();
	for (const [key, value] of [...Object.entries(own), ...Object.entries(passed)]) {
		facts.set(key.toLowerCase(), [`aws:PrincipalTag/${key}`, value]);
	}
	return Object.fromEntries(facts.values());
};

/**
 * Keys of temporary credentials only: long-term access keys have neither issue time nor MFA key.
 * A role session never carries the MFA of its assumption: the key is there and false.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
const temporaryFacts = (session: Session, now: EpochSeconds): ContextFacts => {
	if (session.issuedAt === undefined) return {};
	const issued = { "aws:TokenIssueTime": isoDate(session.issuedAt) };
	if (session.mfaAt === undefined) return { ...issued, "aws:MultiFactorAuthPresent": "false" };
	return {
		...issued,
		"aws:MultiFactorAuthPresent": "true",
		"aws:MultiFactorAuthAge": String(Math.max(0, Math.floor(now - session.mfaAt))),
	};
};
