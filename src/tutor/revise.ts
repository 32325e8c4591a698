import type { Answer } from "../exercise/question.ts";
import { answer, passOver, undo } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { schedule } from "./due.ts";
import { keyOf } from "./item.ts";
import {
	type OpenedRevision,
	type Revised,
	type Revision,
	type RevisionQuestion,
	type RevisionWish,
	USUAL_WISH,
} from "./revision.ts";
import { type Asked, pickNext } from "./revision-pick.ts";
import { poolOf } from "./revision-pool.ts";

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
		before: undefined,
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
	const over = endRevision(revision);
	if (isOver(desk, revision)) return over;
	const pick = pickNext(poolOf(desk, revision.wish), {
		asked: revision.asked,
		luck: desk.luck,
		testsOf: desk.examiner.testsOf,
	});
	if (pick === undefined) return over;
	const { lesson, exercise } = pick.item;
	return {
		...over,
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
	return { revision: { ...nextQuestion(desk, { ...revision, asked }), before: undefined }, unsaved };
};

/** What `undoRevision` would take back: the answer just judged, or the one before the open question. */
export const lastAnswered = ({ question, before }: Revision): RevisionQuestion | undefined =>
	question?.outcome === undefined ? before : question;

/** Takes the last answer back, as if a key had slipped, and puts the same question again. */
export const undoRevision = (desk: Desk, revision: Revision): Revised => {
	const question = lastAnswered(revision);
	if (question?.outcome === undefined) return { revision, unsaved: undefined };
	const unsaved = undo(desk, question.outcome.entry);
	return {
		revision: {
			...revision,
			phase: "asking",
			asked: revision.asked.slice(0, -1),
			before: undefined,
			question: { ...question, draft: question.outcome.answer, since: desk.now(), outcome: undefined },
		},
		unsaved,
	};
};

/** Ends the revision, at its time or before it. */
export const endRevision = (revision: Revision): Revision => ({
	...revision,
	phase: "summary",
	question: undefined,
	before: lastAnswered(revision),
});

/** A round of only what this revision found wrong; it is practice. */
export const wrongAgain = ({ asked }: Revision): RevisionWish => {
	const last = new Map(asked.map(({ key, score }) => [key, score]));
	const wrong = [...last].flatMap(([key, score]) => (score !== undefined && score < 1 ? [key] : []));
	return {
		...USUAL_WISH,
		length: { type: "items", items: wrong.length },
		isPractice: true,
		exercises: new Set(wrong),
	};
};

const changed = (revision: Revision, change: (question: RevisionQuestion) => RevisionQuestion): Revision =>
	revision.phase !== "asking" || revision.question === undefined
		? revision
		: { ...revision, question: change(revision.question) };

const askedOf = (desk: Desk, { item, unit }: RevisionQuestion, score: number | undefined): Asked => {
	const { lesson, exercise, seed } = item;
	const key = keyOf(lesson, exercise);
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
