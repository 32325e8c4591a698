import { type Alphabet, isMadeOf } from "./alphabet.ts";
import { fits, type Pattern, type Piece } from "./pattern.ts";

/** Positions in the patterns, rising; a pattern that fits whatever follows has only its last one. */
export type State = readonly number[];

/** The automata of some patterns run side by side; a state is made when it is first reached. */
export type Product = {
	readonly start: State;
	readonly step: (state: State, character: string) => State;
	readonly accepted: (state: State) => readonly number[];
	/** The characters that lead elsewhere than the others do; undefined where every character leads back here. */
	readonly symbols: (state: State) => ReadonlySet<string> | undefined;
};

/** A state as a text, to tell states apart by; positions are below 65,536. */
export const keyOf = (state: State): string => String.fromCharCode(...state);

/** The product of the patterns' automata over an alphabet. */
export const productOf = (patterns: readonly Pattern[], alphabet: Alphabet): Product => {
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
