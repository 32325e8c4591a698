import type { ArnPattern } from "../policy/arn.ts";
import { fillTemplate, type Resolve, type Template } from "../policy/template.ts";
import { type Glob, matchGlob } from "../policy/wildcard.ts";
import type { Choice } from "./combine.ts";
import type { Placed } from "./placed.ts";
import { PARTS, type PartName, type PartShape, type Shape } from "./resource-shapes.ts";

/** Resources that no statement tells apart, by one of them. */
export type ResourceClass = {
	readonly resource: string;
	/** The statements whose Resource or NotResource is about it. */
	readonly statements: bigint;
	readonly cost: number;
};

/** What the Resource or NotResource of a statement covers, as a set of the table's patterns. */
export type Clause = {
	readonly bit: bigint;
	readonly patterns: bigint;
	/** True where it covers every resource: it is absent, or holds `*`. */
	readonly coversAll: boolean;
	readonly isNot: boolean;
	readonly isEmpty: boolean;
};

/** The ARN patterns of some statements, part by part, with the variables filled in. */
export type ResourceTable = {
	readonly clauses: readonly Clause[];
	/** For each part, its different globs and the patterns that have each. */
	readonly globs: Readonly<Record<PartName, readonly { readonly glob: Glob; readonly patterns: bigint }[]>>;
	/** Choices that were worked out before: by what the part may be, then by the patterns that were left. */
	readonly choices: Map<PartShape, Map<bigint, readonly Choice<string>[]>>;
	/** Classes that were worked out before: by shape, then by the statements that were asked. */
	readonly classes: Map<Shape, Map<bigint, readonly ResourceClass[]>>;
};

/** Takes the patterns of all statements apart, once for all requests. */
export const resourceTable = (placed: readonly Placed[], resolve: Resolve): ResourceTable => {
	const bits = new Map<string, { readonly bit: bigint; readonly pattern: ArnPattern }>();
	const clauses = placed.map(({ statement: { resource }, policy, bit }): Clause => {
		let patterns = 0n;
		for (const { text, pattern } of resource?.entries ?? []) {
			if (pattern === undefined) continue;
			const key = `${policy.version} ${text}`;
			const known = bits.get(key) ?? { bit: 1n << BigInt(bits.size), pattern };
			bits.set(key, known);
			patterns |= known.bit;
		}
		return {
			bit,
			patterns,
			coversAll: resource === undefined || resource.entries.some(({ pattern }) => pattern === undefined),
			isNot: resource?.isNot ?? false,
			isEmpty: resource?.entries.length === 0,
		};
	});
	const rows = [...bits.values()];
	const globsOf = (part: PartName) => {
		const globs = new Map<string, { readonly glob: Glob; patterns: bigint }>();
		for (const { bit, pattern } of rows) {
			const template: Template = pattern[part];
			const glob = fillTemplate(template, resolve);
			if (glob === undefined) continue;
			const key = JSON.stringify(glob);
			const known = globs.get(key);
			if (known) known.patterns |= bit;
			else globs.set(key, { glob, patterns: bit });
		}
		return [...globs.values()];
	};
	const [partition, service, region, account, resource] = PARTS.map(globsOf);
	return {
		clauses,
		globs: {
			partition: partition ?? [],
			service: service ?? [],
			region: region ?? [],
			account: account ?? [],
			resource: resource ?? [],
		},
		choices: new Map(),
		classes: new Map(),
	};
};

/** The statements, of those given, whose clause is about a resource that these patterns cover and no others. */
export const statementsCovering = (table: ResourceTable, about: bigint, covering: bigint): bigint => {
	let statements = 0n;
	for (const { bit, patterns, coversAll, isNot, isEmpty } of table.clauses) {
		if ((about & bit) === 0n || isEmpty) continue;
		if ((coversAll || (patterns & covering) !== 0n) !== isNot) statements |= bit;
	}
	return statements;
};

/** Says whether some pattern may cover a resource of the service that an ARN, without `arn:` and partition, begins with. */
export const namesServiceOf = (table: ResourceTable): ((arn: string) => boolean) => {
	const asked = new Map<string, boolean>();
	return (arn) => {
		const service = arn.slice(0, arn.indexOf(":"));
		const known = asked.get(service);
		if (known !== undefined) return known;
		const isNamed = table.globs.service.some(({ glob }) => matchGlob(glob, service));
		asked.set(service, isNamed);
		return isNamed;
	};
};

/** What was worked out under these keys before, or what is worked out now. */
export const remembered = <Key, Value>(
	memory: Map<Key, Map<bigint, Value>>,
	key: Key,
	set: bigint,
	workOut: () => Value,
): Value => {
	const rows = memory.get(key) ?? new Map<bigint, Value>();
	memory.set(key, rows);
	const known = rows.get(set);
	if (known !== undefined) return known;
	const fresh = workOut();
	rows.set(set, fresh);
	return fresh;
};
