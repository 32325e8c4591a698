/** The journal's format that this program writes; entries of later formats are kept as they are and not read. */
export const JOURNAL_VERSION = 1;

/** What the learner was doing when she answered; `practice` and `workbook` leave the schedule alone. */
export type Mode = "learn" | "revise" | "practice" | "exam" | "workbook";

/** What the journal keeps of a grade; the rest is computed anew from the answer. */
export type Mark = {
	/** 0 to 1. */
	readonly score: number;
	readonly verdict: "right" | "partly" | "wrong";
	/** Misconceptions that the answer showed, the most telling first. */
	readonly misconceptions: readonly string[];
};

type Common = {
	/** Unique for ever and everywhere: two journals are united by it. */
	readonly id: string;
	/** Milliseconds since 1970; in the file an ISO 8601 time in UTC. */
	readonly at: number;
	readonly course: { readonly id: string; readonly version: string };
};

/** An answer that was graded. */
export type AnswerEntry = Common & {
	readonly type: "answer";
	/** `LESSON#EXERCISE`, as it was called at the time. */
	readonly exercise: string;
	readonly seed: number;
	/** The answer itself, in the form of its shape; whoever grades it again reads it with care. */
	readonly answer: unknown;
	readonly grade: Mark;
	/** How many hints were shown. */
	readonly hints: number;
	/** Time from question to answer, in milliseconds. */
	readonly ms: number;
	readonly mode: Mode;
	/** Misconceptions that a wrong answer to this exercise could have shown. */
	readonly tests: readonly string[];
	readonly confidence: "sure" | "unsure" | undefined;
	/** Id of the sitting this belongs to: a revision or a mock exam. */
	readonly sitting: string | undefined;
};

/** An exercise that was put and passed over. */
export type SkipEntry = Common & {
	readonly type: "skip";
	readonly exercise: string;
	readonly seed: number;
	readonly mode: Mode;
};

/** Takes an earlier entry back; an undo can be undone. */
export type UndoEntry = Common & { readonly type: "undo"; readonly entry: string };

/** An exercise or a misconception that is to be asked no more, or again. */
export type SuspendEntry = Common & { readonly type: "suspend" | "restore"; readonly item: string };

/** A mock exam that began: its clock runs from this entry's time, whatever happens to the program. */
export type ExamStartEntry = Common & {
	readonly type: "exam-start";
	readonly exam: string;
	readonly seed: number;
	readonly minutes: number;
	/** Which certification it is weighted for; undefined for the course itself. */
	readonly blueprint: string | undefined;
	readonly items: readonly { readonly exercise: string; readonly seed: number }[];
};

/** What the learner has for one question of an exam; the latest before the end counts. */
export type ExamAnswerEntry = Common & {
	readonly type: "exam-answer";
	readonly exam: string;
	/** Which of the exam's items, from 0. */
	readonly item: number;
	/** Undefined while nothing was answered, only flagged. */
	readonly answer: unknown;
	readonly flagged: boolean;
	/** Time spent on the item in all, in milliseconds. */
	readonly ms: number;
};

/** A mock exam that was handed in, or whose time ran out; its grades follow as answers of that sitting. */
export type ExamEndEntry = Common & {
	readonly type: "exam-end";
	readonly exam: string;
	readonly reason: "handed-in" | "time" | "given-up";
};

/** One line of the journal. */
export type Entry =
	| AnswerEntry
	| SkipEntry
	| UndoEntry
	| SuspendEntry
	| ExamStartEntry
	| ExamAnswerEntry
	| ExamEndEntry;
