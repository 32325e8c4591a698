import { prepare } from "../decision/asked.ts";
import type { ContextValue, DecisionRequest, Layers, RequestContext } from "../decision/decision.ts";
import type { Catalogue, ResourceType } from "../policy/catalogue/catalogue.ts";
import type { Resolve } from "../policy/template.ts";
import { type ActionClass, actionClasses } from "./action-classes.ts";
import { type ActionTable, actionTable } from "./action-table.ts";
import { type Budget, stepsFor } from "./budget.ts";
import { contextClasses } from "./context-classes.ts";
import { type Doubts, doubt } from "./doubts.ts";
import { type Frame, requestIn } from "./frame.ts";
import type { Scope } from "./key-values.ts";
import { type Placed, pick, placedStatements } from "./placed.ts";
import { noResource, resourceClasses } from "./resource-classes.ts";
import { ANY_ARN, PARTITIONS, plainnessOf, type Shape, shapeOf } from "./resource-shapes.ts";
import { namesServiceOf, type ResourceClass, type ResourceTable, resourceTable } from "./resource-table.ts";
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
	/** ARNs that witnesses are taken from first. */
	readonly names: readonly string[];
	readonly catalogue: Catalogue;
	readonly budget: Budget;
	/** Takes down what the representatives do not cover. */
	readonly doubts: Doubts;
};

/** A space made ready: what its statements say is taken apart once, whatever is drawn from it. */
export type OpenSpace = { readonly representatives: (scope: Scope) => Generator<Representative> };

/** Takes the statements of a space apart. */
export const openSpace = (space: Space): OpenSpace => {
	const { sides, frame, catalogue } = space;
	const sample = requestIn(frame, "s3:GetObject", "*", {});
	const hasBoundary = sides.some((side) => frame.complete(side, sample).boundary !== undefined);
	const caller = prepare(sample, hasBoundary);
	const placed = placedStatements(sides, caller);
	const assignments = assignmentsFor(placed, frame.alwaysThere);
	doubt(placed, assignments, space.doubts);
	for (const one of frame.doubts) space.doubts.add(one);
	const shapes = shapesFor(placed, space.names, catalogue);
	const actions = actionTable(placed, catalogue);
	const parts = assignments.map((assignment): Part => {
		const resolve: Resolve = (key) => assignment.get(key.toLowerCase());
		return { assignment, resolve, table: resourceTable(placed, resolve) };
	});
	return {
		representatives: function* (scope) {
			for (const part of parts) yield* drawn({ ...space, scope, placed, actions, shapes, ...part });
		},
	};
};

type Part = { readonly assignment: Assignment; readonly resolve: Resolve; readonly table: ResourceTable };

type Drawing = Space &
	Part & {
		readonly scope: Scope;
		readonly placed: readonly Placed[];
		readonly actions: ActionTable;
		readonly shapes: Shapes;
	};

/**
 * Requests such that every request in scope decides, on every side, as one of these does; all of them, unless the
 * budget runs out. Only statements that are still about the action and the resource have a say in the context.
 */
function* drawn(drawing: Drawing): Generator<Representative> {
	const { frame, scope, budget, placed, actions, shapes, assignment, table } = drawing;
	const fixed: Assignment = new Map([...frame.fixed, ...assignment]);
	const isNamed = namesServiceOf(table);
	for (const action of actionClasses(actions, scope, isNamed, budget)) {
		const circumstances = { ...drawing, action, fixed };
		for (const known of resourcesFor(action, shapes, isNamed, table, budget)) {
			const resource = { ...known };
			const left = pick(placed, resource.statements);
			for (const { context, cost } of contextClasses(left, circumstances, budget)) {
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
	const there = new Set(Object.keys(context).map((key) => key.toLowerCase()));
	const missing = [...assignment].flatMap(([key, value]): readonly [string, ContextValue][] => {
		if (there.has(key)) return [];
		if (value !== undefined) return [[key, value]];
		return telling.has(key) ? [[key, []]] : [];
	});
	return missing.length === 0 ? context : { ...context, ...Object.fromEntries(missing) };
};

type Shapes = (type: ResourceType, prefix: string) => Shape;

/** Shapes of ARNs by type; partitions are AWS's own and those that the policies name. */
const shapesFor = (placed: readonly Placed[], names: readonly string[], catalogue: Catalogue): Shapes => {
	const shapes = new Map<string, Shape>();
	const named = placed.flatMap(({ statement }) =>
		(statement.resource?.entries ?? []).map(({ text }) => text.split(":")[1] ?? ""),
	);
	const partitions = PARTITIONS.filter((partition) => partition === "aws" || named.includes(partition));
	return (type, prefix) => {
		const key = `${prefix} ${type.arn}`;
		const known = shapes.get(key);
		if (known) return known;
		const shape = shapeOf(type, catalogue.service(prefix)?.resourceTypes ?? [], partitions, names);
		shapes.set(key, shape);
		return shape;
	};
};

const resourcesFor = (
	{ action, types, statements }: ActionClass,
	shapes: Shapes,
	isNamed: (arn: string) => boolean,
	table: ResourceTable,
	budget: Budget,
): readonly ResourceClass[] => {
	if (types?.length === 0) return [noResource(table, statements)];
	const prefix = action.slice(0, action.indexOf(":"));
	const wanted = telling(types, isNamed)?.map((type) => shapes(type, prefix)) ?? [ANY_ARN];
	const classes = wanted.flatMap((shape) => resourceClasses(table, statements, shape, budget));
	const all = types === undefined ? [...classes, noResource(table, statements)] : classes;
	const plainest = new Map<bigint, ResourceClass>();
	for (const one of all) {
		const known = plainest.get(one.statements);
		if (known === undefined || isPlainer(one, known)) plainest.set(one.statements, one);
	}
	return [...plainest.values()];
};

/** The types that some pattern names and the plainest of the others, which all look alike; the plainest first. */
const telling = (types: readonly ResourceType[] | undefined, isNamed: (arn: string) => boolean) => {
	const sorted = types && [...types].sort((one, two) => plainnessOf(one) - plainnessOf(two));
	const other = sorted?.find(({ arn }) => !isNamed(arn));
	return sorted?.filter((type) => type === other || isNamed(type.arn));
};

const isPlainer = (one: ResourceClass, other: ResourceClass): boolean => one.cost < other.cost;
