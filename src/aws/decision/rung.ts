import type { DecidedBy, Outcome } from "./decision.ts";
import type { Evidence, Hit } from "./weigh.ts";

/** What a rung rules, and the statement it rules by, where there is one. */
export type Ruling = {
	readonly decision: Outcome;
	readonly decidedBy: DecidedBy;
	readonly by: Hit | undefined;
};

/** How far the model follows AWS. */
export type Fidelity = "modelled" | "simplified" | "not modelled";

/** One rung of the ladder: it rules, or leaves the request to the next. */
export type Rung = {
	/** The stable code of a decision made here. */
	readonly reason: string;
	/** The rule in one sentence. */
	readonly rule: string;
	/** The AWS page that the rule is taken from. */
	readonly page: string;
	readonly fidelity: Fidelity;
	readonly note: string | undefined;
	readonly judge: (evidence: Evidence) => Ruling | undefined;
	/** Why, for this request, in one plain sentence. */
	readonly because: (evidence: Evidence, ruling: Ruling) => string;
};

/** The request is denied because nothing allows it here. */
export const refuse = (decidedBy: DecidedBy): Ruling => ({
	decision: "implicitDeny",
	decidedBy,
	by: undefined,
});

/** The request passes, by this statement. */
export const allow = (decidedBy: DecidedBy, by: Hit | undefined): Ruling => ({
	decision: "allowed",
	decidedBy,
	by,
});

/** The policy a statement stands in, as a sentence names it. */
export const placeOf = (hit: Hit | undefined): string => {
	if (hit === undefined) return "its policy";
	const attached = hit.policy.attachedTo === undefined ? "" : ` (${hit.policy.attachedTo})`;
	return `${hit.policy.name}${attached}`;
};
