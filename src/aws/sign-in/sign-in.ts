import type { Cloud } from "../account/account.ts";
import type { Session } from "../session/session.ts";
import type { FactorRefusal } from "./second-factor.ts";

/** Why nobody came in; stable, for grades and tests. */
export type SignInReason =
	| FactorRefusal
	| "no-such-account"
	| "no-such-user"
	| "no-root-credentials"
	| "no-login-profile"
	| "wrong-password"
	| "password-expired"
	| "new-password-needed"
	| "new-password-refused"
	| "mfa-required"
	| "root-mfa-registration-required"
	| "no-such-key"
	| "key-inactive"
	| "token-missing"
	| "token-not-wanted"
	| "wrong-token"
	| "wrong-secret"
	| "session-expired"
	| "principal-gone";

/** One stage of the way in, and how it went; `because` is a plain sentence. */
export type SignInStep = {
	readonly stage: string;
	readonly outcome: "passed" | "refused" | "not reached";
	readonly because: string;
};

/** A sign-in that worked, and what it changed: codes used up, a password set. */
export type SignedIn = {
	readonly outcome: "in";
	readonly session: Session;
	readonly cloud: Cloud;
	readonly steps: readonly SignInStep[];
	/** What AWS asks for without insisting, such as registering a second factor. */
	readonly notices: readonly string[];
};

/** A sign-in that did not work. AWS tells the person less than `because` does, so that attackers learn nothing. */
export type Refused = {
	readonly outcome: "refused";
	readonly reason: SignInReason;
	readonly because: string;
	/** What a person sees in the browser, or the message of the API's error. */
	readonly seen: string;
	/** The error code of the API; undefined in the browser. */
	readonly errorCode: string | undefined;
	readonly steps: readonly SignInStep[];
};

export type SignInResult = SignedIn | Refused;

/** A refusal before its place among the stages is known. */
export type Refusal = Pick<Refused, "reason" | "because" | "seen" | "errorCode">;

/** One stage: the state it passes on, or why it refuses. */
export type Passage<S> =
	| { readonly ok: true; readonly state: S; readonly because: string }
	| { readonly ok: false; readonly refusal: Refusal };

/** Passes a stage. */
export const passed = <S>(state: S, because: string): Passage<S> => ({ ok: true, state, because });

/** Refuses at a stage; `errorCode` for the API only. */
export const refusedAt = (
	reason: SignInReason,
	because: string,
	seen: string,
	errorCode: string | undefined = undefined,
): Passage<never> => ({ ok: false, refusal: { reason, because, seen, errorCode } });

/** The first stage of a way in: it makes the state that the others pass on. */
export type Entry<S> = { readonly name: string; readonly pass: () => Passage<S> };

/** A later stage of a way in. */
export type Stage<S> = { readonly name: string; readonly pass: (state: S) => Passage<S> };

/** How far somebody came. */
export type Walk<S> = { readonly steps: readonly SignInStep[] } & (
	| { readonly ok: true; readonly state: S }
	| { readonly ok: false; readonly refusal: Refusal }
);

/** Walks the stages in order until one refuses; the rest are noted as not reached. */
export const walk = <S>(entry: Entry<S>, stages: readonly Stage<S>[]): Walk<S> => {
	const ahead = [...stages];
	const steps: SignInStep[] = [];
	let at = entry.name;
	let passage = entry.pass();
	while (passage.ok) {
		steps.push({ stage: at, outcome: "passed", because: passage.because });
		const next = ahead.shift();
		if (next === undefined) return { ok: true, state: passage.state, steps };
		at = next.name;
		passage = next.pass(passage.state);
	}
	const { refusal } = passage;
	steps.push({ stage: at, outcome: "refused", because: refusal.because }, ...ahead.map(notReached));
	return { ok: false, refusal, steps };
};

const notReached = (stage: { readonly name: string }): SignInStep => ({
	stage: stage.name,
	outcome: "not reached",
	because: "AWS did not come this far.",
});
