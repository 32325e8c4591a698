import type { Path } from "../yaml/find-place.ts";
import type { Placed } from "./placed.ts";

/** A text that a learner reads, and where it stands in its lesson's file. */
export type LearnerText = { readonly path: Path; readonly text: string };

/** The keys under which kinds keep what learners read; ids, accepted forms, policies and code are no prose. */
const PROSE = new Set(["text", "feedback", "why", "left", "right", "prompt", "hints"]);

const collect = (value: unknown, path: Path, isProse: boolean, found: LearnerText[]): void => {
	if (typeof value === "string") {
		if (isProse) found.push({ path, text: value });
	} else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) collect(item, [...path, index], isProse, found);
	} else if (typeof value === "object" && value !== null) {
		for (const [key, item] of Object.entries(value)) collect(item, [...path, key], PROSE.has(key), found);
	}
};

/** Every text of an exercise that a learner reads. */
export const proseOf = ({ exercise, path }: Placed): readonly LearnerText[] => {
	const { figures: _, vary: __, sources: ___, exam: ____, ...fields } = exercise;
	const found: LearnerText[] = [];
	collect(fields, path, false, found);
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
