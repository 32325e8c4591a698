import { type Glob, matchGlob } from "../policy/wildcard.ts";
import type { Budget } from "./budget.ts";
import { cellsOf } from "./cells.ts";
import { type Choice, combine } from "./combine.ts";
import { anyRun, filled, matchesPattern, patternOf } from "./pattern.ts";
import { PARTS, type PartName, type PartShape, type Shape } from "./resource-shapes.ts";
import { type ResourceClass, type ResourceTable, remembered, statementsCovering } from "./resource-table.ts";
import { TEXT } from "./texts.ts";

/**
 * The classes of resources of one shape that some statements tell apart. Each part of the ARN is split by the
 * patterns that still cover it after the parts before.
 */
export const resourceClasses = (
	table: ResourceTable,
	about: bigint,
	shape: Shape,
	budget: Budget,
): readonly ResourceClass[] =>
	remembered(table.classes, shape, about, () => {
		const dimensions = PARTS.map(
			(part) => (left: bigint) => choicesFor(part, shape[part], table, left, budget),
		);
		const classes = new Map<bigint, ResourceClass>();
		for (const { keeps, parts, cost } of combine(
			patternsOf(table, about),
			dimensions,
			(set) => set,
			budget,
			0,
		)) {
			const statements = statementsCovering(table, about, keeps);
			const known = classes.get(statements);
			if (known === undefined || cost < known.cost)
				classes.set(statements, { resource: `arn:${parts.join(":")}`, statements, cost });
		}
		return [...classes.values()];
	});

const patternsOf = ({ clauses }: ResourceTable, about: bigint): bigint =>
	clauses.reduce((set, { bit, patterns }) => (about & bit ? set | patterns : set), 0n);

/** The class of requests on no resource in particular, which no ARN covers. */
export const noResource = (table: ResourceTable, about: bigint): ResourceClass => ({
	resource: "*",
	statements: statementsCovering(table, about, 0n),
	cost: 0,
});

/** The ways in which one part of the ARN can be, as far as the patterns that are left tell them apart. */
const choicesFor = (
	part: PartName,
	shape: PartShape,
	table: ResourceTable,
	left: bigint,
	budget: Budget,
): readonly Choice<string>[] =>
	remembered(table.choices, shape, left, () => {
		const own = table.globs[part].filter(({ patterns }) => (patterns & left) !== 0n);
		const globs = own.map(({ glob }) => glob);
		return split(part, shape, globs, budget).map(({ fits, witness, cost }) => ({
			keeps: fits.reduce((set, index) => set | (own[index]?.patterns ?? 0n), 0n),
			part: witness,
			cost,
		}));
	});

type Split = { readonly fits: readonly number[]; readonly witness: string; readonly cost: number };

const split = (
	part: PartName,
	{ must, pool, isAmongPool = false }: PartShape,
	globs: readonly Glob[],
	budget: Budget,
): readonly Split[] => {
	if (isAmongPool) return pool.map((witness, cost) => ({ fits: fitting(globs, witness), witness, cost }));
	const [first] = pool;
	if (globs.length === 0 && first !== undefined) return [{ fits: [], witness: first, cost: 0 }];
	const but = part === "resource" ? "" : ":";
	const whole = must ?? anyRun(but);
	const fitsOf = (text: string) =>
		matchesPattern(whole, text) ? [...fitting(globs, text), globs.length] : fitting(globs, text);
	const patterns = [...globs.map((glob) => patternOf(glob, but)), whole];
	const words = WORDS.flatMap((word) => globs.map((glob) => filled(glob, word)));
	return cellsOf(patterns, { ...TEXT, but }, [...pool, ...words], budget, fitsOf).filter(({ fits }) =>
		fits.includes(globs.length),
	);
};

const fitting = (globs: readonly Glob[], text: string): readonly number[] =>
	globs.flatMap((glob, index) => (matchGlob(glob, text) ? [index] : []));

/** What stands for a star where a person would write an example. */
const WORDS = ["example", "other", "sample", "", "-other", "-other/example.txt"];
