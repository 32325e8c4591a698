import type { Question } from "../exercise/question.ts";
import type { Fault } from "../problem/fault.ts";
import type { Desk } from "../tutor/desk.ts";
import { endExam } from "../tutor/end-exam.ts";
import { type ExamSitting, examQuestions, timeLeft, unfinishedExam } from "../tutor/exam.ts";
import type { ExamChoice } from "../tutor/exam-offer.ts";
import { labToolsOf } from "../tutor/lab-tools.ts";
import { type Input, openInput } from "./inputs/input.ts";

/** Where one is with an exam. */
export type ExamStage =
	/** Before it begins, or before it goes on: the clock of a new one does not run yet. */
	| { readonly at: "door"; readonly offer: number; readonly unfinished: ExamSitting | undefined }
	| { readonly at: "question"; readonly sitting: ExamSitting }
	/** The whole sheet; `isSure` after handing in with open questions was asked for once. */
	| { readonly at: "sheet"; readonly sitting: ExamSitting; readonly isSure: boolean }
	| { readonly at: "result"; readonly exam: string }
	| { readonly at: "mark"; readonly exam: string; readonly index: number };

/** An exam as it is on the screen; what was answered is in the journal. */
export type ExamView = {
	readonly choice: ExamChoice;
	readonly stage: ExamStage;
	readonly question: Question | undefined;
	readonly input: Input | undefined;
	/** First row in sight; undefined follows the focus. */
	readonly scrolled: number | undefined;
	/** Said until the next key. */
	readonly notice: string | undefined;
	/** Why the last deed could not be kept. */
	readonly unsaved: Fault | undefined;
};

/** The door of an exam, or of the one that was left under way. */
export const openExam = (desk: Desk, choice: ExamChoice): ExamView =>
	timely(desk, examView(desk, choice, { at: "door", offer: 0, unfinished: unfinishedExam(desk) }, undefined));

/** A stage put on the screen, with the question that is open and what stands on the sheet for it. */
export const examView = (
	desk: Desk,
	choice: ExamChoice,
	stage: ExamStage,
	unsaved: Fault | undefined,
): ExamView => {
	const open = stage.at === "question" ? examQuestions(desk, stage.sitting.id)[stage.sitting.at] : undefined;
	const question = open?.item === undefined ? undefined : desk.examiner.ask(open.item);
	const draft = stage.at === "question" ? (stage.sitting.draft ?? open?.answer) : undefined;
	return {
		choice,
		stage,
		question,
		input: question === undefined ? undefined : openInput(question, draft, labToolsOf(desk)),
		scrolled: 0,
		notice: undefined,
		unsaved,
	};
};

/** The sitting whose clock runs; undefined before and after. */
export const runningSitting = ({ stage }: ExamView): ExamSitting | undefined => {
	switch (stage.at) {
		case "door":
			return stage.unfinished;
		case "question":
		case "sheet":
			return stage.sitting;
		case "result":
		case "mark":
			return undefined;
	}
};

/** The same view, or the result where time has run out meanwhile. */
export const timely = (desk: Desk, view: ExamView): ExamView => {
	const sitting = runningSitting(view);
	if (sitting === undefined || timeLeft(desk, sitting.id) > 0) return view;
	const unsaved = endExam(desk, sitting, "time");
	const result = examView(desk, view.choice, { at: "result", exam: sitting.id }, unsaved);
	return { ...result, notice: "Time is up: everything on the sheet counts." };
};
