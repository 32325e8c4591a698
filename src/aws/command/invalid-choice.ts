import { nearest } from "../../problem/nearest.ts";

/** `Invalid choice`, with what was probably meant. */
export const invalidChoice = (where: string, word: string, known: readonly string[]): string => {
	const near = nearest(word, known);
	const cure =
		near === undefined ? `Here you can use: ${known.join(", ")}` : `Maybe you meant:\n\n  * ${near}`;
	return `${where}: Found invalid choice '${word}'\n\n${cure}`;
};
