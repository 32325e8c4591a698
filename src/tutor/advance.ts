import type { Lesson } from "../course/lesson.ts";
import { seedOf } from "../exercise/chance.ts";
import type { Grade } from "../exercise/grade.ts";
import type { Answer } from "../exercise/question.ts";
import { type Attempt, attemptOf, missedOf, type Outcome, spentOn, stepOf, type Walk } from "./walk.ts";

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
	const again = put({ ...walk, since: now, outcomes: without(walk.outcomes, id) }, id);
	const answer = typedFor(walk, id);
	return answer === undefined ? again : withAttempt(again, (attempt) => ({ ...attempt, draft: answer }));
};

/**
 * A policy or command lines as they were handed in, to be mended rather than typed anew; undefined where little was to
 * type, or where the next variant speaks of other things.
 */
const typedFor = (walk: Walk, id: string): Answer | undefined => {
	const step = stepOf(walk);
	const outcome = walk.outcomes.get(id);
	if (step?.type !== "exercise" || outcome?.type !== "answered") return undefined;
	const { kind, vary } = step.exercise;
	const isTyped = kind === "write" || kind === "operate";
	return isTyped && Object.keys(vary).length === 0 ? outcome.answer : undefined;
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
