import type { Figure } from "./figure.ts";

/** Why one thing the learner said is right or wrong; at most 60 words. */
export type Feedback = {
	/** The option, item or request it speaks of, in the learner's words; undefined for the answer as a whole. */
	readonly about: string | undefined;
	readonly tone: "right" | "wrong" | "note";
	readonly text: string;
	/** M01 to M40, or a pack's own. */
	readonly misconception: string | undefined;
};

/** The judgement of one answer. */
export type Grade = {
	/** 0 to 1. */
	readonly score: number;
	readonly verdict: "right" | "partly" | "wrong";
	readonly feedback: readonly Feedback[];
	/** The misconceptions that this answer shows, each once, the most telling first. */
	readonly misconceptions: readonly string[];
	/** What proves the judgement: a trace, a stack, a counterexample. */
	readonly evidence: readonly Figure[];
};

/** Less than this is points, but no part of an answer that deserves the name. */
const PARTLY = 0.2;

/** The verdict that goes with a score: only a full score is right, and next to nothing is wrong. */
export const verdictOf = (score: number): Grade["verdict"] =>
	score >= 1 ? "right" : score >= PARTLY ? "partly" : "wrong";

/** The grade that follows from a score between 0 and 1 and from what is said about the answer. */
export const judged = (
	score: number,
	feedback: readonly Feedback[],
	evidence: readonly Figure[] = [],
): Grade => ({
	score,
	verdict: verdictOf(score),
	feedback,
	misconceptions: [...new Set(feedback.flatMap(({ misconception }) => misconception ?? []))],
	evidence,
});
