import type { EpochSeconds, Tags } from "../account/account.ts";
import type { NamedPolicy } from "../policy/policy.ts";

/** Where the credentials of a session came from; it decides which context keys they put into a request. */
export type CredentialSource =
	| "access-key"
	| "console"
	| "GetSessionToken"
	| "AssumeRole"
	| "GetFederationToken"
	| "AssumeRoot";

/** Whose credentials they are. */
export type SessionPrincipal =
	| { readonly type: "root" }
	| { readonly type: "user"; readonly name: string }
	| {
			readonly type: "role-session";
			readonly role: string;
			readonly sessionName: string;
			/** With the role's path, which the session's own ARN drops. */
			readonly roleArn: string;
			readonly isServiceLinked: boolean;
	  }
	| {
			readonly type: "federated-session";
			readonly name: string;
			/** Undefined where the root user asked for it. */
			readonly userArn: string | undefined;
	  };

/** What a signature is made with; temporary credentials are a triple, long-term ones a pair. */
export type Credentials = {
	/** AKIA... for long-term, ASIA... for temporary ones. */
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken: string | undefined;
};

/** Someone signed in: credentials, whose they are, how long they hold, and what they carry into each request. */
export type Session = {
	readonly source: CredentialSource;
	/** Twelve digits: the account of the principal. */
	readonly account: string;
	/** What `aws sts get-caller-identity` prints as Arn. */
	readonly arn: string;
	/** What it prints as UserId, and what `aws:userid` holds. */
	readonly userId: string;
	readonly principal: SessionPrincipal;
	/** Undefined in the console, where no one sees them. */
	readonly credentials: Credentials | undefined;
	/** Undefined for long-term credentials, which have no issue time. */
	readonly issuedAt: EpochSeconds | undefined;
	/** Undefined for long-term credentials, which do not expire. */
	readonly expiresAt: EpochSeconds | undefined;
	/** When a second factor was given, where these credentials carry that fact. */
	readonly mfaAt: EpochSeconds | undefined;
	/** Undefined: none was passed. A federated session without any has nothing of its own, which is an empty list. */
	readonly sessionPolicies: readonly NamedPolicy[] | undefined;
	/** Tags passed with the session; over the role's or user's own they win. */
	readonly sessionTags: Tags;
	/** Tag keys that go on to the next role of a chain. */
	readonly transitiveTagKeys: readonly string[];
	/** Set once, then carried through every role of a chain. */
	readonly sourceIdentity: string | undefined;
	/** True where role credentials were used to assume this role. */
	readonly isChained: boolean;
};

/** True from the second at which the credentials stop working. */
export const isExpired = (session: Session, now: EpochSeconds): boolean =>
	session.expiresAt !== undefined && now >= session.expiresAt;
