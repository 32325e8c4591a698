import type { Catalogue, ResourceType } from "../policy/catalogue/catalogue.ts";
import type { Statement } from "../policy/policy.ts";
import type { Resolve } from "../policy/template.ts";
import { type ActionClass, actionClasses } from "./action-classes.ts";
import { type ActionTable, actionTable } from "./action-table.ts";
import type { Budget } from "./budget.ts";
import type { Scope } from "./key-values.ts";
import type { Placed } from "./placed.ts";
import { noResource, resourceClasses } from "./resource-classes.ts";
import {
	ANY_ARN,
	PARTITIONS,
	plainnessOf,
	type ServiceShape,
	type Shape,
	serviceShape,
	shapeOf,
} from "./resource-shapes.ts";
import { namesServiceOf, type ResourceClass, resourceTable } from "./resource-table.ts";
import type { Assignment } from "./variables.ts";

/** What can be done to what, as far as some statements tell it apart, whoever asks. */
export type Places = {
	readonly actions: (scope: Scope) => readonly ActionClass[];
	readonly resources: (action: ActionClass) => readonly ResourceClass[];
};

/** Of what places are made, besides statements. */
export type Ground = {
	/** ARNs that witnesses are taken from first. */
	readonly names: readonly string[];
	readonly catalogue: Catalogue;
	readonly budget: Budget;
};

/** The places of some statements, with their variables filled in. */
export type PlacesFor = (placed: readonly Placed[], assignment: Assignment) => Places;

/** Places are worked out when they are first asked for, so that callers whom the same statements are about share them. */
export const startPlaces = (ground: Ground): PlacesFor => {
	const numbers = new Map<Statement, number>();
	const opened = new Map<string, (assignment: Assignment) => Places>();
	const numberOf = ({ statement }: Placed): number => kept(numbers, statement, () => numbers.size);
	return (placed, assignment) =>
		kept(opened, placed.map(numberOf).join(), () => openPlaces(placed, ground))(assignment);
};

const openPlaces = (placed: readonly Placed[], ground: Ground): ((assignment: Assignment) => Places) => {
	const actions = actionTable(placed, ground.catalogue);
	const shapes = shapesFor(placed, ground);
	const places = new Map<string, Places>();
	return (assignment) =>
		kept(places, JSON.stringify([...assignment]), () =>
			placesWith(assignment, { placed, actions, shapes, budget: ground.budget }),
		);
};

type Shapes = (type: ResourceType, prefix: string) => Shape;

type Parts = Pick<Ground, "budget"> & {
	readonly placed: readonly Placed[];
	readonly actions: ActionTable;
	readonly shapes: Shapes;
};

const placesWith = (assignment: Assignment, { placed, actions, shapes, budget }: Parts): Places => {
	const resolve: Resolve = (key) => assignment.get(key.toLowerCase());
	const table = resourceTable(placed, resolve);
	const isNamed = namesServiceOf(table);
	const classes = new Map<Scope, readonly ActionClass[]>();
	const resources = new Map<ActionClass, readonly ResourceClass[]>();
	const resourcesOf = ({ action, types, statements }: ActionClass): readonly ResourceClass[] => {
		if (types?.length === 0) return [noResource(table, statements)];
		const prefix = action.slice(0, action.indexOf(":"));
		const wanted = telling(types, isNamed)?.map((type) => shapes(type, prefix)) ?? [ANY_ARN];
		const found = wanted.flatMap((shape) => resourceClasses(table, statements, shape, budget));
		return plainest(types === undefined ? [...found, noResource(table, statements)] : found);
	};
	return {
		actions: (scope) => kept(classes, scope, () => actionClasses(actions, scope, isNamed, budget)),
		resources: (action) => kept(resources, action, () => resourcesOf(action)),
	};
};

/** Shapes of ARNs by type; partitions are AWS's own and those that the policies name. */
const shapesFor = (placed: readonly Placed[], { names, catalogue }: Ground): Shapes => {
	const shapes = new Map<string, Shape>();
	const named = placed.flatMap(({ statement }) =>
		(statement.resource?.entries ?? []).map(({ text }) => text.split(":")[1] ?? ""),
	);
	const partitions = PARTITIONS.filter((partition) => partition === "aws" || named.includes(partition));
	const services = new Map<string, ServiceShape>();
	return (type, prefix) =>
		kept(shapes, `${prefix} ${type.arn}`, () => {
			const service = type.arn.slice(0, type.arn.indexOf(":"));
			const parts = kept(services, service, () => serviceShape(service, partitions, names));
			return shapeOf(type, catalogue.service(prefix)?.resourceTypes ?? [], parts);
		});
};

/** The types that some pattern names and the plainest of the others, which all look alike; the plainest first. */
const telling = (types: readonly ResourceType[] | undefined, isNamed: (arn: string) => boolean) => {
	const sorted = types && [...types].sort((one, two) => plainnessOf(one) - plainnessOf(two));
	const other = sorted?.find(({ arn }) => !isNamed(arn));
	return sorted?.filter((type) => type === other || isNamed(type.arn));
};

/** The plainest of those that the same statements are about. */
const plainest = (classes: readonly ResourceClass[]): readonly ResourceClass[] => {
	const best = new Map<bigint, ResourceClass>();
	for (const one of classes) {
		const known = best.get(one.statements);
		if (known === undefined || one.cost < known.cost) best.set(one.statements, one);
	}
	return [...best.values()];
};

/** What was worked out for the key before, or is worked out now. */
const kept = <Key, Value>(memory: Map<Key, Value>, key: Key, workOut: () => Value): Value => {
	const known = memory.get(key);
	if (known !== undefined) return known;
	const fresh = workOut();
	memory.set(key, fresh);
	return fresh;
};
