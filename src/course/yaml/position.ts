import type { Place } from "../../problem/problem.ts";

/** Line and column, from 1, of a character of a text. */
export const positionOf = (
	text: string,
	offset: number,
): { readonly line: number; readonly column: number } => {
	const before = text.slice(0, offset);
	const lineStart = before.lastIndexOf("\n") + 1;
	return { line: before.split("\n").length, column: offset - lineStart + 1 };
};

/** The place of a character in a file. */
export const placeAt = (file: string, text: string, offset: number): Place => ({
	file,
	...positionOf(text, Math.min(offset, text.length)),
});
