import type { Misconception } from "../course/lesson.ts";
import type { Grade } from "../exercise/grade.ts";
import type { Desk } from "./desk.ts";
import { type ExamQuestion, examQuestions } from "./exam.ts";
import { blueprintOf, type ExamArea } from "./exam-blueprint.ts";
import { keyOf } from "./item.ts";
import { type RevisionWish, USUAL_WISH } from "./revision.ts";

/** One question of a finished exam with its judgement. */
export type ExamMark = ExamQuestion & {
	/** Undefined where nothing was answered or the course no longer has the question. */
	readonly grade: Grade | undefined;
	readonly area: string | undefined;
};

/** What a finished exam comes to. */
export type ExamResult = {
	readonly marks: readonly ExamMark[];
	/** Questions fully right, of those that count: as in the real exam, a part of an answer is none. */
	readonly right: number;
	readonly counted: number;
	readonly areas: readonly (ExamArea & { readonly right: number; readonly counted: number })[];
	/** Misconceptions that answers showed, the most frequent first. */
	readonly shown: readonly { readonly misconception: Misconception; readonly times: number }[];
	/** The area with the smallest share of right answers; undefined where all is right. */
	readonly weakest: ExamArea | undefined;
	/** Milliseconds from its beginning to its end. */
	readonly ms: number;
};

/** The result of an exam, computed from its sheet; undefined while it runs. */
export const examResult = (desk: Desk, id: string): ExamResult | undefined => {
	const exam = desk.progress().exams.get(id);
	if (exam?.end === undefined) return undefined;
	const blueprint = blueprintOf(desk.course, exam.blueprint);
	const marks = examQuestions(desk, id).map((question): ExamMark => {
		const { item, answer } = question;
		return {
			...question,
			grade: item === undefined || answer === undefined ? undefined : desk.examiner.grade(item, answer),
			area: item === undefined ? undefined : blueprint.areaOf(item.lesson, item.exercise),
		};
	});
	const counted = marks.filter(({ item }) => item !== undefined);
	const areas = blueprint.areas.flatMap((area) => {
		const own = counted.filter((mark) => mark.area === area.id);
		return own.length === 0 ? [] : [{ ...area, right: own.filter(isRight).length, counted: own.length }];
	});
	const poor = areas.filter((area) => area.right < area.counted);
	return {
		marks,
		right: counted.filter(isRight).length,
		counted: counted.length,
		areas,
		shown: shownIn(desk, marks),
		weakest: poor.sort((a, b) => a.right / a.counted - b.right / b.counted || b.weight - a.weight)[0],
		ms: Math.min(exam.minutes * 60_000, Math.max(0, exam.end.at - exam.startedAt)),
	};
};

/** The wish for a round of only what was wrong or left open; it is practice. */
export const wrongRound = ({ marks }: ExamResult): RevisionWish => {
	const wrong = marks.flatMap((mark) => (mark.item === undefined || isRight(mark) ? [] : [mark.item]));
	return {
		...USUAL_WISH,
		length: { type: "items", items: wrong.length },
		isPractice: true,
		exercises: new Set(wrong.map(({ lesson, exercise }) => keyOf(lesson, exercise))),
	};
};

const isRight = ({ grade }: ExamMark): boolean => grade !== undefined && grade.score >= 1;

const shownIn = (desk: Desk, marks: readonly ExamMark[]): ExamResult["shown"] => {
	const times = new Map<string, number>();
	for (const { grade } of marks) {
		for (const id of grade?.misconceptions ?? []) times.set(id, (times.get(id) ?? 0) + 1);
	}
	return [...times]
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.flatMap(([id, count]) => {
			const misconception = desk.course.misconceptions.get(id);
			return misconception === undefined ? [] : [{ misconception, times: count }];
		});
};
