import { seedOf } from "../exercise/chance.ts";
import type { Desk } from "./desk.ts";
import { beginExam, type ExamStep } from "./exam.ts";
import { type Blueprint, blueprintOf, CERTIFICATIONS } from "./exam-blueprint.ts";
import { drawExam } from "./exam-items.ts";

/** What was asked of a mock exam beforehand; without a seed each exam has other questions. */
export type ExamChoice = {
	readonly items: number;
	readonly minutes: number;
	readonly seed: number | undefined;
};

/** Twenty questions in twenty-five minutes. */
export const USUAL_EXAM: ExamChoice = { items: 20, minutes: 25, seed: undefined };

/** An exam that the course has questions for. */
export type ExamOffer = {
	readonly blueprint: Blueprint;
	/** Fewer than were asked for where the course has no more. */
	readonly questions: number;
	readonly minutes: number;
};

/** The exams to choose from, the one in the settings first; none for a course without questions. */
export const examOffers = (desk: Desk, { items, minutes }: ExamChoice): readonly ExamOffer[] => {
	const own = desk.settings.read().exam;
	const known: readonly (string | undefined)[] = [undefined, ...CERTIFICATIONS];
	return [...known.filter((exam) => exam === own), ...known.filter((exam) => exam !== own)].flatMap(
		(exam) => {
			const blueprint = blueprintOf(desk.course, exam);
			const questions = drawExam(desk.course, desk.examiner, blueprint, items, 0).length;
			return questions === 0 ? [] : [{ blueprint, questions, minutes }];
		},
	);
};

/** Begins the exam of an offer; its clock runs from now on. */
export const takeOffer = (desk: Desk, choice: ExamChoice, offer: ExamOffer): ExamStep | undefined =>
	beginExam(desk, {
		items: choice.items,
		minutes: choice.minutes,
		seed: choice.seed ?? seedOf(`exam/${desk.progress().exams.size}`, desk.luck) % 1_000_000,
		exam: offer.blueprint.exam,
	});
