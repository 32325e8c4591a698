import { type Budget, stepsFor } from "./budget.ts";
import { fits, matchesPattern, type Pattern, type Piece } from "./pattern.ts";

/** The characters that texts are made of. */
export type Alphabet = {
	/** What stands for a character that no pattern names, the most natural first. */
	readonly others: string;
	/** Undefined: every character but those of `but`. */
	readonly only: string | undefined;
	readonly but: string;
	/** False where the empty text is none. */
	readonly hasEmpty: boolean;
};

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

/** Positions in the patterns, rising; a pattern that fits whatever follows has only its last one. */
type State = readonly number[];

type Product = {
	readonly start: State;
	readonly step: (state: State, character: string) => State;
	readonly accepted: (state: State) => readonly number[];
	/** The characters that lead elsewhere than the others do; undefined where every character leads back here. */
	readonly symbols: (state: State) => ReadonlySet<string> | undefined;
};

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

const otherThan = (named: ReadonlySet<string>, { others, only }: Alphabet): string | undefined => {
	for (const character of others) if (!named.has(character)) return character;
	if (only !== undefined) return undefined;
	for (let code = RARE; ; code += 1) {
		const character = String.fromCharCode(code);
		if (!named.has(character)) return character;
	}
};

/** Letters from here on are named by no policy of ours; a policy that names all of them is too long to be read. */
const RARE = 0x100;

const isMadeOf = (text: string, { only, but }: Alphabet): boolean => {
	if (only === undefined && but === "") return true;
	for (const unit of text.split(""))
		if (but.includes(unit) || (only !== undefined && !only.includes(unit))) return false;
	return true;
};

const keyOf = (state: State): string => String.fromCharCode(...state);

const productOf = (patterns: readonly Pattern[], alphabet: Alphabet): Product => {
	const pieces: (Piece | undefined)[] = [];
	const owner: number[] = [];
	const isForever: boolean[] = [];
	const starts: number[] = [];
	for (const [index, pattern] of patterns.entries()) {
		starts.push(pieces.length);
		for (const [at, piece] of pattern.entries()) {
			pieces.push(piece);
			owner.push(index);
			isForever.push(at === pattern.length - 1 && isEverything(piece, alphabet));
		}
		pieces.push(undefined);
		owner.push(index);
		isForever.push(false);
	}
	const stamps = new Uint32Array(pieces.length);
	let stamp = 0;
	let settled = -1;
	/** Adds a position and those that a run may skip to; true once the pattern fits whatever follows. */
	const add = (state: number[], position: number) => {
		for (let at = position; ; at += 1) {
			if (stamps[at] === stamp || settled === owner[at]) return;
			stamps[at] = stamp;
			if (isForever[at]) {
				settled = owner[at] ?? -1;
				while (owner[state[state.length - 1] ?? -1] === settled) state.pop();
				state.push(at);
				return;
			}
			state.push(at);
			if (!pieces[at]?.repeats) return;
		}
	};
	const opening: number[] = [];
	stamp += 1;
	for (const start of starts) add(opening, start);
	return {
		start: opening.sort(rising),
		step: (state, character) => {
			const next: number[] = [];
			stamp += 1;
			settled = -1;
			for (const at of state) {
				const piece = pieces[at];
				if (piece === undefined || settled === owner[at] || !fits(piece, character)) continue;
				add(next, piece.repeats ? at : at + 1);
			}
			return next.sort(rising);
		},
		accepted: (state) => {
			const accepted: number[] = [];
			for (const at of state) {
				const index = owner[at];
				if (index !== undefined && (pieces[at] === undefined || isForever[at])) accepted.push(index);
			}
			return accepted;
		},
		symbols: (state) => {
			const symbols = new Set<string>();
			let isOpen = false;
			for (const at of state) {
				const piece = pieces[at];
				if (piece === undefined) isOpen = true;
				if (piece === undefined || isForever[at]) continue;
				isOpen = true;
				for (const unit of (piece.only ?? piece.but).split("")) symbols.add(unit);
			}
			return isOpen ? symbols : undefined;
		},
	};
};

/** True where the piece takes every text there is in the alphabet. */
const isEverything = ({ repeats, only, but }: Piece, alphabet: Alphabet): boolean =>
	repeats && only === undefined && but.split("").every((unit) => !isMadeOf(unit, alphabet));

const rising = (a: number, b: number): number => a - b;
