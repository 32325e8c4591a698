import type { Desk } from "./desk.ts";
import { dueOf } from "./due.ts";
import type { Revision } from "./revision.ts";

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
