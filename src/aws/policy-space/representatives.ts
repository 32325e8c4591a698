import { prepare } from "../decision/asked.ts";
import type { ContextValue, DecisionRequest, Layers, RequestContext } from "../decision/decision.ts";
import type { Catalogue } from "../policy/catalogue/catalogue.ts";
import type { Resolve } from "../policy/template.ts";
import type { ActionClass } from "./action-classes.ts";
import { type Budget, stepsFor } from "./budget.ts";
import { startContexts } from "./context-classes.ts";
import { type Doubts, doubt } from "./doubts.ts";
import { type Frame, requestIn } from "./frame.ts";
import type { Scope } from "./key-values.ts";
import { type Placed, placedStatements } from "./placed.ts";
import type { Places, PlacesFor } from "./places.ts";
import type { ResourceClass } from "./resource-table.ts";
import { type Assignment, assignmentsFor } from "./variables.ts";

/** A request that stands for every request that no policy tells apart from it. */
export type Representative = {
	readonly request: DecisionRequest;
	readonly action: ActionClass;
	readonly resource: ResourceClass;
	/** What the resource and the context cost in naturalness; lower is plainer. */
	readonly cost: number;
};

/** What representatives are drawn from. */
export type Space = {
	/** The layers of each side; statements of all of them tell requests apart. */
	readonly sides: readonly Layers[];
	readonly frame: Frame;
	/** Shared by the spaces of one comparison. */
	readonly placesFor: PlacesFor;
	readonly catalogue: Catalogue;
	readonly budget: Budget;
	/** Takes down what the representatives do not cover. */
	readonly doubts: Doubts;
};

/** A space made ready: what its statements say is taken apart once, whatever is drawn from it. */
export type OpenSpace = { readonly representatives: (scope: Scope) => Generator<Representative> };

/** Takes the statements of a space apart. */
export const openSpace = (space: Space): OpenSpace => {
	const { sides, frame } = space;
	const sample = requestIn(frame, "s3:GetObject", "*", {});
	const hasBoundary = sides.some((side) => frame.complete(side, sample).boundary !== undefined);
	const caller = prepare(sample, hasBoundary);
	const placed = placedStatements(sides, caller);
	space.budget.spend(stepsFor(namesIn(sides)));
	const assignments = assignmentsFor(placed, frame.alwaysThere);
	doubt(placed, assignments, space.doubts);
	for (const one of frame.doubts) space.doubts.add(one);
	const parts = assignments.map((assignment): Part => {
		const resolve: Resolve = (key) => assignment.get(key.toLowerCase());
		return { assignment, resolve, places: space.placesFor(placed, assignment) };
	});
	return {
		representatives: function* (scope) {
			for (const part of parts) yield* drawn({ ...space, scope, placed, ...part });
		},
	};
};

/** Principals that are named, each of which was held against the caller. */
const namesIn = (sides: readonly Layers[]): number =>
	sides
		.flatMap(({ resource, rcp = [] }) => [...(resource ? [resource] : []), ...rcp.flat()])
		.flatMap(({ policy }) => policy.statements)
		.reduce((sum, { principal }) => sum + (principal?.entries.length ?? 0), 0);

type Part = { readonly assignment: Assignment; readonly resolve: Resolve; readonly places: Places };

type Drawing = Space & Part & { readonly scope: Scope; readonly placed: readonly Placed[] };

/**
 * Requests such that every request in scope decides, on every side, as one of these does; all of them, unless the
 * budget runs out. Only statements that are still about the action and the resource have a say in the context.
 */
function* drawn(drawing: Drawing): Generator<Representative> {
	const { frame, scope, budget, placed, places, assignment, resolve, catalogue, doubts } = drawing;
	const fixed: Assignment = new Map([...frame.fixed, ...assignment]);
	const contextsFor = startContexts(placed, { scope, fixed, frame, resolve, catalogue, doubts }, budget);
	for (const action of places.actions(scope)) {
		if (!frame.isAsked(action.action)) continue;
		for (const known of places.resources(action)) {
			const resource = { ...known };
			for (const { context, cost } of contextsFor(resource.statements, action)) {
				if (!budget.spend(stepsFor(placed.length))) return;
				const request = requestIn(
					frame,
					action.action,
					resource.resource,
					withFixed(context, assignment, frame),
				);
				yield { request, action, resource, cost: resource.cost + cost };
			}
		}
		if (budget.isSpent()) return;
	}
}

/** The values of variables stand in the context too, where no condition has put them there. */
const withFixed = (context: RequestContext, assignment: Assignment, { telling }: Frame): RequestContext => {
	if (assignment.size === 0) return context;
	const there = new Set(Object.keys(context).map((key) => key.toLowerCase()));
	const missing = [...assignment].flatMap(([key, value]): readonly [string, ContextValue][] => {
		if (there.has(key)) return [];
		if (value !== undefined) return [[key, value]];
		return telling.has(key) ? [[key, []]] : [];
	});
	return missing.length === 0 ? context : { ...context, ...Object.fromEntries(missing) };
};
