import stringWidth from "string-width";
import { stripControlCharacters } from "../problem/control-characters.ts";
import type { Line, Span } from "./line.ts";

/** Letters, digits, box drawing and the few marks of our own figures: one column each, in every terminal. */
const SINGLE = /^[\x20-\x7e·…–—“”’‘→←↑↓─-▟▏-▕▸◂●◐○✔✘⏎]*$/;

/** How many columns of a terminal the text takes. */
export const columnsOf = (text: string): number => (SINGLE.test(text) ? text.length : stringWidth(text));

/** How many columns the row takes. */
export const columnsIn = (row: Line): number =>
	row.length === 1 && row[0] ? columnsOf(row[0].text) : columnsOf(row.map((span) => span.text).join(""));

/** The text as it may reach a terminal: no control characters, tabs as two spaces, and every line break a line feed. */
export const cleaned = (text: string): string =>
	stripControlCharacters(text.replace(/\r\n?|[\u2028\u2029]/g, "\n")).replaceAll("\t", "  ");

/** The text on one line: cleaned, and every run of white space a space. */
export const oneLine = (text: string): string => cleaned(text).replace(/\s+/g, " ").trim();

/** What a person sees as one character each. */
export const graphemes = (text: string): readonly string[] =>
	SINGLE.test(text) ? [...text] : Array.from(new Intl.Segmenter().segment(text), (part) => part.segment);

/** The text with spaces up to that many columns; a longer one is cut with an ellipsis. */
export const padded = (text: string, columns: number): string => {
	const shown = shortened(text, columns);
	return shown + " ".repeat(Math.max(0, columns - columnsOf(shown)));
};

/** The same, with the spaces before it. */
export const paddedLeft = (text: string, columns: number): string => {
	const shown = shortened(text, columns);
	return " ".repeat(Math.max(0, columns - columnsOf(shown))) + shown;
};

/** The text, or as much of it as fits with an ellipsis after it. */
export const shortened = (text: string, columns: number): string => {
	if (columnsOf(text) <= columns) return text;
	if (columns < 1) return "";
	let kept = "";
	for (const character of graphemes(text)) {
		if (columnsOf(`${kept}${character}…`) > columns) break;
		kept += character;
	}
	return `${kept}…`;
};

/** The row, cut with an ellipsis where it is wider than that. */
export const cut = (row: Line, columns: number): Line => {
	if (columnsIn(row) <= columns) return row;
	const kept: Span[] = [];
	let left = columns;
	for (const span of row) {
		const taken = columnsOf(span.text);
		if (taken < left) {
			kept.push(span);
			left -= taken;
			continue;
		}
		kept.push({ ...span, text: shortened(`${span.text}……`, left) });
		return columnsIn(kept) <= columns
			? kept
			: [{ text: shortened(kept.map((s) => s.text).join(""), columns) }];
	}
	return [{ text: shortened(kept.map((s) => s.text).join(""), columns) }];
};

/** The row with spaces after it up to that many columns. */
export const filledUp = (row: Line, columns: number): Line => {
	const shown = cut(row, columns);
	const missing = columns - columnsIn(shown);
	return missing > 0 ? [...shown, { text: " ".repeat(missing) }] : shown;
};
