import type { Entry, ExamEndEntry } from "./entry.ts";

/** A mock exam as the journal knows it. */
export type ExamRecord = {
	readonly id: string;
	/** When its clock began to run, in milliseconds since 1970. */
	readonly startedAt: number;
	/** The latest time any entry of it names: the clock never runs back behind it. */
	readonly seenAt: number;
	readonly minutes: number;
	readonly seed: number;
	readonly items: readonly { readonly exercise: string; readonly seed: number }[];
	/** Index of an item to what the learner has for it. */
	readonly sheet: ReadonlyMap<
		number,
		{ readonly answer: unknown; readonly flagged: boolean; readonly ms: number }
	>;
	readonly end: { readonly at: number; readonly reason: ExamEndEntry["reason"] } | undefined;
};

/** Exam id to its record. */
export type Exams = ReadonlyMap<string, ExamRecord>;

/** What stands on every exam's answer sheet; what comes after its end is not taken. */
export const foldExams = (entries: readonly Entry[], before: Exams = new Map()): Exams => {
	const exams = new Map(before);
	for (const entry of entries) {
		if (entry.type === "exam-start") {
			const { exam: id, at, minutes, seed, items } = entry;
			if (!exams.has(id))
				exams.set(id, {
					id,
					startedAt: at,
					seenAt: at,
					minutes,
					seed,
					items,
					sheet: new Map(),
					end: undefined,
				});
		}
		if (entry.type !== "exam-answer" && entry.type !== "exam-end") continue;
		const exam = exams.get(entry.exam);
		if (exam === undefined || exam.end !== undefined) continue;
		const seenAt = Math.max(exam.seenAt, entry.at);
		if (entry.type === "exam-end") {
			exams.set(exam.id, { ...exam, seenAt, end: { at: entry.at, reason: entry.reason } });
		} else {
			const { answer, flagged, ms } = entry;
			const sheet = new Map(exam.sheet).set(entry.item, { answer, flagged, ms });
			exams.set(exam.id, { ...exam, seenAt, sheet });
		}
	}
	return exams;
};
