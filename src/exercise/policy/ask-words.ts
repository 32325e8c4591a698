import type { RequestContext } from "../../aws/decision/decision.ts";
import { type SignedIn, signedInWords } from "../staged/signed-in.ts";
import type { AskFields, WriteFields } from "./write-fields.ts";

/** Whose request it is, in an author's words; empty where neither the ask nor the policy's place says it. */
export const askerOf = ({ attachedTo }: WriteFields, { who }: AskFields): string => who ?? attachedTo ?? "";

/**
 * What tells a request from another one for the same action: the credentials, where any of the exercise's requests says
 * them, and the context. `a session token, without MFA, aws:SourceIp = 203.0.113.7`; undefined where nothing does.
 */
export const askedWith = (exercise: WriteFields, ask: AskFields): string | undefined => {
	const all = [...(exercise.asks?.allowed ?? []), ...(exercise.asks?.denied ?? [])];
	const isTold = all.some(({ signedIn }) => signedInWords(signedIn) !== undefined);
	const credentials = isTold ? signedInWords(usualOf(exercise, ask)) : undefined;
	const words = [credentials, contextWords(ask.context ?? {})].filter((part) => part !== undefined);
	return words.length === 0 ? undefined : words.join(", ");
};

/** A request that does not say how its caller signed in comes with what such a caller has anyway. */
const usualOf = (exercise: WriteFields, ask: AskFields): SignedIn => {
	if (signedInWords(ask.signedIn) !== undefined) return ask.signedIn ?? {};
	return { credentials: /(?:^|:)role\//.test(askerOf(exercise, ask)) ? "role" : "access-key" };
};

/** Condition keys and their values, as `key = value`; undefined where there are none. */
export const contextWords = (context: RequestContext): string | undefined => {
	const words = Object.entries(context).map(
		([key, value]) => `${key} = ${typeof value === "string" ? value : `[${value.join(", ")}]`}`,
	);
	return words.length === 0 ? undefined : words.join(", ");
};
