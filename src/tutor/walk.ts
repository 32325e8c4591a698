import type { Lesson, Step } from "../course/lesson.ts";
import type { Grade } from "../exercise/grade.ts";
import type { Answer } from "../exercise/question.ts";
import type { Item } from "./item.ts";

/** Where in a lesson one is: its scenario, a text, a question, the judgement of the answer, or the end. */
export type Phase = "scenario" | "reading" | "asking" | "feedback" | "summary";

/** A question that is open: what was shown and entered so far. */
export type Attempt = {
	readonly seed: number;
	readonly hints: number;
	readonly draft: Answer | undefined;
	/** Milliseconds spent on it before the present moment's `since`. */
	readonly spent: number;
};

/** How an exercise of this walk ended, the last time it was put. */
export type Outcome =
	| {
			readonly type: "answered";
			readonly seed: number;
			readonly hints: number;
			readonly answer: Answer;
			readonly grade: Grade;
	  }
	| { readonly type: "skipped"; readonly seed: number };

/** A walk through one lesson: all that a screen or a plain prompt needs, and all that a bookmark keeps. */
export type Walk = {
	readonly lesson: Lesson;
	/** Ids of the steps in the order they are taken; a second round holds only what was missed. */
	readonly route: readonly string[];
	/** Index in the route; -1 at the scenario, the route's length at the summary. */
	readonly position: number;
	readonly phase: Phase;
	/** When the present step was arrived at, in milliseconds since 1970. */
	readonly since: number;
	/** Open questions by step id. */
	readonly attempts: ReadonlyMap<string, Attempt>;
	/** By step id. */
	readonly outcomes: ReadonlyMap<string, Outcome>;
	/** How often each exercise was put, by step id: each time is another variant. */
	readonly puts: ReadonlyMap<string, number>;
	/** Draws the variants of this walk. */
	readonly luck: number;
	/** 1 at first; each going over of what was missed is one more. */
	readonly round: number;
};

/** The step one is at; undefined at the scenario and at the summary. */
export const stepOf = (walk: Walk): Step | undefined => {
	const id = walk.route[walk.position];
	return id === undefined ? undefined : walk.lesson.steps.find((step) => step.id === id);
};

/** The open question one is at. */
export const attemptOf = (walk: Walk): Attempt | undefined => {
	const step = stepOf(walk);
	return walk.phase === "asking" && step !== undefined ? walk.attempts.get(step.id) : undefined;
};

/** How the exercise one is at ended; undefined unless its feedback is shown. */
export const outcomeOf = (walk: Walk): Outcome | undefined => {
	const step = stepOf(walk);
	return walk.phase === "feedback" && step !== undefined ? walk.outcomes.get(step.id) : undefined;
};

/** The exercise one is at, in the variant that is asked or judged. */
export const itemOf = (walk: Walk): Item | undefined => {
	const step = stepOf(walk);
	if (step?.type !== "exercise") return undefined;
	const seed = attemptOf(walk)?.seed ?? outcomeOf(walk)?.seed;
	return seed === undefined ? undefined : { lesson: walk.lesson, exercise: step.exercise, seed };
};

/** Milliseconds spent on the open question. */
export const spentOn = (walk: Walk, now: number): number =>
	(attemptOf(walk)?.spent ?? 0) + Math.max(0, now - walk.since);

/** Ids of exercises whose last answer was not fully right, or that were skipped, in the lesson's order. */
export const missedOf = (walk: Walk): readonly string[] =>
	walk.lesson.steps.flatMap((step) => {
		if (step.type !== "exercise") return [];
		const outcome = walk.outcomes.get(step.id);
		return outcome?.type === "answered" && outcome.grade.score >= 1 ? [] : [step.id];
	});
