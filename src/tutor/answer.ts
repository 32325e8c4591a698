import type { Grade } from "../exercise/grade.ts";
import type { Answer } from "../exercise/question.ts";
import { Fault } from "../problem/fault.ts";
import type { AnswerEntry, Entry, Mode } from "../progress/entry.ts";
import type { Progress } from "../progress/replay.ts";
import type { Desk } from "./desk.ts";
import { type Item, keyOf } from "./item.ts";

/** An answer with what the journal keeps beside it. */
export type Given = {
	readonly answer: Answer;
	/** How many hints were shown. */
	readonly hints: number;
	/** Time from question to answer, in milliseconds. */
	readonly ms: number;
	readonly mode: Mode;
	/** Id of the sitting it belongs to. */
	readonly sitting?: string | undefined;
};

/** A judged answer; `unsaved` says why the journal could not keep it. */
export type Answered = {
	readonly grade: Grade;
	readonly entry: AnswerEntry;
	readonly progress: Progress;
	readonly unsaved: Fault | undefined;
};

/** Grades an answer and journals it before anything is shown. */
export const answer = (desk: Desk, item: Item, given: Given): Answered => {
	const grade = desk.examiner.grade(item, given.answer);
	const { score, verdict, misconceptions } = grade;
	const entry: AnswerEntry = {
		...headOf(desk),
		type: "answer",
		exercise: keyOf(item.lesson, item.exercise),
		seed: item.seed,
		answer: given.answer,
		grade: { score, verdict, misconceptions },
		hints: given.hints,
		ms: Math.round(given.ms),
		mode: given.mode,
		tests: desk.examiner.testsOf(item),
		confidence: confidenceOf(given.answer),
		sitting: given.sitting,
	};
	const unsaved = record(desk, entry);
	return { grade, entry, progress: desk.progress(), unsaved };
};

/** Journals that an exercise was passed over; gives the reason where it could not be kept. */
export const passOver = (desk: Desk, item: Item, mode: Mode): Fault | undefined =>
	record(desk, {
		...headOf(desk),
		type: "skip",
		exercise: keyOf(item.lesson, item.exercise),
		seed: item.seed,
		mode,
	});

/** Takes an entry of the journal back. */
export const undo = (desk: Desk, entry: string): Fault | undefined =>
	record(desk, { ...headOf(desk), type: "undo", entry });

/** Asks no more for an exercise or misconception, or asks for it again. */
export const setSuspended = (desk: Desk, item: string, type: "suspend" | "restore"): Fault | undefined =>
	record(desk, { ...headOf(desk), type, item });

/** How sure the learner was, where a form asked for it in a field named `confidence`. */
const confidenceOf = (given: Answer): AnswerEntry["confidence"] => {
	if (typeof given === "string" || Array.isArray(given) || !("confidence" in given)) return undefined;
	const { confidence } = given;
	return confidence === "sure" || confidence === "unsure" ? confidence : undefined;
};

/** What every new entry begins with. */
export const headOf = (desk: Desk): Pick<Entry, "id" | "at" | "course"> => ({
	id: desk.newId(),
	at: desk.now(),
	course: { id: desk.course.id, version: desk.course.version },
});

/** Appends an entry; a broken disk is said, never a reason to stop learning. */
export const record = (desk: Desk, entry: Entry): Fault | undefined => {
	try {
		desk.journal.append(entry);
		return undefined;
	} catch (error) {
		if (error instanceof Fault) return error;
		throw error;
	}
};
