import type { Card } from "../memory/scheduler.ts";
import type { Progress } from "../progress/replay.ts";
import type { Desk } from "./desk.ts";
import { keyOf } from "./item.ts";
import { exercisesOf } from "./outline.ts";

/** Something that is to be asked again: a misconception, or an exercise that diagnoses none. */
export type Due = { readonly key: string; readonly card: Card; readonly isConfidentlyWrong: boolean };

/** Everything on the schedule that the course still has and nobody suspended, the earliest first. */
export const schedule = (desk: Desk): readonly Due[] => {
	const { cards, suspended } = desk.progress();
	const keys = new Set(
		desk.course.lessons.flatMap((lesson) => exercisesOf(lesson).map((e) => keyOf(lesson, e))),
	);
	const isAskable = (key: string): boolean =>
		!suspended.has(key) && (desk.course.misconceptions.has(key) || keys.has(key));
	return [...cards.byKey]
		.filter(([key]) => isAskable(key))
		.map(([key, card]) => ({ key, card, isConfidentlyWrong: cards.confidentlyWrong.has(key) }))
		.sort((a, b) => a.card.due - b.card.due || (a.key < b.key ? -1 : 1));
};

/** What is due by the end of the learner's day; what a sure answer got wrong comes first. */
export const dueOf = (desk: Desk): readonly Due[] => {
	const today = desk.dayOf(desk.now());
	const due = schedule(desk).filter(({ card }) => desk.dayOf(card.due) <= today);
	return [
		...due.filter((item) => item.isConfidentlyWrong),
		...due.filter((item) => !item.isConfidentlyWrong),
	];
};

/** How many things come back on each of the next days; what is overdue counts for today. */
export const forecast = (desk: Desk, days: number): readonly number[] => {
	const today = desk.dayOf(desk.now());
	const counts = new Array<number>(days).fill(0);
	for (const { card } of schedule(desk)) {
		const day = Math.max(0, desk.dayOf(card.due) - today);
		if (day < days) counts[day] = (counts[day] ?? 0) + 1;
	}
	return counts;
};

/** Minutes that some questions take this learner, at least one. */
export const minutesFor = (questions: number, progress: Progress): number => {
	let answers = 0;
	let ms = 0;
	for (const day of progress.statistics.values()) {
		answers += day.answers;
		ms += day.ms;
	}
	const each = answers < 10 ? DEFAULT_QUESTION : ms / answers;
	return Math.max(1, Math.round((questions * each) / 60_000));
};

/** Until there is a habit to measure, a question counts as 40 seconds. */
const DEFAULT_QUESTION = 40_000;
