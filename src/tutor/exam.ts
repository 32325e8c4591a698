import type { Answer } from "../exercise/question.ts";
import { isEmptyAnswer } from "../exercise/read-answer.ts";
import type { Fault } from "../problem/fault.ts";
import type { ExamRecord } from "../progress/exams.ts";
import { headOf, record } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { blueprintOf } from "./exam-blueprint.ts";
import { drawExam } from "./exam-items.ts";
import { type Item, keyOf } from "./item.ts";

/** What a learner asks a mock exam to be. */
export type ExamWish = {
	readonly items: number;
	readonly minutes: number;
	/** The same seed gives the same questions again. */
	readonly seed: number;
	/** Such as `CLF-C02`; undefined for an exam on the whole course. */
	readonly exam: string | undefined;
};

/** An exam under way: the sheet is in the journal, here is only where the learner is on it. */
export type ExamSitting = {
	/** Its id in the journal. */
	readonly id: string;
	/** Which of its questions is looked at, from 0. */
	readonly at: number;
	/** Since when, in milliseconds since 1970. */
	readonly since: number;
	/** What was entered and not put on the sheet yet. */
	readonly draft: Answer | undefined;
};

/** One question of an exam as it stands. */
export type ExamQuestion = {
	/** Undefined where the course no longer has the exercise; it does not count. */
	readonly item: Item | undefined;
	readonly answer: Answer | undefined;
	readonly isFlagged: boolean;
	/** Time spent on it, in milliseconds. */
	readonly ms: number;
};

/** An exam after a deed; `unsaved` says why the journal could not keep it. */
export type ExamStep = { readonly sitting: ExamSitting; readonly unsaved: Fault | undefined };

/** Begins an exam: its clock runs from now on. Undefined where the course has no question for it. */
export const beginExam = (desk: Desk, wish: ExamWish): ExamStep | undefined => {
	const blueprint = blueprintOf(desk.course, wish.exam);
	const items = drawExam(desk.course, desk.examiner, blueprint, wish.items, wish.seed);
	if (items.length === 0) return undefined;
	const head = headOf(desk);
	const unsaved = record(desk, {
		...head,
		type: "exam-start",
		exam: head.id,
		seed: wish.seed,
		minutes: wish.minutes,
		blueprint: wish.exam,
		items: items.map(({ item }) => ({ exercise: keyOf(item.lesson, item.exercise), seed: item.seed })),
	});
	return { sitting: { id: head.id, at: 0, since: desk.now(), draft: undefined }, unsaved };
};

/** The exam that was begun and not ended, if there is one; the clock has been running. */
export const unfinishedExam = (desk: Desk): ExamSitting | undefined => {
	const open = [...desk.progress().exams.values()].filter(({ end }) => end === undefined).at(-1);
	if (open === undefined) return undefined;
	const first = open.items.findIndex((_, index) => open.sheet.get(index)?.answer === undefined);
	return { id: open.id, at: Math.max(0, first), since: desk.now(), draft: undefined };
};

/** Milliseconds that are left: power cuts, quitting and a clock set back do not stop it. */
export const timeLeft = (desk: Desk, id: string): number => {
	const exam = desk.progress().exams.get(id);
	if (exam === undefined) return 0;
	const spent = [...exam.sheet.values()].reduce((sum, { ms }) => sum + ms, 0);
	const elapsed = Math.max(desk.now() - exam.startedAt, exam.seenAt - exam.startedAt, spent);
	return Math.max(0, exam.minutes * 60_000 - elapsed);
};

/** The questions of an exam in their order, as they stand on the sheet. */
export const examQuestions = (desk: Desk, id: string): readonly ExamQuestion[] => {
	const exam = desk.progress().exams.get(id);
	const items = itemsByKey(desk);
	return (exam?.items ?? []).map(({ exercise, seed }, index) => {
		const found = items(exercise);
		const marks = exam?.sheet.get(index);
		const item = found === undefined ? undefined : { ...found, seed };
		const given = marks?.answer;
		return {
			item,
			answer:
				given === undefined || item === undefined ? undefined : desk.examiner.read(item.exercise, given),
			isFlagged: marks?.flagged ?? false,
			ms: marks?.ms ?? 0,
		};
	});
};

/** Keeps what is being entered, until it is put on the sheet; what comes after time is up is not kept. */
export const draftExam = (desk: Desk, sitting: ExamSitting, draft: Answer): ExamSitting =>
	timeLeft(desk, sitting.id) === 0 ? sitting : { ...sitting, draft };

/** Goes to another question; what was entered is put on the sheet first. */
export const goToQuestion = (desk: Desk, sitting: ExamSitting, at: number): ExamStep => {
	const unsaved = putOnSheet(desk, sitting, {});
	const last = Math.max(0, (desk.progress().exams.get(sitting.id)?.items.length ?? 1) - 1);
	return {
		sitting: { ...sitting, at: Math.min(last, Math.max(0, at)), since: desk.now(), draft: undefined },
		unsaved,
	};
};

/** Puts an answer on the sheet; it can be changed until the exam is handed in. */
export const answerExam = (desk: Desk, sitting: ExamSitting, answer: Answer): ExamStep => ({
	unsaved: putOnSheet(desk, draftExam(desk, sitting, answer), {}),
	sitting: { ...sitting, since: desk.now(), draft: undefined },
});

/** Marks a question to come back to, or takes the mark away. */
export const flagExam = (desk: Desk, sitting: ExamSitting, isFlagged: boolean): ExamStep => ({
	unsaved: putOnSheet(desk, sitting, { flagged: isFlagged }),
	sitting: { ...sitting, since: desk.now(), draft: undefined },
});

/**
 * Notes on the sheet what was entered, and how long the question was looked at. Once time is up only a draft is noted,
 * which was entered before; an answer that was taken away again leaves the question open.
 */
export const putOnSheet = (
	desk: Desk,
	{ id, at, since, draft }: ExamSitting,
	change: { readonly flagged?: boolean },
): Fault | undefined => {
	const exam = desk.progress().exams.get(id);
	if (exam === undefined || exam.end !== undefined) return undefined;
	if (draft === undefined && timeLeft(desk, id) === 0) return undefined;
	const before = exam.sheet.get(at);
	const now = Math.min(desk.now(), deadlineOf(exam));
	return record(desk, {
		...headOf(desk),
		at: timeAfter(exam, now),
		type: "exam-answer",
		exam: id,
		item: at,
		answer: draft === undefined ? before?.answer : givenIn(desk, exam, at, draft),
		flagged: change.flagged ?? before?.flagged ?? false,
		ms: (before?.ms ?? 0) + Math.max(0, now - since),
	});
};

/** Undefined where a draft holds nothing: a mark was set and taken away, or only the pointer was moved. */
const givenIn = (desk: Desk, exam: ExamRecord, at: number, draft: Answer): Answer | undefined => {
	const { exercise } = itemsByKey(desk)(exam.items[at]?.exercise ?? "") ?? {};
	const isEmpty = exercise !== undefined && isEmptyAnswer(desk.examiner.shapeOf(exercise), draft);
	return isEmpty ? undefined : draft;
};

/** When an exam's clock has run out, in milliseconds since 1970. */
export const deadlineOf = ({ startedAt, minutes }: ExamRecord): number => startedAt + minutes * 60_000;

/** Entries of one exam follow each other in the journal even where the clock was set back between them. */
export const timeAfter = (exam: ExamRecord, now: number): number => Math.max(now, exam.seenAt + 1);

/** Finds the exercise of a journal's name, renamed ones too. */
const itemsByKey = (desk: Desk): ((name: string) => Omit<Item, "seed"> | undefined) => {
	const today = new Map(
		desk.course.lessons.flatMap((lesson) =>
			lesson.steps.flatMap((step) =>
				step.type === "exercise"
					? [[keyOf(lesson, step.exercise), { lesson, exercise: step.exercise }] as const]
					: [],
			),
		),
	);
	return (name) => today.get(desk.rename(name));
};
