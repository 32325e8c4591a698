import type { Decision, DecisionRequest, DecisionStep, Layers } from "./decision.ts";
import { implicitDeny, ladder } from "./ladder.ts";
import { notModelledIn } from "./not-modelled.ts";
import type { Ruling, Rung } from "./rung.ts";
import { stepsOf } from "./steps.ts";
import { tryStatements } from "./try-statements.ts";
import { type Evidence, weigh } from "./weigh.ts";

/** A decision without its evidence: what many requests a second need. */
export type Verdict = Ruling & { readonly reason: string };

/**
 * What AWS would decide, with everything that led to it. The first rung that rules wins; no ruling means implicit deny.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export const decide = (layers: Layers, request: DecisionRequest): Decision => {
	const evidence = weigh(layers, request);
	const { rung, ruling } = climb(evidence);
	const statements = tryStatements(evidence);
	const steps: readonly DecisionStep[] = stepsOf(evidence, ruling, statements);
	return {
		decision: ruling.decision,
		reason: rung?.reason ?? "no-identity-allow",
		decidedBy: ruling.decidedBy,
		because: rung?.because(evidence, ruling) ?? "Nothing allows it, and what nothing allows is denied.",
		statements,
		steps,
		notModelled: notModelledIn(evidence, rung),
	};
};

/** The decision of `decide` by the same rungs over the same evidence, without the words. */
export const verdictOn = (layers: Layers, request: DecisionRequest): Verdict => {
	const { rung, ruling } = climb(weigh(layers, request));
	const { decision, decidedBy, by } = ruling;
	return { decision, decidedBy, by, reason: rung?.reason ?? "no-identity-allow" };
};

/** True where AWS would let the request pass. */
export const isAllowed = (layers: Layers, request: DecisionRequest): boolean =>
	climb(weigh(layers, request)).ruling.decision === "allowed";

const climb = (evidence: Evidence): { readonly rung: Rung | undefined; readonly ruling: Ruling } => {
	for (const rung of ladder) {
		const ruling = rung.judge(evidence);
		if (ruling) return { rung, ruling };
	}
	return { rung: undefined, ruling: implicitDeny };
};
