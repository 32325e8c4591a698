import type { GroupRow, LearnerRow } from "./report-rows.ts";

/** How far each group is, in the order of their names. */
export const groupRows = (learners: readonly LearnerRow[], exercises: number): readonly GroupRow[] =>
	[...new Set(learners.map(({ group }) => group))].sort().map((name) => {
		const own = learners.filter(({ group }) => group === name);
		return { name, learners: own.length, tenths: tenthsOf(own, exercises), modules: meansOf(own) };
	});

/** How many learners have which tenth of the points, the lowest first; all points are in the highest. */
export const tenthsOf = (learners: readonly LearnerRow[], exercises: number): readonly number[] => {
	const tenths = Array.from({ length: 10 }, () => 0);
	for (const { points } of learners) {
		const at = Math.min(9, Math.floor((points / Math.max(1, exercises)) * 10));
		tenths[at] = (tenths[at] ?? 0) + 1;
	}
	return tenths;
};

/** The mean share of each module's points. */
export const meansOf = (learners: readonly LearnerRow[]): readonly number[] =>
	(learners[0]?.modules ?? []).map(
		(_, at) => learners.reduce((sum, { modules }) => sum + (modules[at] ?? 0), 0) / learners.length,
	);
