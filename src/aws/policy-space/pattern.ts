import type { Glob } from "../policy/wildcard.ts";

/** One place of a pattern: a character out of `only`, or any but those of `but`; once, or any number of times. */
export type Piece = {
	readonly repeats: boolean;
	/** Undefined: any character. */
	readonly only: string | undefined;
	readonly but: string;
};

/** A pattern place by place; all of a text must be used up by it. */
export type Pattern = readonly Piece[];

/** Exactly this text. */
export const literal = (text: string): Pattern =>
	[...units(text)].map((only) => ({ repeats: false, only, but: "" }));

/** Exactly this text, whatever the case of its letters. */
export const literalIgnoringCase = (text: string): Pattern =>
	[...units(text)].map((unit) => ({ repeats: false, only: sameLetters(unit), but: "" }));

/** A run of any characters but these. */
export const anyRun = (but: string): Pattern => [{ repeats: true, only: undefined, but }];

/** One character out of these, so many times. */
export const oneOf = (only: string, times: number): Pattern =>
	new Array<Piece>(times).fill({ repeats: false, only, but: "" });

/** A glob, whose `*` and `?` stand for any characters but these. */
export const patternOf = (glob: Glob, but: string): Pattern => {
	const pieces: Piece[] = [];
	for (const [index, segment] of glob.entries()) {
		if (index > 0) pieces.push({ repeats: true, only: undefined, but });
		const gaps = new Set(segment.anyAt);
		for (let at = 0; at < segment.text.length; at += 1) {
			const only = gaps.has(at) ? undefined : segment.text[at];
			pieces.push({ repeats: false, only, but: only === undefined ? but : "" });
		}
	}
	return pieces;
};

/** True where the piece stands for the character. */
export const fits = (piece: Piece, character: string): boolean =>
	piece.only === undefined ? !piece.but.includes(character) : piece.only.includes(character);

/** True where the pattern uses up the whole text. */
export const matchesPattern = (pattern: Pattern, text: string): boolean => {
	let at = reached(pattern, [0]);
	for (let unit = 0; unit < text.length && at.length > 0; unit += 1) {
		const character = text.charAt(unit);
		const next: number[] = [];
		for (const index of at) {
			const piece = pattern[index];
			if (piece && fits(piece, character)) next.push(piece.repeats ? index : index + 1);
		}
		at = reached(pattern, next);
	}
	return at.at(-1) === pattern.length;
};

/** The places, rising, and those that a run before them lets one skip to. */
const reached = (pattern: Pattern, places: readonly number[]): readonly number[] => {
	const all: number[] = [];
	for (const place of places)
		for (let at = place; ; at += 1) {
			if (at > (all.at(-1) ?? -1)) all.push(at);
			if (!pattern[at]?.repeats) break;
		}
	return all;
};

/** A text that fits the glob: a word for each `*`, a letter for each `?`. */
export const filled = (glob: Glob, word: string): string =>
	glob
		.map(({ text, anyAt }) => {
			let from = 0;
			let part = "";
			for (const at of anyAt) {
				part += `${text.slice(from, at)}a`;
				from = at + 1;
			}
			return part + text.slice(from);
		})
		.join(word);

/** Globs are matched by UTF-16 code units, so patterns are too. */
const units = (text: string): readonly string[] => text.split("");

const KELVIN = "K";

/** Every character that becomes the same small letter; the sign for kelvin is the one beyond ASCII that becomes a `k`. */
const sameLetters = (unit: string): string => {
	const lower = unit.toLowerCase();
	const upper = unit.toUpperCase();
	if (lower === "k") return `kK${KELVIN}`;
	return lower === upper ? unit : `${lower}${upper}`;
};
