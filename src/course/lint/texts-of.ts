import { mapTexts } from "../../exercise/map-texts.ts";
import type { Path } from "../yaml/find-place.ts";
import type { Placed } from "./placed.ts";

/** A text that a learner reads, and where it stands in its lesson's file. */
export type LearnerText = { readonly path: Path; readonly text: string };

/** Every text of an exercise that a learner reads as it stands; pictures and drawn values are no sentences. */
export const proseOf = ({ exercise, path }: Placed): readonly LearnerText[] => {
	const found: LearnerText[] = [];
	mapTexts(exercise, (text, [field, ...rest], use) => {
		if (use === "read" && field !== undefined && field !== "picture" && field !== "vary")
			found.push({ path: [...path, field, ...rest], text });
		return text;
	});
	return found;
};

/** Sentences as readers count them: code is one word, list items and headings stand alone. */
export const sentencesOf = (text: string): readonly string[] =>
	text
		.replace(/```[\s\S]*?(?:```|$)/g, "\n\n")
		.replace(/`[^`]*`/g, "code")
		.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
		.split(/(?<=[.!?]["'”’)*_]*)\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|#|\|)\s)/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== "");

/** Words of a text: whatever has a letter or a digit. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** True where a text has more words than that; most are too short to need counting. */
export const hasMoreWords = (text: string, most: number): boolean =>
	text.length > 2 * most && wordsIn(text) > most;
