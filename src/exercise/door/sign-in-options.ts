import type { SignedIn, SignInReason } from "../../aws/sign-in/sign-in.ts";
import { seedOf, shuffled } from "../chance.ts";
import type { FormField } from "../question.ts";
import type { Rehearsal } from "./knock.ts";

/** What is asked of whoever is let in: what was enough for it, or what the requests will say about MFA. */
export type Sequel = "opener" | "mfa-key";

type Opener = "password-alone" | "factor-ignored" | "second-factor";
type Proof = "key-and-secret" | "whole-session" | "known-user";
type MfaKey = "mfa-absent" | "mfa-false" | "mfa-true";

/** What a learner can commit to after `in` or `refused`. */
export type Why = SignInReason | Opener | Proof | MfaKey;

/** Which door: it decides which reasons are worth offering. */
export type DoorKind = "user" | "root" | "api";

const WORDS: Readonly<Record<Why, string>> = {
	"password-alone": "the password alone is enough here",
	"factor-ignored": "the password is enough; the second factor is not even looked at",
	"second-factor": "the password and the second factor are both right",
	"key-and-secret": "an active key and its secret are enough",
	"whole-session": "the three parts of the session fit, and its time is not up",
	"known-user": "the user exists, so whatever was made for that user works",
	"mfa-absent": "its requests say nothing about MFA: the key is absent",
	"mfa-false": "its requests say aws:MultiFactorAuthPresent is false",
	"mfa-true": "its requests say aws:MultiFactorAuthPresent is true",
	"no-such-account": "no account has that e-mail address, id or alias",
	"no-such-user": "that account has no such user",
	"no-root-credentials": "the root user has no credentials any more",
	"no-login-profile": "the user has no password for the console",
	"wrong-password": "the password is wrong",
	"password-expired": "the password has expired, and only an administrator can reset it",
	"new-password-needed": "a new password must be set first",
	"new-password-refused": "the new password breaks the password policy",
	"mfa-required": "a second factor is missing",
	"wrong-code": "the code is wrong",
	"code-reused": "the code was used before",
	"code-out-of-window": "the code is too old",
	"passkey-has-no-code": "a passkey gives no code",
	"no-passkey": "no passkey is registered",
	"no-such-device": "no such device is registered",
	"device-not-enabled": "the device was never enabled",
	"sms-not-supported": "AWS takes no codes by SMS",
	"root-mfa-registration-required": "the root user must register MFA first",
	"no-such-key": "no such access key exists",
	"key-inactive": "the access key is inactive",
	"token-missing": "the session token is missing",
	"token-not-wanted": "a long-term key takes no session token",
	"wrong-token": "the session token belongs to other credentials",
	"wrong-secret": "the secret access key is wrong",
	"session-expired": "the temporary credentials have expired",
	"principal-gone": "the identity behind the credentials was deleted",
};

const OPENERS: readonly Opener[] = ["password-alone", "factor-ignored", "second-factor"];
const PROOFS: readonly Proof[] = ["key-and-secret", "whole-session", "known-user"];
const MFA_KEYS: readonly MfaKey[] = ["mfa-absent", "mfa-false", "mfa-true"];

const sequelsOf = (door: DoorKind, sequel: Sequel): readonly Why[] => {
	if (sequel === "mfa-key") return MFA_KEYS;
	return door === "api" ? PROOFS : OPENERS;
};

const REASONS: Readonly<Record<DoorKind, readonly SignInReason[]>> = {
	user: [
		"no-such-user",
		"no-login-profile",
		"wrong-password",
		"password-expired",
		"new-password-needed",
		"mfa-required",
		"wrong-code",
		"code-reused",
		"code-out-of-window",
		"passkey-has-no-code",
		"no-passkey",
		"sms-not-supported",
	],
	root: [
		"no-such-account",
		"no-root-credentials",
		"wrong-password",
		"mfa-required",
		"code-reused",
		"code-out-of-window",
		"passkey-has-no-code",
		"root-mfa-registration-required",
	],
	api: [
		"no-such-key",
		"key-inactive",
		"token-missing",
		"token-not-wanted",
		"wrong-token",
		"wrong-secret",
		"session-expired",
		"principal-gone",
	],
};

const OFFERED = 5;

/** What there is to know about how it ended: why it was refused, or the sequel that is asked for. */
export const whyOf = ({ result, isFactorOffered }: Rehearsal, door: DoorKind, sequel: Sequel): Why => {
	if (result.outcome === "refused") return result.reason;
	if (sequel === "mfa-key") return mfaKeyOf(result);
	return door === "api" ? proofOf(result) : openerOf(result, isFactorOffered);
};

const proofOf = ({ session }: SignedIn): Proof =>
	session.issuedAt === undefined ? "key-and-secret" : "whole-session";

const mfaKeyOf = ({ session }: SignedIn): MfaKey => {
	if (session.issuedAt === undefined) return "mfa-absent";
	return session.mfaAt === undefined ? "mfa-false" : "mfa-true";
};

const openerOf = ({ session }: SignedIn, isFactorOffered: boolean): Opener => {
	if (session.mfaAt !== undefined) return "second-factor";
	return isFactorOffered ? "factor-ignored" : "password-alone";
};

/** The words of a reason, or undefined where there is no such reason. */
export const wordsOf = (why: string): string | undefined => {
	const words: Readonly<Record<string, string>> = WORDS;
	return Object.hasOwn(words, why) ? words[why] : undefined;
};

/** Everything that can be said at a door, right or wrong; feedback to anything else would never be read. */
export const choicesOf = (door: DoorKind, sequel: Sequel): readonly string[] => [
	"in",
	"refused",
	...REASONS[door],
	...sequelsOf(door, sequel),
];

/** True for what can be said only of somebody who came in. */
export const isSequel = (why: string): boolean =>
	[...OPENERS, ...PROOFS, ...MFA_KEYS].some((one) => one === why);

/** What AWS does, as the question and the answer name it. */
export const outcomeWords = (door: DoorKind, outcome: string): string => {
	if (outcome !== "in") return "refuses";
	return door === "api" ? "accepts the credentials" : "opens the door";
};

/** The two fields of the question: in or refused, then why, or what follows; the seed draws which reasons are offered. */
export const signInFields = (
	door: DoorKind,
	sequel: Sequel,
	key: Why,
	foreseen: readonly string[],
	seed: number,
): readonly FormField[] => {
	const mixed = shuffled(REASONS[door], seedOf("reasons", seed));
	const must = [key, ...foreseen].filter((why) => wordsOf(why) !== undefined && !isSequel(why));
	const drawn = [...new Set([...must, ...mixed])].slice(0, Math.max(OFFERED, must.length));
	const offered = shuffled(drawn, seedOf("order", seed));
	const option = (outcome: string) => (id: string) => ({
		id,
		text: wordsOf(id) ?? id,
		when: { field: "outcome", is: [outcome] },
	});
	return [
		{
			id: "outcome",
			label: "What does AWS do?",
			options: [
				{ id: "in", text: outcomeWords(door, "in") },
				{ id: "refused", text: outcomeWords(door, "refused") },
			],
		},
		{
			id: "why",
			label: sequel === "mfa-key" ? "Refused: why? Accepted: what do its requests say of MFA?" : "Why?",
			options: [...offered.map(option("refused")), ...sequelsOf(door, sequel).map(option("in"))],
		},
	];
};
