import type { Lesson } from "../course/lesson.ts";
import { advance, beginWalk } from "./advance.ts";
import type { Bookmark, ClosedQuestion, OpenQuestion } from "./bookmark.ts";
import type { Examiner } from "./examiner.ts";
import type { Attempt, Outcome, Phase, Walk } from "./walk.ts";
import { missedOf, spentOn, stepOf } from "./walk.ts";

/** What is kept of a walk; time spent on the open question is reckoned up to `now`. */
export const bookmarkOf = (course: string, walk: Walk, now: number): Bookmark => {
	const here = walk.phase === "asking" ? stepOf(walk)?.id : undefined;
	const open = ([id, attempt]: readonly [string, Attempt]): readonly [string, OpenQuestion] => [
		id,
		id === here ? { ...attempt, spent: spentOn(walk, now) } : attempt,
	];
	const closed = ([id, outcome]: readonly [string, Outcome]): readonly [string, ClosedQuestion] => {
		if (outcome.type === "skipped") return [id, outcome];
		const { type, seed, hints, answer } = outcome;
		return [id, { type, seed, hints, answer }];
	};
	return {
		course,
		lesson: walk.lesson.id,
		step: stepOf(walk)?.id,
		phase: walk.phase,
		route: walk.route,
		luck: walk.luck,
		round: walk.round,
		puts: Object.fromEntries(walk.puts),
		attempts: Object.fromEntries([...walk.attempts].map(open)),
		outcomes: Object.fromEntries([...walk.outcomes].map(closed)),
		savedAt: now,
	};
};

/**
 * The walk a bookmark tells of. The lesson may have changed since: steps that are gone are left out, new ones of the
 * first round are put in, and where the place itself is gone the walk goes on at the first step that is still to do.
 */
export const resumeWalk = (lesson: Lesson, bookmark: Bookmark, examiner: Examiner, now: number): Walk => {
	const ids = lesson.steps.map((step) => step.id);
	const route = bookmark.round === 1 ? ids : bookmark.route.filter((id) => ids.includes(id));
	const walk: Walk = {
		...beginWalk(lesson, bookmark.luck, now),
		route: route.length === 0 ? ids : route,
		round: bookmark.round,
		puts: new Map(Object.entries(bookmark.puts).filter(([id]) => ids.includes(id))),
		attempts: attemptsOf(lesson, bookmark, examiner),
		outcomes: outcomesOf(lesson, bookmark, examiner),
	};
	return placed(walk, bookmark, now);
};

const placed = (walk: Walk, { phase, step }: Bookmark, now: number): Walk => {
	if (phase === "scenario") return walk;
	if (phase === "summary") return { ...walk, position: walk.route.length, phase };
	const position = step === undefined ? -1 : walk.route.indexOf(step);
	if (position >= 0 && fits({ ...walk, position }, phase)) return { ...walk, position, phase };
	const missed = missedOf(walk);
	const next = walk.route.findIndex((id) => missed.includes(id));
	return next < 0 ? walk : advance({ ...walk, position: next - 1, phase: "reading" }, { type: "next" }, now);
};

const fits = (walk: Walk, phase: Phase): boolean => {
	const step = stepOf(walk);
	if (step === undefined) return false;
	if (step.type === "text") return phase === "reading";
	if (phase === "asking") return walk.attempts.has(step.id);
	return phase === "feedback" && walk.outcomes.get(step.id)?.type === "answered";
};

const attemptsOf = (lesson: Lesson, bookmark: Bookmark, examiner: Examiner): ReadonlyMap<string, Attempt> => {
	const attempts = new Map<string, Attempt>();
	for (const step of lesson.steps) {
		const open = step.type === "exercise" ? bookmark.attempts[step.id] : undefined;
		if (step.type !== "exercise" || open === undefined) continue;
		const draft = open.draft === undefined ? undefined : examiner.read(step.exercise, open.draft);
		attempts.set(step.id, { ...open, hints: Math.min(open.hints, step.exercise.hints.length), draft });
	}
	return attempts;
};

const outcomesOf = (lesson: Lesson, bookmark: Bookmark, examiner: Examiner): ReadonlyMap<string, Outcome> => {
	const outcomes = new Map<string, Outcome>();
	for (const step of lesson.steps) {
		const closed = step.type === "exercise" ? bookmark.outcomes[step.id] : undefined;
		if (step.type !== "exercise" || closed === undefined) continue;
		if (closed.type === "skipped") {
			outcomes.set(step.id, closed);
			continue;
		}
		const item = { lesson, exercise: step.exercise, seed: closed.seed };
		const answer = examiner.read(step.exercise, closed.answer);
		outcomes.set(step.id, { ...closed, answer, grade: examiner.grade(item, answer) });
	}
	return outcomes;
};
