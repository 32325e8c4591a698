import type { Grade } from "../exercise/grade.ts";
import type { Answer } from "../exercise/question.ts";
import type { Fault } from "../problem/fault.ts";
import type { Mode } from "../progress/entry.ts";
import { answer, passOver, undo } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { dueOf, schedule } from "./due.ts";
import type { Item } from "./item.ts";
import { type Asked, pickNext } from "./revision-pick.ts";
import { poolOf } from "./revision-pool.ts";
import type { Topic } from "./topic.ts";

/** What a learner asks a revision to be. */
export type RevisionWish = {
	/** It ends by time or by number of questions; five minutes where nothing was said. */
	readonly length:
		| { readonly type: "minutes"; readonly minutes: number }
		| { readonly type: "items"; readonly items: number };
	readonly topic: Topic | undefined;
	/** Leaves the schedule alone, and asks whether anything is due or not. */
	readonly isPractice: boolean;
	/** Only what was answered wrong last time; this is always practice. */
	readonly isOnlyWrong: boolean;
	/** These exercises alone, by their names in the journal; undefined for all. */
	readonly exercises: ReadonlySet<string> | undefined;
};

/** Five minutes of what is due. */
export const USUAL_WISH: RevisionWish = {
	length: { type: "minutes", minutes: 5 },
	topic: undefined,
	isPractice: false,
	isOnlyWrong: false,
	exercises: undefined,
};

/** The question a revision is at. */
export type RevisionQuestion = {
	readonly item: Item;
	/** The misconception, or the exercise, it was put for. */
	readonly unit: string;
	readonly hints: number;
	readonly draft: Answer | undefined;
	/** When it was put, in milliseconds since 1970. */
	readonly since: number;
	readonly outcome: { readonly answer: Answer; readonly grade: Grade; readonly entry: string } | undefined;
};

/** A revision under way; nothing of it needs keeping but what the journal has. */
export type Revision = {
	/** Names this sitting in the journal. */
	readonly id: string;
	readonly wish: RevisionWish;
	readonly mode: Extract<Mode, "revise" | "practice">;
	readonly startedAt: number;
	readonly asked: readonly Asked[];
	readonly phase: "asking" | "feedback" | "summary";
	/** Undefined at the summary. */
	readonly question: RevisionQuestion | undefined;
	/** Memory units and when each was due as the sitting began. */
	readonly dueBefore: ReadonlyMap<string, number>;
};

/** What there is to revise, if anything. */
export type OpenedRevision =
	| { readonly type: "open"; readonly revision: Revision }
	| {
			readonly type: "nothing-due";
			/** When the next thing comes back, in milliseconds since 1970; undefined where nothing was learned yet. */
			readonly nextAt: number | undefined;
			/** True where practice would find something to ask. */
			readonly canPractise: boolean;
	  };

/** A revision after a deed; `unsaved` says why the journal could not keep it. */
export type Revised = { readonly revision: Revision; readonly unsaved: Fault | undefined };

/** Begins a revision, or says that nothing is due and when something will be. */
export const openRevision = (desk: Desk, wish: RevisionWish = USUAL_WISH): OpenedRevision => {
	const isPractice = wish.isPractice || wish.isOnlyWrong;
	const startedAt = desk.now();
	const pool = poolOf(desk, wish);
	const isAnyDue = pool.units.some(({ isDue }) => isDue);
	const fresh: Revision = {
		id: desk.newId(),
		wish,
		mode: isPractice ? "practice" : "revise",
		startedAt,
		asked: [],
		phase: "summary",
		question: undefined,
		dueBefore: new Map(pool.units.flatMap(({ id, card }) => (card === undefined ? [] : [[id, card.due]]))),
	};
	const revision = isPractice || isAnyDue ? nextQuestion(desk, fresh) : fresh;
	if (revision.phase === "asking") return { type: "open", revision };
	return {
		type: "nothing-due",
		nextAt: schedule(desk).find(({ card }) => card.due > startedAt)?.card.due,
		canPractise: pool.items.length > 0,
	};
};

/** From the feedback on to the next question, or to the summary when time is up or nothing fit is left. */
export const nextQuestion = (desk: Desk, revision: Revision): Revision => {
	const over: Revision = { ...revision, phase: "summary", question: undefined };
	if (isOver(desk, revision)) return over;
	const pick = pickNext(poolOf(desk, revision.wish), {
		asked: revision.asked,
		luck: desk.luck,
		testsOf: desk.examiner.testsOf,
	});
	if (pick === undefined) return over;
	const { lesson, exercise } = pick.item;
	return {
		...revision,
		phase: "asking",
		question: {
			item: { lesson, exercise, seed: pick.seed },
			unit: pick.unit,
			hints: 0,
			draft: undefined,
			since: desk.now(),
			outcome: undefined,
		},
	};
};

/** Shows the next hint of the open question. */
export const hintRevision = (revision: Revision): Revision =>
	changed(revision, (question) => ({
		...question,
		hints: Math.min(question.item.exercise.hints.length, question.hints + 1),
	}));

/** Keeps what was entered so far. */
export const draftRevision = (revision: Revision, draft: Answer): Revision =>
	changed(revision, (question) => ({ ...question, draft }));

/** Judges and journals the answer, and moves on to its feedback. */
export const submitRevision = (desk: Desk, revision: Revision, given: Answer): Revised => {
	const { question } = revision;
	if (revision.phase !== "asking" || question === undefined) return { revision, unsaved: undefined };
	const { grade, entry, unsaved } = answer(desk, question.item, {
		answer: given,
		hints: question.hints,
		ms: Math.max(0, desk.now() - question.since),
		mode: revision.mode,
		sitting: revision.id,
	});
	return {
		revision: {
			...revision,
			phase: "feedback",
			question: { ...question, outcome: { answer: given, grade, entry: entry.id } },
			asked: [...revision.asked, askedOf(desk, question, grade.score)],
		},
		unsaved,
	};
};

/** Passes the open question over and goes on. */
export const skipRevision = (desk: Desk, revision: Revision): Revised => {
	const { question } = revision;
	if (revision.phase !== "asking" || question === undefined) return { revision, unsaved: undefined };
	const unsaved = passOver(desk, question.item, revision.mode);
	const asked = [...revision.asked, askedOf(desk, question, undefined)];
	return { revision: nextQuestion(desk, { ...revision, asked }), unsaved };
};

/** Takes the last answer back, as if a key had slipped, and puts the same question again. */
export const undoRevision = (desk: Desk, revision: Revision): Revised => {
	const { question } = revision;
	if (revision.phase !== "feedback" || question?.outcome === undefined)
		return { revision, unsaved: undefined };
	const unsaved = undo(desk, question.outcome.entry);
	return {
		revision: {
			...revision,
			phase: "asking",
			asked: revision.asked.slice(0, -1),
			question: { ...question, draft: question.outcome.answer, since: desk.now(), outcome: undefined },
		},
		unsaved,
	};
};

/** Ends the revision before its time. */
export const endRevision = (revision: Revision): Revision => ({
	...revision,
	phase: "summary",
	question: undefined,
});

/** What is said at the end of a revision. */
export type RevisionSummary = {
	readonly questions: number;
	readonly right: number;
	/** Milliseconds from beginning to now. */
	readonly ms: number;
	/** Units that were recalled, and when each comes back (milliseconds since 1970). */
	readonly strong: readonly RevisedUnit[];
	/** Units that were not. */
	readonly weak: readonly RevisedUnit[];
	/** How much is still due today. */
	readonly stillDue: number;
};

/** One thing that was revised. */
export type RevisedUnit = {
	/** A misconception's id, or `LESSON#EXERCISE`. */
	readonly id: string;
	readonly dueBefore: number | undefined;
	readonly due: number | undefined;
};

/** What was strong, and what comes back when. */
export const revisionSummary = (desk: Desk, revision: Revision): RevisionSummary => {
	const { byKey } = desk.progress().cards;
	const last = new Map<string, boolean>();
	for (const { unit, units, score } of revision.asked) {
		if (score === undefined) continue;
		for (const each of score >= 1 ? units : [unit]) last.set(each, score >= 1);
	}
	const unitsThat = (isStrong: boolean): readonly RevisedUnit[] =>
		[...last]
			.filter(([, isRight]) => isRight === isStrong)
			.map(([id]) => ({ id, dueBefore: revision.dueBefore.get(id), due: byKey.get(id)?.due }));
	const answered = revision.asked.filter(({ score }) => score !== undefined);
	return {
		questions: answered.length,
		right: answered.filter(({ score }) => (score ?? 0) >= 1).length,
		ms: Math.max(0, desk.now() - revision.startedAt),
		strong: unitsThat(true),
		weak: unitsThat(false),
		stillDue: dueOf(desk).length,
	};
};

const changed = (revision: Revision, change: (question: RevisionQuestion) => RevisionQuestion): Revision =>
	revision.phase !== "asking" || revision.question === undefined
		? revision
		: { ...revision, question: change(revision.question) };

const askedOf = (desk: Desk, { item, unit }: RevisionQuestion, score: number | undefined): Asked => {
	const { lesson, exercise, seed } = item;
	const key = `${lesson.id}#${exercise.id}`;
	const tests = desk.examiner.testsOf(item);
	return { key, module: lesson.module, unit, units: [...new Set([unit, ...tests])], seed, score };
};

/** No question is begun that would end half a question late. */
const isOver = (desk: Desk, { wish, asked, startedAt }: Revision): boolean => {
	if (wish.length.type === "items") return asked.length >= wish.length.items;
	const spent = Math.max(0, desk.now() - startedAt);
	const each = asked.length === 0 ? 0 : spent / asked.length;
	return spent + each / 2 >= wish.length.minutes * 60_000;
};
