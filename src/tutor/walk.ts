import type { Lesson, Step } from "../course/lesson.ts";
import { seedOf } from "../exercise/chance.ts";
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

/** What a learner can do on a walk; a move that does not fit the phase changes nothing. */
export type Move =
	/** On from a scenario, a text or a feedback. */
	| { readonly type: "next" }
	/** To the step before; an answered exercise shows its feedback again. */
	| { readonly type: "back" }
	| { readonly type: "draft"; readonly draft: Answer }
	/** Shows the next level of hints. */
	| { readonly type: "hint" }
	| { readonly type: "answered"; readonly answer: Answer; readonly grade: Grade }
	/** Passes the question over; it is not done. */
	| { readonly type: "skip" }
	/** Puts the exercise just judged once more, in another variant. */
	| { readonly type: "retry" }
	/** From the summary: everything that was missed once more, in other variants. */
	| { readonly type: "redo" };

/** A walk at its first page. */
export const beginWalk = (lesson: Lesson, luck: number, now: number): Walk => ({
	lesson,
	route: lesson.steps.map((step) => step.id),
	position: -1,
	phase: "scenario",
	since: now,
	attempts: new Map(),
	outcomes: new Map(),
	puts: new Map(),
	luck,
	round: 1,
});

/** The walk after a move. */
export const advance = (walk: Walk, move: Move, now: number): Walk => {
	switch (move.type) {
		case "next":
			return walk.phase === "asking" || walk.phase === "summary"
				? walk
				: arrive(walk, walk.position + 1, now);
		case "back":
			return walk.position < 0 ? walk : arrive(walk, walk.position - 1, now);
		case "draft":
			return withAttempt(walk, (attempt) => ({ ...attempt, draft: move.draft }));
		case "hint":
			return withAttempt(walk, (attempt, most) => ({ ...attempt, hints: Math.min(most, attempt.hints + 1) }));
		case "answered":
			return answered(walk, move.answer, move.grade, now);
		case "skip":
			return skipped(walk, now);
		case "retry":
			return retried(walk, now);
		case "redo":
			return redone(walk, now);
	}
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

const arrive = (from: Walk, position: number, now: number): Walk => {
	const walk = { ...resting(from, now), position, since: now };
	if (position < 0) return { ...walk, phase: "scenario" };
	const step = stepOf(walk);
	if (step === undefined) return { ...walk, phase: "summary" };
	if (step.type === "text") return { ...walk, phase: "reading" };
	if (walk.outcomes.get(step.id)?.type === "answered") return { ...walk, phase: "feedback" };
	return walk.attempts.has(step.id) ? { ...walk, phase: "asking" } : put(walk, step.id);
};

/** Adds the time that ran to the open question before it is left. */
const resting = (walk: Walk, now: number): Walk =>
	withAttempt(walk, (attempt) => ({ ...attempt, spent: spentOn(walk, now) }));

const put = (walk: Walk, id: string): Walk => {
	const time = (walk.puts.get(id) ?? 0) + 1;
	const seed = seedOf(`${walk.lesson.id}#${id}/${time}`, walk.luck);
	return {
		...walk,
		phase: "asking",
		puts: new Map(walk.puts).set(id, time),
		attempts: new Map(walk.attempts).set(id, { seed, hints: 0, draft: undefined, spent: 0 }),
	};
};

const withAttempt = (walk: Walk, change: (attempt: Attempt, mostHints: number) => Attempt): Walk => {
	const step = stepOf(walk);
	const attempt = attemptOf(walk);
	if (step?.type !== "exercise" || attempt === undefined) return walk;
	const changed = change(attempt, step.exercise.hints.length);
	return { ...walk, attempts: new Map(walk.attempts).set(step.id, changed) };
};

const without = <T>(map: ReadonlyMap<string, T>, ...ids: readonly string[]): ReadonlyMap<string, T> =>
	new Map([...map].filter(([id]) => !ids.includes(id)));

const answered = (walk: Walk, answer: Answer, grade: Grade, now: number): Walk => {
	const id = walk.route[walk.position];
	const attempt = attemptOf(walk);
	if (id === undefined || attempt === undefined) return walk;
	const outcome: Outcome = { type: "answered", seed: attempt.seed, hints: attempt.hints, answer, grade };
	return {
		...walk,
		phase: "feedback",
		since: now,
		attempts: without(walk.attempts, id),
		outcomes: new Map(walk.outcomes).set(id, outcome),
	};
};

const skipped = (walk: Walk, now: number): Walk => {
	const id = walk.route[walk.position];
	const attempt = attemptOf(walk);
	if (id === undefined || attempt === undefined) return walk;
	const passed = {
		...walk,
		attempts: without(walk.attempts, id),
		outcomes: new Map(walk.outcomes).set(id, { type: "skipped" as const, seed: attempt.seed }),
	};
	return arrive(passed, walk.position + 1, now);
};

const retried = (walk: Walk, now: number): Walk => {
	const id = walk.route[walk.position];
	if (walk.phase !== "feedback" || id === undefined) return walk;
	return put({ ...walk, since: now, outcomes: without(walk.outcomes, id) }, id);
};

const redone = (walk: Walk, now: number): Walk => {
	const missed = missedOf(walk);
	if (walk.phase !== "summary" || missed.length === 0) return walk;
	const again: Walk = {
		...walk,
		route: missed,
		outcomes: without(walk.outcomes, ...missed),
		round: walk.round + 1,
	};
	return arrive(again, 0, now);
};
