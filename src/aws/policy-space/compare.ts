import { decide } from "../decision/decide.ts";
import type { Decision, DecisionRequest, Layers } from "../decision/decision.ts";
import { type Catalogue, openCatalogue } from "../policy/catalogue/catalogue.ts";
import { startBudget } from "./budget.ts";
import { type Difference, mostTelling, type Side, startDifferences } from "./differences.ts";
import { startDoubts } from "./doubts.ts";
import { telling } from "./familiar-actions.ts";
import { NO_LAYERS } from "./frame.ts";
import { allows, type Limits, type Matter, passesOver } from "./passes.ts";

/** The most steps that a comparison takes: states of automata, combinations and requests together. */
const MOST_STEPS = 200_000;

/** A request that is allowed on one side only, with both decisions. */
export type Counterexample = {
	readonly request: DecisionRequest;
	/** Who asks, where that matters for a reader. */
	readonly caller: string | undefined;
	/** The side that allows it. */
	readonly allowedBy: Side;
	readonly a: Decision;
	readonly b: Decision;
	/** The policies that stand beside the compared one on both sides, without which the request comes out otherwise. */
	readonly beside: Layers;
	/** False for what AWS never gets: an action that it does not have, or one on a resource of another kind. */
	readonly isKnown: boolean;
	/** What the other side lacks: every request for the action, every one for it on the resource, or only some. */
	readonly lacks: "action" | "resource" | "some";
	/** The names of AWS's actions that it stands for, the most telling first. */
	readonly actions: readonly string[];
};

/** How what two sides allow compares. */
export type Comparison = {
	readonly outcome: "equal" | "a-grants-more" | "b-grants-more" | "both-grant-more";
	/** True where nothing was left out. */
	readonly exact: boolean;
	/** What was left out, each in one sentence. */
	readonly notCompared: readonly string[];
	/** True where the bound on steps was passed, so that an outcome of `equal` says nothing. */
	readonly isCutShort: boolean;
	/** The most telling first. */
	readonly counterexamples: readonly Counterexample[];
	/** How many requests were decided on both sides. */
	readonly requests: number;
	/** How many classes of known requests each side allows, and both; a class counts once for each action it stands for. */
	readonly grants: { readonly a: number; readonly b: number; readonly both: number };
	/** How many steps it took. */
	readonly steps: number;
};

/** Everything, within the usual bounds. */
export const EVERYTHING: Limits = {
	scopes: ["known", "any"],
	mostSteps: MOST_STEPS,
	mostCounterexamples: 5,
	ignored: undefined,
	names: [],
};

/**
 * Whether two sides allow the same requests, by deciding on representatives with the evaluator itself. A difference
 * that is found is one; where none is found and the result is exact, there is none.
 */
export const compare = (
	matters: readonly Matter[],
	limits: Limits = EVERYTHING,
	catalogue: Catalogue = openCatalogue(),
): Comparison => {
	const budget = startBudget(limits.mostSteps);
	const doubts = startDoubts();
	const grants = { a: 0, b: 0, both: 0 };
	let requests = 0;
	const differences: Difference<Matter>[] = [];
	for (const { scope, matter, representatives } of passesOver(matters, limits, {
		catalogue,
		budget,
		doubts,
	})) {
		const [sideA, sideB] = matter.sides;
		const found = startDifferences(matter, scope === "known");
		for (const representative of representatives()) {
			const a = allows(matter, sideA, representative);
			const b = allows(matter, sideB, representative);
			requests += 1;
			found.note(representative, { a, b });
			if (scope === "any") continue;
			const weight = Math.max(1, representative.action.known.length);
			if (a) grants.a += weight;
			if (b) grants.b += weight;
			if (a && b) grants.both += weight;
		}
		differences.push(...found.all());
	}
	if (budget.isSpent()) doubts.add(tooManySteps(limits.mostSteps));
	const sides = new Set(differences.map(({ allowedBy }) => allowedBy));
	const notCompared = doubts.all();
	return {
		outcome: outcomeOf(sides),
		exact: notCompared.length === 0,
		notCompared,
		isCutShort: budget.isSpent(),
		counterexamples: mostTelling(differences, limits.mostCounterexamples).map(explained),
		requests,
		grants,
		steps: budget.used(),
	};
};

const outcomeOf = (sides: ReadonlySet<Side>): Comparison["outcome"] => {
	if (sides.has("a")) return sides.has("b") ? "both-grant-more" : "a-grants-more";
	return sides.has("b") ? "b-grants-more" : "equal";
};

const tooManySteps = (most: number): string =>
	`comparing them takes more than ${most.toLocaleString("en")} steps, and the rest was not compared`;

const explained = ({ source, representative, ...difference }: Difference<Matter>): Counterexample => {
	const { request, action } = representative;
	const [a, b] = source.sides;
	const { caller, complete } = source.frame;
	return {
		...difference,
		request,
		caller,
		a: decide(complete(a, request), request),
		b: decide(complete(b, request), request),
		beside: complete(NO_LAYERS, request),
		actions: telling(action.known).map(({ name }) => name),
	};
};
