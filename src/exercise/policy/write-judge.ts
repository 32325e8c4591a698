import { roleArn, userArn } from "../../aws/account/arns.ts";
import { decidingLine } from "../../aws/decision/deciding-line.ts";
import type { DecisionRequest } from "../../aws/decision/decision.ts";
import type { Catalogue } from "../../aws/policy/catalogue/catalogue.ts";
import type { Policy } from "../../aws/policy/policy.ts";
import { alike } from "../../aws/policy-space/alike.ts";
import { type Counterexample, compare, EVERYTHING } from "../../aws/policy-space/compare.ts";
import { mattersFor } from "../../aws/policy-space/matters.ts";
import type { Limits, Matter } from "../../aws/policy-space/passes.ts";
import type { Setting } from "../define-kind.ts";
import type { FigureOf, ProbeRow } from "../figure.ts";
import { sceneOf } from "../staged/staged-request.ts";
import { askedWith, askerOf, contextWords } from "./ask-words.ts";
import { deedOf, shortName } from "./grant-words.ts";
import { type Answered, answerAsk, stageAsks } from "./write-asks.ts";
import type { WriteFields } from "./write-fields.ts";
import { calledYours, ignoredBy, keepsFullAccess, policyUseOf } from "./write-policy.ts";

/** How far a policy grants what is asked. */
export type Judgement = {
	readonly isRight: boolean;
	/** 0 to 1, and 1 only where it is right. */
	readonly score: number;
	/** What it grants too much and too little, in a sentence each. */
	readonly sentences: readonly string[];
	readonly figure: FigureOf<"probes">;
};

/** What policies are judged by. */
export type Measure = {
	readonly exercise: WriteFields;
	readonly reference: Policy;
	readonly setting: Setting;
	readonly catalogue: Catalogue;
};

/** Judges a policy by the requests that its author names, or else by what the reference grants. */
export const judgePolicy = (measure: Measure, policy: Policy): Judgement =>
	measure.exercise.asks === undefined ? byReference(measure, policy) : byAsks(measure, policy);

/** Of each policy whether it is right, as `judgePolicy` says, without looking for everything that is not. */
export const areRight = (measure: Measure, policies: readonly Policy[]): readonly boolean[] =>
	measure.exercise.asks === undefined
		? grantTheSame(measure, policies)
		: policies.map((policy) => byAsks(measure, policy).isRight);

/** Of each policy whether it grants what the reference does, of requests that AWS knows and the author cares for. */
export const grantTheSame = (measure: Measure, policies: readonly Policy[]): readonly boolean[] => {
	const [first, ...others] = policies;
	if (first === undefined) return [];
	const { matters, limits } = questionOf(measure, [first, ...others]);
	const found = alike(matters, limits, measure.catalogue);
	// Too much to tell apart at once may be little for each alone.
	const isEach = others.length > 0;
	return policies.map(
		(policy, index) => found[index] ?? (isEach && grantTheSame(measure, [policy])[0] === true),
	);
};

type GrantsQuestion = { readonly matters: readonly Matter[]; readonly limits: Limits };

/** What to compare with the reference, for requests that AWS knows and the author cares for. */
const questionOf = (
	{ exercise, reference, setting }: Measure,
	[first, ...others]: readonly [Policy, ...Policy[]],
): GrantsQuestion => {
	const ignored = ignoredBy(exercise.dontCare);
	const scene = sceneOf(exercise, setting);
	const accounts = scene.ok ? [...scene.value.accounts.values()] : [];
	const standsOn = exercise.attachedTo?.startsWith("arn:") ? [exercise.attachedTo] : [];
	const names = [
		...standsOn,
		...accounts.flatMap(({ resources }) =>
			[...resources.values()].flatMap((resource) =>
				resource.type === "s3-bucket"
					? [...[...resource.objects.keys()].slice(0, 3).map((key) => `${resource.arn}/${key}`), resource.arn]
					: [resource.arn],
			),
		),
		...accounts.flatMap((account) => [
			...[...account.roles.values()].map((role) => roleArn(account.id, role)),
			...[...account.users.values()].map((user) => userArn(account.id, user)),
		]),
	];
	const beside = {
		owner: accounts[0]?.id,
		keepsFullAccess: keepsFullAccess(exercise, reference),
		callers: "usual",
	} as const;
	return {
		matters: mattersFor(
			policyUseOf(exercise),
			[calledYours(reference), calledYours(first), ...others.map(calledYours)],
			beside,
		),
		limits: { ...EVERYTHING, scopes: ["known"], ignored: ignored?.ok ? ignored.value : undefined, names },
	};
};

/** Never a full score for what is not right. */
const ALMOST = 0.95;

const byReference = (measure: Measure, policy: Policy): Judgement => {
	const { exercise, catalogue } = measure;
	const { matters, limits } = questionOf(measure, [policy]);
	const { counterexamples, grants, outcome, isCutShort, requests } = compare(matters, limits, catalogue);
	const isRight = outcome === "equal" && !isCutShort;
	const either = grants.a + grants.b - grants.both;
	const same = either === 0 ? 0 : grants.both / either;
	const surplus = counterexamples.find(({ allowedBy }) => allowedBy === "b");
	const missing = counterexamples.find(({ allowedBy }) => allowedBy === "a");
	const wrong = grants.a + grants.b - 2 * grants.both;
	const total = Math.max(requests, wrong, either);
	return {
		isRight,
		score: isRight ? 1 : Math.min(ALMOST, same),
		figure: {
			kind: "probes",
			right: isRight ? total : total - wrong,
			total,
			rows: counterexamples.map((one) => rowOf(exercise, one, policy)),
			text: policy.text,
			surplus: undefined,
			missing: undefined,
		},
		sentences: [
			...(surplus
				? [surplusSentence(whoAsks(exercise, surplus), requestOf(surplus), surplus.actions.length - 1)]
				: []),
			...(missing ? [missingSentence(whoAsks(exercise, missing), requestOf(missing))] : []),
			...(isCutShort ? [TOO_MANY] : []),
		],
	};
};

const TOO_MANY = "Your policy tells too many cases apart to be checked. Write it shorter.";

const rowOf = (
	{ people = "whoever has the policy" }: WriteFields,
	{ request, caller, allowedBy, b }: Counterexample,
	policy: Policy,
): ProbeRow => ({
	who: caller ?? people,
	action: request.action,
	resource: request.resource,
	context: contextWords(request.context),
	wanted: allowedBy === "a" ? "allowed" : "denied",
	got: allowedBy === "a" ? "denied" : "allowed",
	because: b.because,
	line: decidingLine(b, policy),
});

const byAsks = ({ exercise, reference, setting }: Measure, policy: Policy): Judgement => {
	const staged = stageAsks(exercise, setting);
	const beside = { keepsFullAccess: keepsFullAccess(exercise, reference) };
	const named = calledYours(policy);
	const answered = staged.ok ? staged.value.map((one) => answerAsk(exercise, one, named, beside)) : [];
	const wrong = answered.filter(({ isRight }) => !isRight);
	const isRight = answered.length > 0 && wrong.length === 0;
	const share = (wanted: "allowed" | "denied") => {
		const all = answered.filter((one) => one.wanted === wanted);
		return all.filter((one) => one.isRight).length / Math.max(1, all.length);
	};
	const surplus = wrong.find(({ wanted }) => wanted === "denied");
	const missing = wrong.find(({ wanted }) => wanted === "allowed");
	const more = wrong.filter(({ wanted }) => wanted === "denied").length - 1;
	return {
		isRight,
		score: isRight ? 1 : Math.min(ALMOST, share("allowed") * share("denied")),
		figure: {
			kind: "probes",
			right: answered.length - wrong.length,
			total: answered.length,
			rows: wrong.slice(0, MOST_ROWS).map((one) => askRow(exercise, one, policy)),
			text: policy.text,
			surplus: undefined,
			missing: undefined,
		},
		sentences: [
			...(surplus ? [surplusSentence(peopleOf(exercise), askedOf(exercise, surplus), more)] : []),
			...(missing ? [missingSentence(peopleOf(exercise), askedOf(exercise, missing))] : []),
		],
	};
};

/** The request with no more circumstances than the author gave it. */
const askedOf = (exercise: WriteFields, { ask, gathered }: Answered): Asked => ({
	...gathered.request,
	circumstances: askedWith(exercise, ask),
});

const MOST_ROWS = 5;

const askRow = (exercise: WriteFields, { ask, wanted, decision }: Answered, policy: Policy): ProbeRow => ({
	who: askerOf(exercise, ask) || "kai",
	action: ask.action,
	resource: ask.resource,
	context: askedWith(exercise, ask),
	wanted,
	got: decision.decision === "allowed" ? "allowed" : "denied",
	because: decision.because,
	line: decidingLine(decision, policy),
});

/** A request to speak of: what it does, and what tells it from others that do the same. */
type Asked = Pick<DecisionRequest, "action" | "resource"> & { readonly circumstances: string | undefined };

const requestOf = ({ request }: Counterexample): Asked => ({
	...request,
	circumstances: contextWords(request.context),
});

const surplusSentence = (who: string, request: Asked, more: number): string => {
	const others = more > 0 ? `, and ${more} more ${more === 1 ? "thing" : "things"} like it` : "";
	return `Your policy also lets ${who} ${deedOf(request)}${others} (${callOf(request)}).`;
};

const missingSentence = (who: string, request: Asked): string =>
	`Your policy does not let ${who} ${deedOf(request)} (${callOf(request)}).`;

/** The action, and under which conditions, without which a surplus and a lack may read as the same request. */
const callOf = ({ action, circumstances }: Asked): string =>
	circumstances === undefined ? action : `${action} with ${circumstances}`;

/** Whoever asks in a counterexample, with commas around what is said of his policies. */
const whoAsks = (exercise: WriteFields, { caller }: Counterexample): string =>
	caller === undefined
		? peopleOf(exercise)
		: caller.replace(/ (whose|without|within) .*$/, ",$&,").replace("user someone", "someone");

const peopleOf = ({ people, attachedTo }: WriteFields): string =>
	people ??
	(attachedTo === undefined || attachedTo.startsWith("arn:")
		? "others"
		: (shortName(attachedTo)?.replace(/^\w+\//, "") ?? "others"));
