import type { Recall } from "../memory/scheduler.ts";
import type { AnswerEntry } from "./entry.ts";

/** From this score on, an answer without hints that is not fully right still shows some memory. */
const HALF = 0.5;

/** What one answer says about the memory of one thing. */
export type Evidence = { readonly key: string; readonly recall: Recall };

/**
 * The unit of memory is the misconception, not the item. A right answer speaks for every misconception it could
 * have shown; a wrong one speaks against those it did show, or against all where it showed none. An exercise that
 * diagnoses nothing stands for itself. Practice and workbooks say nothing: they leave the schedule alone.
 */
export const evidenceOf = (entry: AnswerEntry): readonly Evidence[] => {
	if (entry.mode === "practice" || entry.mode === "workbook") return [];
	const { score, misconceptions } = entry.grade;
	if (score < 1 && misconceptions.length > 0) return misconceptions.map((key) => ({ key, recall: "again" }));
	const recall = recallOf(score, entry.hints);
	const keys = entry.tests.length > 0 ? entry.tests : [entry.exercise];
	return keys.map((key) => ({ key, recall }));
};

const recallOf = (score: number, hints: number): Recall => {
	if (score >= 1) return hints > 0 ? "hard" : "good";
	return score >= HALF && hints === 0 ? "hard" : "again";
};
