import { type Alphabet, isMadeOf, otherThan } from "./alphabet.ts";
import { type Budget, stepsFor } from "./budget.ts";
import { matchesPattern, type Pattern } from "./pattern.ts";
import { keyOf, type Product, productOf, type State } from "./product.ts";

/** All texts that fit the same patterns: which patterns, and one text that a person finds natural. */
export type Cell = {
	/** Indices of the patterns, rising. */
	readonly fits: readonly number[];
	readonly witness: string;
	/** How natural the witness is: its place in the pool, or beyond the pool its length. */
	readonly cost: number;
};

/**
 * Splits all texts of an alphabet into the classes that the patterns tell apart, each with a witness: the first text
 * of the pool that lies in the class, else a shortest one. The classes are the reachable states of the product of the
 * patterns' automata, built lazily by subsets. Stops early where the budget is spent. `fitting` says which patterns a
 * text fits, where that can be said quicker than by the patterns themselves.
 */
export const cellsOf = (
	patterns: readonly Pattern[],
	alphabet: Alphabet,
	pool: readonly string[],
	budget: Budget,
	fitting: (text: string) => readonly number[] = (text) => fittingIn(patterns, text),
): readonly Cell[] => {
	const positions = patterns.reduce((sum, pattern) => sum + pattern.length + 1, 0);
	if (positions > MOST_POSITIONS) budget.spend(Number.POSITIVE_INFINITY);
	if (!budget.spend(stepsFor(positions))) return [];
	const cells = new Map<string, Cell>();
	explore(productOf(patterns, alphabet), alphabet, budget, (fits, witness, length) => {
		const key = fits.join();
		if (!cells.has(key)) cells.set(key, { fits, witness: witness(), cost: BEYOND_POOL + length });
	});
	let left = cells.size;
	for (const [cost, witness] of pool.entries()) {
		if (left === 0) break;
		if ((witness === "" && !alphabet.hasEmpty) || !isMadeOf(witness, alphabet)) continue;
		if (!budget.spend(stepsFor(patterns.length) - 1)) break;
		const fits = fitting(witness);
		const key = fits.join();
		if ((cells.get(key)?.cost ?? 0) < BEYOND_POOL) continue;
		cells.set(key, { fits, witness, cost });
		left -= 1;
	}
	return [...cells.values()];
};

const fittingIn = (patterns: readonly Pattern[], text: string): readonly number[] =>
	patterns.flatMap((pattern, index) => (matchesPattern(pattern, text) ? [index] : []));

const BEYOND_POOL = 1000;

/** States are told apart by one character a position. */
const MOST_POSITIONS = 0xffff;

const explore = (
	product: Product,
	alphabet: Alphabet,
	budget: Budget,
	found: (fits: readonly number[], witness: () => string, length: number) => void,
) => {
	type Visit = {
		readonly state: State;
		readonly from: Visit | undefined;
		readonly by: string;
		readonly length: number;
	};
	const spell = (visit: Visit): string => {
		let text = "";
		for (let at: Visit | undefined = visit; at?.from; at = at.from) text = at.by + text;
		return text;
	};
	const startKey = keyOf(product.start);
	const seen = new Set<string>([startKey]);
	const queue: Visit[] = [{ state: product.start, from: undefined, by: "", length: 0 }];
	const meet = (visit: Visit) => found(product.accepted(visit.state), () => spell(visit), visit.length);
	for (let at = 0; at < queue.length; at += 1) {
		const visit = queue[at];
		if (visit === undefined) return;
		if (visit.length > 0 || alphabet.hasEmpty) meet(visit);
		const ways = stepsFrom(product.symbols(visit.state), alphabet, visit.length);
		if (!budget.spend(stepsFor(ways.length * visit.state.length))) return;
		for (const by of ways) {
			const state = product.step(visit.state, by);
			const next = { state, from: visit, by, length: visit.length + 1 };
			const key = keyOf(state);
			if (key === startKey) meet(next);
			if (seen.has(key)) continue;
			seen.add(key);
			queue.push(next);
		}
	}
};

/** One character for each way on: those that patterns name, and one for all others. */
const stepsFrom = (
	symbols: ReadonlySet<string> | undefined,
	alphabet: Alphabet,
	length: number,
): readonly string[] => {
	const named = symbols ?? new Set();
	if (symbols === undefined && length > 0) return [];
	const steps = [...named].filter((symbol) => isMadeOf(symbol, alphabet));
	const other = otherThan(named, alphabet);
	return other === undefined ? steps : [other, ...steps];
};
