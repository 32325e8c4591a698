import { type Glob, matchGlob } from "../policy/wildcard.ts";
import type { Budget } from "./budget.ts";
import { type Alphabet, cellsOf } from "./cells.ts";
import { type Choice, combine } from "./combine.ts";
import { anyRun, filled, patternOf } from "./pattern.ts";
import { PARTS, type PartName, type Shape } from "./resource-shapes.ts";
import { type ResourceTable, statementsCovering } from "./resource-table.ts";
import { TEXT } from "./texts.ts";

/** Resources that no statement tells apart, by one of them. */
export type ResourceClass = {
	readonly resource: string;
	/** The statements whose Resource or NotResource is about it. */
	readonly statements: bigint;
	readonly cost: number;
};

/**
 * The classes of resources of one shape that some statements tell apart. Each part of the ARN is split by the
 * patterns that still cover it after the parts before.
 */
export const resourceClasses = (
	table: ResourceTable,
	about: bigint,
	shape: Shape,
	budget: Budget,
): readonly ResourceClass[] => {
	const patterns = table.clauses.reduce(
		(set, clause) => (about & clause.bit ? set | clause.patterns : set),
		0n,
	);
	const dimensions = PARTS.map((part) => (left: bigint) => choicesFor(part, shape, table, left, budget));
	const classes = new Map<bigint, ResourceClass>();
	for (const { keeps, parts, cost } of combine(patterns, dimensions, (set) => set, budget)) {
		const statements = statementsCovering(table, about, keeps);
		const known = classes.get(statements);
		if (known === undefined || cost < known.cost)
			classes.set(statements, { resource: `arn:${parts.join(":")}`, statements, cost });
	}
	return [...classes.values()];
};

/** The class of requests on no resource in particular, which no ARN covers. */
export const noResource = (table: ResourceTable, about: bigint): ResourceClass => ({
	resource: "*",
	statements: statementsCovering(table, about, 0n),
	cost: 0,
});

/** The ways in which one part of the ARN can be, as far as the patterns that are left tell them apart. */
const choicesFor = (
	part: PartName,
	shape: Shape,
	table: ResourceTable,
	left: bigint,
	budget: Budget,
): readonly Choice<string>[] => {
	const own = table.globs[part].flatMap(({ glob, patterns }, index) =>
		(patterns & left) === 0n ? [] : [{ glob, patterns, index }],
	);
	const key = `${part} ${shape.name} ${own.map(({ index }) => index).join()}`;
	const known = table.memory.get(key);
	if (known) return known;
	const choices = split(
		part,
		shape,
		own.map(({ glob }) => glob),
		budget,
	).map(({ fits, witness, cost }) => ({
		keeps: fits.reduce((set, index) => set | (own[index]?.patterns ?? 0n), 0n),
		part: witness,
		cost,
	}));
	if (!budget.isSpent()) table.memory.set(key, choices);
	return choices;
};

type Split = { readonly fits: readonly number[]; readonly witness: string; readonly cost: number };

const split = (part: PartName, shape: Shape, globs: readonly Glob[], budget: Budget): readonly Split[] => {
	const { must, pool, isAmongPool = false } = shape[part];
	if (isAmongPool) return pool.map((witness, cost) => ({ fits: fitting(globs, witness), witness, cost }));
	const [first] = pool;
	if (globs.length === 0 && first !== undefined) return [{ fits: [], witness: first, cost: 0 }];
	const but = part === "resource" ? "" : ":";
	const alphabet: Alphabet = { ...TEXT, but };
	const patterns = [...globs.map((glob) => patternOf(glob, but)), must ?? anyRun(but)];
	const words = WORDS.flatMap((word) => globs.map((glob) => filled(glob, word)));
	return cellsOf(patterns, alphabet, [...pool, ...words], budget).filter(({ fits }) =>
		fits.includes(globs.length),
	);
};

const fitting = (globs: readonly Glob[], text: string): readonly number[] =>
	globs.flatMap((glob, index) => (matchGlob(glob, text) ? [index] : []));

/** What stands for a star where a person would write an example. */
const WORDS = ["example", "other", "sample", "", "-other", "-other/example.txt"];
