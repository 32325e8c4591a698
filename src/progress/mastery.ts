import type { Done } from "./done.ts";

/** The share of its points that makes a lesson mastered. */
const MASTERY = 0.8;

/** A lesson as progress sees it. */
export type LessonOutline = {
	readonly id: string;
	readonly exercises: readonly {
		/** `LESSON#EXERCISE`. */
		readonly key: string;
		/** True for what is written or operated: it works or it does not. */
		readonly mustBeRight: boolean;
	}[];
};

/** How far a lesson is; skipped exercises are not done. */
export type LessonState = {
	readonly state: "untouched" | "begun" | "finished" | "mastered";
	/** Sum of the best scores over the number of exercises, 0 to 1. */
	readonly score: number;
	readonly answered: number;
	readonly exercises: number;
};

/**
 * Mastered at 80 % of the points with everything written and operated right;
 * finished when every exercise was answered at least once.
 */
export const lessonState = (lesson: LessonOutline, done: Done): LessonState => {
	let sum = 0;
	let answered = 0;
	let touched = 0;
	let everyMustIsRight = true;
	for (const { key, mustBeRight } of lesson.exercises) {
		const work = done.get(key);
		if (work !== undefined) touched++;
		if (work !== undefined && work.attempts > 0) answered++;
		sum += work?.best ?? 0;
		if (mustBeRight && (work?.best ?? 0) < 1) everyMustIsRight = false;
	}
	const exercises = lesson.exercises.length;
	const score = exercises === 0 ? 0 : sum / exercises;
	const isFinished = exercises > 0 && answered === exercises;
	const isMastered = isFinished && score >= MASTERY && everyMustIsRight;
	return {
		state: isMastered ? "mastered" : isFinished ? "finished" : touched > 0 ? "begun" : "untouched",
		score,
		answered,
		exercises,
	};
};
