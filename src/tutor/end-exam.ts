import type { Fault } from "../problem/fault.ts";
import type { AnswerEntry, ExamEndEntry } from "../progress/entry.ts";
import type { ExamRecord } from "../progress/exams.ts";
import { headOf, record } from "./answer.ts";
import type { Desk } from "./desk.ts";
import { deadlineOf, type ExamSitting, examQuestions, putOnSheet, timeAfter } from "./exam.ts";
import { keyOf } from "./item.ts";

/**
 * Ends an exam, for whatever reason, and journals the grade of every answer on the sheet. What was entered before
 * time was up counts. A program that is killed here leaves an ended exam, which `settleExams` completes.
 */
export const endExam = (
	desk: Desk,
	sitting: ExamSitting,
	reason: ExamEndEntry["reason"],
): Fault | undefined => {
	const unsaved = putOnSheet(desk, sitting, {});
	const at = endTime(desk, sitting.id, reason);
	const unended = record(desk, { ...headOf(desk), at, type: "exam-end", exam: sitting.id, reason });
	return unsaved ?? unended ?? settleExams(desk);
};

/** Journals the grades that ended exams still lack; safe to call again, for each grade has an id of its own. */
export const settleExams = (desk: Desk): Fault | undefined => {
	let unsaved: Fault | undefined;
	for (const exam of desk.progress().exams.values()) {
		if (exam.end === undefined || exam.end.reason === "given-up") continue;
		for (const entry of gradesOf(desk, exam)) {
			if (!exam.graded.has(entry.id)) unsaved = record(desk, entry) ?? unsaved;
		}
	}
	return unsaved;
};

const gradesOf = (desk: Desk, exam: ExamRecord): readonly AnswerEntry[] =>
	examQuestions(desk, exam.id).flatMap(({ item, answer, ms }, index) => {
		if (item === undefined || answer === undefined || exam.end === undefined) return [];
		const { score, verdict, misconceptions } = desk.examiner.grade(item, answer);
		return [
			{
				...headOf(desk),
				id: `${exam.id}/${index}`,
				at: exam.end.at,
				type: "answer",
				exercise: keyOf(item.lesson, item.exercise),
				seed: item.seed,
				answer,
				grade: { score, verdict, misconceptions },
				hints: 0,
				ms,
				mode: "exam",
				tests: desk.examiner.testsOf(item),
				confidence: undefined,
				sitting: exam.id,
			},
		];
	});

/** An exam whose time ran out while nobody looked ended when it ran out, not when somebody looked. */
const endTime = (desk: Desk, id: string, reason: ExamEndEntry["reason"]): number => {
	const exam = desk.progress().exams.get(id);
	if (exam === undefined) return desk.now();
	if (reason !== "time") return timeAfter(exam, desk.now());
	return timeAfter(exam, Math.min(desk.now(), deadlineOf(exam)));
};
