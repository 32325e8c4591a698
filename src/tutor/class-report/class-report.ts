import type { Course } from "../../course/lesson.ts";
import { keyOf } from "../item.ts";
import { exercisesOf } from "../outline.ts";
import { groupRows } from "./group-rows.ts";
import type { HandIn } from "./replay-hand-in.ts";
import type { ClassReport, Learner, LearnerRow } from "./report-rows.ts";

/** Takes hand-ins one after the other; only sums and one short row a learner are kept. */
export type ReportMaker = {
	readonly add: (learner: Learner, handIn: HandIn) => void;
	readonly report: () => ClassReport;
};

type Group = { learners: number; readonly shown: Map<string, number> };

type Sum = { learners: number; first: number; best: number; tries: number; ms: number };

/** Begins a report on a course. */
export const reportMaker = (course: Course): ReportMaker => {
	const moduleOf = new Map<string, number>();
	const titleOf = new Map<string, string>();
	const sizes = course.modules.map(() => 0);
	for (const lesson of course.lessons) {
		const at = course.modules.findIndex(({ id }) => id === lesson.module);
		for (const exercise of exercisesOf(lesson)) {
			moduleOf.set(keyOf(lesson, exercise), at);
			titleOf.set(keyOf(lesson, exercise), lesson.title);
			sizes[at] = (sizes[at] ?? 0) + 1;
		}
	}
	const learners: LearnerRow[] = [];
	const sums = new Map<string, Sum>();
	const marks = new Map<string, string>();
	const groups = new Map<string, Group>();

	const add = (learner: Learner, handIn: HandIn): void => {
		const modules = course.modules.map(() => 0);
		const row = { right: 0, points: 0, ms: 0 };
		for (const [key, { first, best, tries, ms }] of handIn.exercises) {
			const sum = sums.get(key) ?? { learners: 0, first: 0, best: 0, tries: 0, ms: 0 };
			sums.set(key, {
				learners: sum.learners + 1,
				first: sum.first + first,
				best: sum.best + best,
				tries: sum.tries + tries,
				ms: sum.ms + ms,
			});
			const at = moduleOf.get(key) ?? -1;
			modules[at] = (modules[at] ?? 0) + best;
			row.points += best;
			row.ms += ms;
			if (best >= 1) row.right++;
		}
		const group = groups.get(learner.group) ?? { learners: 0, shown: new Map<string, number>() };
		group.learners++;
		for (const id of handIn.misconceptions) group.shown.set(id, (group.shown.get(id) ?? 0) + 1);
		groups.set(learner.group, group);
		const twin = handIn.marks.map((mark) => marks.get(mark)).find((name) => name !== undefined);
		for (const mark of handIn.marks) if (!marks.has(mark)) marks.set(mark, learner.name);
		learners.push({
			...learner,
			answered: handIn.exercises.size,
			right: row.right,
			points: row.points,
			minutes: row.ms / 60_000,
			modules: modules.map((points, at) => points / Math.max(1, sizes[at] ?? 1)),
			misconceptions: [...handIn.misconceptions].sort().slice(),
			notes: notesOn(handIn, twin),
		});
	};

	/** A group of one would name its learner. */
	const groupNamed = (name: string): string => ((groups.get(name)?.learners ?? 0) > 1 ? name : "");

	const report = (): ClassReport => {
		// Ten thousand of them: only those that change are copied.
		const rows = learners.map((row) =>
			groupNamed(row.group) === row.group ? row : { ...row, group: groupNamed(row.group) },
		);
		return {
			course: { id: course.id, version: course.version, title: course.title },
			modules: course.modules.map(({ title }) => title),
			exercises: moduleOf.size,
			learners: rows,
			groups: groupRows(rows, moduleOf.size),
			hardest: [...sums]
				.map(([key, { learners, first, best, tries, ms }]) => ({
					key,
					lesson: titleOf.get(key) ?? "",
					learners,
					first: first / learners,
					best: best / learners,
					tries,
					minutes: ms / learners / 60_000,
				}))
				.sort((a, b) => a.first - b.first || b.learners - a.learners || (a.key < b.key ? -1 : 1)),
			misconceptions: [...merged(groups, groupNamed)]
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.flatMap(([group, { learners, shown }]) =>
					[...shown]
						.sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1))
						.map(([id, count]) => ({
							id,
							belief: course.misconceptions.get(id)?.belief ?? "",
							correct: course.misconceptions.get(id)?.correct ?? "",
							group,
							shown: count,
							learners,
						})),
				),
		};
	};
	return { add, report };
};

const merged = (
	groups: ReadonlyMap<string, Group>,
	named: (name: string) => string,
): ReadonlyMap<string, Group> => {
	const all = new Map<string, Group>();
	for (const [name, { learners, shown }] of groups) {
		const group = all.get(named(name)) ?? { learners: 0, shown: new Map<string, number>() };
		group.learners += learners;
		for (const [id, count] of shown) group.shown.set(id, (group.shown.get(id) ?? 0) + count);
		all.set(named(name), group);
	}
	return all;
};

const notesOn = (handIn: HandIn, twin: string | undefined): readonly string[] => [
	...(handIn.exercises.size === 0 ? ["holds no answer to this course"] : []),
	...(twin === undefined ? [] : [`holds some of the same answers as ${twin}`]),
	...(handIn.isSealBroken ? ["its settings were changed, so that nothing counts"] : []),
	...(handIn.otherGrades === 0
		? []
		: [`grades that differ from what the answers are worth: ${handIn.otherGrades}`]),
	...(handIn.regraded === 0
		? []
		: [`answers to another version of the course, worth something else today: ${handIn.regraded}`]),
	...(handIn.future === 0 ? [] : [`answers dated in the future: ${handIn.future}`]),
	...(handIn.foreign === 0 ? [] : [`answers to exercises that this course does not have: ${handIn.foreign}`]),
	...(handIn.damagedLines === 0 ? [] : [`lines or answers that cannot be read: ${handIn.damagedLines}`]),
];
