import { filledUp } from "./columns.ts";
import { apart, type Line } from "./line.ts";

/** How text and picture share a window: one below the other, or side by side from 100 columns on. */
export type Sheet = {
	/** Columns for text. */
	readonly text: number;
	/** Columns for pictures. */
	readonly picture: number;
	readonly isWide: boolean;
};

/** Text wider than this is hard to read. */
const MEASURE = 72;
const WIDEST_PICTURE = 84;
const GAP = 4;
/** A window of 100 columns less its margins. */
const WIDE = 98;

/** The sheet for a window of that many columns. */
export const sheetOf = (columns: number): Sheet => {
	if (columns < WIDE) {
		const all = Math.min(columns, 88);
		return { text: Math.min(columns, MEASURE + 6), picture: all, isWide: false };
	}
	const text = Math.min(MEASURE, Math.floor((columns - GAP) * 0.5));
	return { text, picture: Math.min(WIDEST_PICTURE, columns - GAP - text), isWide: true };
};

/** Two blocks side by side, tops level. */
export const beside = (left: readonly Line[], right: readonly Line[], sheet: Sheet): readonly Line[] =>
	Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
		const second = right[row] ?? [];
		return second.length === 0
			? (left[row] ?? [])
			: [...filledUp(left[row] ?? [], sheet.text), { text: " ".repeat(GAP) }, ...second];
	});

/** Text and picture laid out on the sheet; the picture comes below where the window is narrow. */
export const layOut = (text: readonly Line[], picture: readonly Line[], sheet: Sheet): readonly Line[] =>
	sheet.isWide && picture.length > 0 ? beside(text, picture, sheet) : apart(text, picture);
