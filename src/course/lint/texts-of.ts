import type { Path } from "../yaml/find-place.ts";
import type { Placed } from "./placed.ts";

/** A text that a learner reads, and where it stands in its lesson's file. */
export type LearnerText = { readonly path: Path; readonly text: string };

/** The keys under which kinds keep what learners read; ids, accepted forms, policies and code are no prose. */
const PROSE = new Set(["text", "feedback", "why", "left", "right", "prompt", "hints"]);

const proseIn = (value: unknown, path: Path, isProse: boolean): readonly LearnerText[] => {
	if (typeof value === "string") return isProse ? [{ path, text: value }] : [];
	if (Array.isArray(value)) return value.flatMap((item, index) => proseIn(item, [...path, index], isProse));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) => proseIn(item, [...path, key], PROSE.has(key)));
};

/** Every text of an exercise that a learner reads. */
export const proseOf = ({ exercise, path }: Placed): readonly LearnerText[] => {
	const { figures: _, vary: __, ...fields } = exercise;
	return proseIn(fields, path, false);
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
export const wordsIn = (text: string): number =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** True where a text has more words than that; most are too short to need counting. */
export const hasMoreWords = (text: string, most: number): boolean =>
	text.length > 2 * most && wordsIn(text) > most;
