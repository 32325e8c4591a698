/** A part of a cell, in fractions of its width and height, and how strongly it is painted. */
export type Patch = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly strength: number;
};

const patch = (x: number, y: number, width: number, height: number, strength = 1): Patch => ({
	x,
	y,
	width,
	height,
	strength,
});

const THIN = 0.09;
const across = (y: number, height = THIN): Patch => patch(0, y - height / 2, 1, height);
const down = (x: number, from = 0, to = 1): Patch => patch(x - THIN, from, THIN * 1.6, to - from);
const left = (y = 0.5): Patch => patch(0, y - THIN / 2, 0.5 + THIN / 2, THIN);
const right = (y = 0.5): Patch => patch(0.5 - THIN, y - THIN / 2, 0.5 + THIN, THIN);

const eighths = (character: string): Patch | undefined => {
	const code = character.charCodeAt(0);
	// U+2589 to U+258F: seven eighths down to one, from the left; U+2581 to U+2588: one to eight, from below.
	if (code >= 0x2589 && code <= 0x258f) return patch(0, 0, (0x2590 - code) / 8, 1);
	if (code >= 0x2581 && code <= 0x2588) return patch(0, (0x2588 - code) / 8, 1, (code - 0x2580) / 8);
	return undefined;
};

const DRAWN: Readonly<Record<string, readonly Patch[]>> = {
	"▐": [patch(0.5, 0, 0.5, 1)],
	"▀": [patch(0, 0, 1, 0.5)],
	"░": [patch(0, 0, 1, 1, 0.25)],
	"▒": [patch(0, 0, 1, 1, 0.5)],
	"▓": [patch(0, 0, 1, 1, 0.75)],
	"─": [across(0.5)],
	"━": [across(0.5, THIN * 2)],
	"═": [across(0.42), across(0.58)],
	"│": [down(0.5)],
	"┌": [right(), down(0.5, 0.5)],
	"┐": [left(), down(0.5, 0.5)],
	"└": [right(), down(0.5, 0, 0.5)],
	"┘": [left(), down(0.5, 0, 0.5)],
	"╭": [right(), down(0.5, 0.5)],
	"╮": [left(), down(0.5, 0.5)],
	"╰": [right(), down(0.5, 0, 0.5)],
	"╯": [left(), down(0.5, 0, 0.5)],
	"├": [right(), down(0.5)],
	"┤": [left(), down(0.5)],
	"┬": [across(0.5), down(0.5, 0.5)],
	"┴": [across(0.5), down(0.5, 0, 0.5)],
	"┼": [across(0.5), down(0.5)],
};

/** Blocks and lines as painted parts of a cell, so that they join in every font; undefined for what a font draws. */
export const paintedGlyph = (character: string): readonly Patch[] | undefined => {
	const block = eighths(character);
	return block === undefined ? DRAWN[character] : [block];
};
