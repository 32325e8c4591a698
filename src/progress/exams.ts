import type { Entry, ExamEndEntry, ExamStartEntry } from "./entry.ts";

/** A mock exam as the journal knows it. */
export type ExamRecord = {
	readonly id: string;
	/** When its clock began to run, in milliseconds since 1970. */
	readonly startedAt: number;
	/** The latest time any entry of it names: the clock never runs back behind it. */
	readonly seenAt: number;
	readonly minutes: number;
	readonly seed: number;
	readonly blueprint: string | undefined;
	readonly items: readonly { readonly exercise: string; readonly seed: number }[];
	/** Index of an item to what the learner has for it. */
	readonly sheet: ReadonlyMap<
		number,
		{ readonly answer: unknown; readonly flagged: boolean; readonly ms: number }
	>;
	/** Ids of the answer entries that hold its grades. */
	readonly graded: ReadonlySet<string>;
	readonly end: { readonly at: number; readonly reason: ExamEndEntry["reason"] } | undefined;
};

/** Exam id to its record. */
export type Exams = ReadonlyMap<string, ExamRecord>;

/** What stands on every exam's answer sheet; what comes after its end is not taken. */
export const foldExams = (entries: readonly Entry[], before: Exams = new Map()): Exams => {
	const exams = new Map(before);
	for (const entry of entries) {
		if (entry.type === "exam-start" && !exams.has(entry.exam)) exams.set(entry.exam, begun(entry));
		const id = examOf(entry);
		const exam = id === undefined ? undefined : exams.get(id);
		if (exam !== undefined) exams.set(exam.id, after(exam, entry));
	}
	return exams;
};

const begun = ({ exam, at, minutes, seed, blueprint, items }: ExamStartEntry): ExamRecord => ({
	id: exam,
	startedAt: at,
	seenAt: at,
	minutes,
	seed,
	blueprint,
	items,
	sheet: new Map(),
	graded: new Set(),
	end: undefined,
});

const examOf = (entry: Entry): string | undefined => {
	if (entry.type === "exam-answer" || entry.type === "exam-end") return entry.exam;
	return entry.type === "answer" ? entry.sitting : undefined;
};

const after = (exam: ExamRecord, entry: Entry): ExamRecord => {
	if (entry.type === "answer") return { ...exam, graded: new Set(exam.graded).add(entry.id) };
	if (exam.end !== undefined) return exam;
	const seenAt = Math.max(exam.seenAt, entry.at);
	if (entry.type === "exam-end") return { ...exam, seenAt, end: { at: entry.at, reason: entry.reason } };
	if (entry.type !== "exam-answer") return exam;
	const { item, answer, flagged, ms } = entry;
	return { ...exam, seenAt, sheet: new Map(exam.sheet).set(item, { answer, flagged, ms }) };
};
