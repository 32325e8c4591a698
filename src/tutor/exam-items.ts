import type { Course } from "../course/lesson.ts";
import { seedOf, shuffled } from "../exercise/chance.ts";
import type { Blueprint } from "./exam-blueprint.ts";
import type { Examiner } from "./examiner.ts";
import { type Item, keyOf } from "./item.ts";
import { exercisesOf } from "./outline.ts";

/** A question of an exam and the area it counts for. */
export type ExamItem = { readonly item: Item; readonly area: string };

/**
 * The questions of an exam: areas by their weights, no exercise twice, neighbours from different lessons where that can
 * be. The same seed gives the same exam of the same course. Fewer than wished where the course has no more.
 */
export const drawExam = (
	course: Course,
	examiner: Examiner,
	blueprint: Blueprint,
	wished: number,
	seed: number,
): readonly ExamItem[] => {
	const byArea = new Map<string, ExamItem[]>(blueprint.areas.map(({ id }) => [id, []]));
	for (const lesson of course.lessons) {
		for (const exercise of exercisesOf(lesson)) {
			const area = blueprint.areaOf(lesson, exercise);
			if (area === undefined || !isTimed(examiner.shapeOf(exercise))) continue;
			const item = { lesson, exercise, seed: seedOf(keyOf(lesson, exercise), seed) };
			byArea.get(area)?.push({ item, area });
		}
	}
	const quotas = quotasOf(
		blueprint.areas.map(({ id, weight }) => ({ weight, most: byArea.get(id)?.length ?? 0 })),
		wished,
	);
	const drawn = blueprint.areas.flatMap(({ id }, index) =>
		shuffled(byArea.get(id) ?? [], seedOf(id, seed)).slice(0, quotas[index]),
	);
	return apart(shuffled(drawn, seedOf("order", seed)));
};

/** Writing and operating take as long as a lesson; an exam's minutes are for questions. */
const isTimed = (shape: string): boolean => shape !== "write" && shape !== "operate";

/**
 * How many questions each area gets: by weight, the largest remainders rounded up, and what an area cannot fill goes to
 * the others.
 */
export const quotasOf = (
	areas: readonly { readonly weight: number; readonly most: number }[],
	wished: number,
): readonly number[] => {
	const quotas = areas.map(() => 0);
	const room = (index: number): number => (areas[index]?.most ?? 0) - (quotas[index] ?? 0);
	for (let left = wished; left > 0; ) {
		const open = areas
			.map((_, index) => index)
			.filter((index) => room(index) > 0 && weightAt(areas, index) > 0);
		if (open.length === 0) break;
		const total = open.reduce((sum, index) => sum + weightAt(areas, index), 0);
		const shares = open.map((index) => ({ index, share: (left * weightAt(areas, index)) / total }));
		const given = shares.map(({ index, share }) => ({
			index,
			count: Math.min(room(index), Math.floor(share)),
		}));
		const sum = given.reduce((all, { count }) => all + count, 0);
		if (sum === 0) {
			// Fewer questions than areas are left: one each, to those with the largest share.
			for (const { index } of shares.sort((a, b) => b.share - a.share || a.index - b.index).slice(0, left))
				quotas[index] = (quotas[index] ?? 0) + 1;
			break;
		}
		for (const { index, count } of given) quotas[index] = (quotas[index] ?? 0) + count;
		left -= sum;
	}
	return quotas;
};

const weightAt = (areas: readonly { readonly weight: number }[], index: number): number =>
	areas[index]?.weight ?? 0;

/** The same questions with as few neighbours of one lesson as a look ahead can bring about. */
const apart = (items: readonly ExamItem[]): readonly ExamItem[] => {
	const left = [...items];
	const row: ExamItem[] = [];
	while (left.length > 0) {
		const last = row.at(-1)?.item.lesson.id;
		const other = left.findIndex(({ item }) => item.lesson.id !== last);
		row.push(...left.splice(Math.max(0, other), 1));
	}
	return row;
};
