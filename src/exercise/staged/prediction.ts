import type { DecidedBy, Decision, Outcome } from "../../aws/decision/decision.ts";
import { seedOf, shuffled } from "../chance.ts";
import type { FormField } from "../question.ts";

/** What a learner commits to: a decision, and what decides. */
export type Prediction = { readonly outcome: string; readonly by: string };

/** The id of the field that asks how sure one is; a confident mistake comes back first. */
const CONFIDENCE = "confidence";

const OUTCOMES: Readonly<Record<Outcome, string>> = {
	allowed: "allowed",
	explicitDeny: "denied, explicitly: a Deny matches",
	implicitDeny: "denied, implicitly: an Allow is missing",
};

const SHORT: Readonly<Record<Outcome, string>> = {
	allowed: "allowed",
	explicitDeny: "explicit deny",
	implicitDeny: "implicit deny",
};

/** What can decide; `both` where it takes two Allows, so that naming one of them would be half of it. */
type Decider = Exclude<DecidedBy, undefined> | "both";

const DECIDERS: Readonly<Record<Outcome, Readonly<Partial<Record<Decider, string>>>>> = {
	allowed: {
		identity: "an Allow in an identity policy",
		resource: "an Allow in the resource's own policy",
		both: "two Allows, the caller's and the resource's: it takes both",
		root: "the root user's own right",
		service: "the action needs no permission",
	},
	explicitDeny: {
		identity: "a Deny in an identity policy",
		resource: "a Deny in the resource's own policy",
		boundary: "a Deny in the permissions boundary",
		session: "a Deny in a session policy",
		scp: "a Deny in an SCP",
		rcp: "a Deny in an RCP",
	},
	implicitDeny: {
		identity: "no identity policy allows it",
		resource: "the resource's own policy does not let the caller in",
		boundary: "the permissions boundary does not allow it",
		session: "the session policy does not allow it",
		scp: "no SCP allows it at some level",
		service: "these credentials can never make this call",
		authentication: "the credentials no longer work",
	},
};

/** Offered wherever the scene has them or not, so that what is offered gives nothing away. */
const USUAL: Readonly<Record<Outcome, readonly Decider[]>> = {
	allowed: ["identity", "resource", "both"],
	explicitDeny: ["identity", "resource"],
	implicitDeny: ["identity", "resource"],
};

/** The true prediction for a decision. */
export const predictionOf = ({ decision, reason, decidedBy }: Decision): Prediction => ({
	outcome: decision,
	by: deciderOf(reason, decidedBy),
});

const deciderOf = (reason: string, decidedBy: DecidedBy): Decider =>
	TAKES_BOTH.has(reason) ? "both" : (decidedBy ?? "identity");

/** Two accounts, or a trust or key policy that hands over to the account's own policies. */
const TAKES_BOTH: ReadonlySet<string> = new Set(["cross-account-allow", "handed-over-allow"]);

/** A prediction in a few words, for `you said`. */
export const predictionWords = ({ outcome, by }: Prediction): string => {
	if (!isOutcome(outcome)) return "nothing";
	const decider = isDecider(outcome, by) ? DECIDERS[outcome][by] : undefined;
	return decider === undefined ? SHORT[outcome] : `${SHORT[outcome]}: ${decider}`;
};

/** True for a decision in AWS's words. */
export const isOutcome = (text: string): text is Outcome => Object.hasOwn(OUTCOMES, text);

/** True where that layer, or rule, can bring about that decision. */
const isDecider = (outcome: Outcome, by: string): by is Decider => Object.hasOwn(DECIDERS[outcome], by);

/** Every answer an author can foresee: a decision, or `DECISION/WHAT DECIDES`. */
export const everyPrediction: readonly string[] = Object.entries(DECIDERS).flatMap(([outcome, deciders]) => [
	outcome,
	...Object.keys(deciders).map((by) => `${outcome}/${by}`),
]);

/** The three fields: the decision, what decides, and how sure one is; the seed draws the order of the second. */
export const predictionFields = (
	decision: Decision,
	foreseen: readonly string[],
	seed: number,
): readonly FormField[] => {
	const present = decision.steps.flatMap(({ layer, verdict }): readonly Decider[] =>
		verdict === "none" || verdict === "skipped" ? [] : [layer],
	);
	const key = predictionOf(decision);
	const options = (Object.keys(DECIDERS) as readonly Outcome[]).flatMap((outcome) => {
		const extra = foreseen.flatMap((one) =>
			one.startsWith(`${outcome}/`) ? [one.slice(outcome.length + 1)] : [],
		);
		const wanted = [...USUAL[outcome], ...present, ...(key.outcome === outcome ? [key.by] : []), ...extra];
		return [...new Set(wanted)].flatMap((by) =>
			isDecider(outcome, by)
				? [{ id: by, text: DECIDERS[outcome][by] ?? by, when: { field: "decision", is: [outcome] } }]
				: [],
		);
	});
	return [
		{
			id: "decision",
			label: "What does AWS decide?",
			options: Object.entries(OUTCOMES).map(([id, text]) => ({ id, text })),
		},
		{ id: "by", label: "What decides it?", options: shuffled(options, seedOf("deciders", seed)) },
		{
			id: CONFIDENCE,
			label: "How sure are you?",
			options: [
				{ id: "sure", text: "sure" },
				{ id: "unsure", text: "not sure" },
			],
		},
	];
};
