import { seedOf } from "../exercise/chance.ts";
import { variantOf } from "../exercise/variant.ts";
import type { Item } from "./item.ts";
import type { Pool, PoolItem, Unit } from "./revision-pool.ts";

/** Something a revision has asked: which exercise, and how it went. */
export type Asked = {
	/** `LESSON#EXERCISE`. */
	readonly key: string;
	readonly module: string;
	/** What it was put for. */
	readonly unit: string;
	readonly units: readonly string[];
	readonly seed: number;
	/** 0 to 1; undefined where it was skipped. */
	readonly score: number | undefined;
};

/** What to put next, in which variant, and what for. */
export type Pick = { readonly item: PoolItem; readonly unit: string; readonly seed: number };

/** What picking knows of the revision so far. */
export type Session = {
	readonly asked: readonly Asked[];
	/** Draws variants. */
	readonly luck: number;
	/** Misconceptions that one variant of an exercise tests. */
	readonly testsOf: (item: Item) => readonly string[];
};

/** After this many others, something answered wrong is put once more. */
const REST = 3;

/** Nothing of one module is put more often in a row while another has something to ask. */
const LONGEST_RUN = 4;

/**
 * The next exercise: what was answered wrong a few questions ago, then the most pressing unit; of another module where
 * that costs no rank; never two look-alikes in a row. Undefined where nothing fit is left.
 */
export const pickNext = (pool: Pool, session: Session): Pick | undefined => {
	const { asked } = session;
	const rested = candidates(pool, asked, REST);
	const all = rested.length > 0 ? rested : candidates(pool, asked, 0);
	const [first] = all;
	if (first === undefined) return undefined;
	const lastModule = asked.at(-1)?.module;
	const elsewhere = all.filter(({ item }) => item.lesson.module !== lastModule);
	const chosen = isLongRun(asked)
		? elsewhere[0]
		: elsewhere.find(({ unit }) => unit.rank === first.unit.rank);
	const { item, unit } = chosen ?? first;
	return { item, unit: unit.id, seed: seedFor(item, unit.id, session) };
};

const isLongRun = (asked: readonly Asked[]): boolean => {
	const run = asked.slice(-LONGEST_RUN);
	return run.length === LONGEST_RUN && run.every(({ module }) => module === run[0]?.module);
};

type OpenUnit = Unit & { readonly rank: number };
type Candidate = { readonly item: PoolItem; readonly unit: OpenUnit };

const candidates = (pool: Pool, asked: readonly Asked[], rest: number): readonly Candidate[] =>
	openUnits(pool, asked, rest).flatMap((unit) => itemsFor(unit, pool, asked).map((item) => ({ item, unit })));

/** What may be asked now, by need: each unit once, and what went wrong once more after a rest. */
const openUnits = (pool: Pool, asked: readonly Asked[], rest: number): readonly OpenUnit[] => {
	const wrong = new Set<string>();
	const closed = new Set<string>();
	for (const { unit, units, score } of asked) {
		if (score === undefined || wrong.has(unit)) closed.add(unit);
		else if (score >= 1) for (const each of units) closed.add(each);
		else wrong.add(unit);
	}
	const resting = new Set(rest === 0 ? [] : asked.slice(-rest).map(({ unit }) => unit));
	return pool.units
		.filter(({ id }) => !closed.has(id) && !resting.has(id))
		.map((unit): OpenUnit => ({ ...unit, rank: wrong.has(unit.id) ? 0 : rankOf(unit) }))
		.sort((a, b) => a.rank - b.rank);
};

const rankOf = (unit: Unit): number => {
	if (unit.isDue) return unit.isConfidentlyWrong ? 1 : 2;
	return unit.card === undefined ? 4 : 3;
};

/**
 * The exercises that test a unit, one of each module: no look-alike of the last one, rather one not put yet in this
 * sitting, then the longest unseen.
 */
const itemsFor = (unit: Unit, pool: Pool, asked: readonly Asked[]): readonly PoolItem[] => {
	const last = asked.at(-1);
	const times = timesOf(asked);
	const fit = pool.items
		.filter((item) => item.units.includes(unit.id) && !looksLike(item, last))
		.sort(
			(a, b) =>
				(times.get(a.key) ?? 0) - (times.get(b.key) ?? 0) ||
				Number(a.work === undefined) - Number(b.work === undefined) ||
				(a.work?.at ?? 0) - (b.work?.at ?? 0) ||
				(a.key < b.key ? -1 : 1),
		);
	return fit.filter(
		(item, index) => fit.findIndex(({ lesson }) => lesson.module === item.lesson.module) === index,
	);
};

const timesOf = (asked: readonly Asked[]): ReadonlyMap<string, number> => {
	const times = new Map<string, number>();
	for (const { key } of asked) times.set(key, (times.get(key) ?? 0) + 1);
	return times;
};

/** Two exercises look alike where they are one, or ask for the same thing. */
const looksLike = (item: PoolItem, last: Asked | undefined): boolean =>
	last !== undefined && (last.key === item.key || last.units.some((unit) => item.units.includes(unit)));

/** A seed whose variant tests the unit and differs from the last one put, where the exercise has such a variant. */
const seedFor = (item: PoolItem, unit: string, { asked, luck, testsOf }: Session): number => {
	const { lesson, exercise, key, work } = item;
	const name = `${key}/${(work?.attempts ?? 0) + (timesOf(asked).get(key) ?? 0)}`;
	const before = asked.findLast((each) => each.key === key)?.seed ?? work?.lastSeed;
	const seen = before === undefined ? undefined : JSON.stringify(variantOf(exercise, before));
	const hasVariants = Object.keys(exercise.vary).length > 0;
	const seeds = Array.from({ length: MOST_DRAWS }, (_, turn) => seedOf(`${name}/${turn}`, luck));
	const fit = seeds.filter((seed) => unit === key || testsOf({ lesson, exercise, seed }).includes(unit));
	const isNew = (seed: number): boolean => !hasVariants || JSON.stringify(variantOf(exercise, seed)) !== seen;
	return fit.find(isNew) ?? fit[0] ?? seeds.find(isNew) ?? seedOf(name, luck);
};

const MOST_DRAWS = 12;
