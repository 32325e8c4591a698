import type { Fault } from "../problem/fault.ts";
import type { Desk } from "../tutor/desk.ts";
import { endExam } from "../tutor/end-exam.ts";
import {
	answerExam,
	draftExam,
	type ExamSitting,
	type ExamStep,
	examQuestions,
	flagExam,
	goToQuestion,
} from "../tutor/exam.ts";
import { examOffers, takeOffer } from "../tutor/exam-offer.ts";
import { examResult, wrongRound } from "../tutor/exam-result.ts";
import type { RevisionWish } from "../tutor/revision.ts";
import { type ExamIntent, examKeys } from "./exam-keys.ts";
import { examPage } from "./exam-screen-page.ts";
import { type ExamStage, type ExamView, examView, timely } from "./exam-view.ts";
import type { Window } from "./frame.ts";
import type { Entered } from "./inputs/entered.ts";
import type { Input } from "./inputs/input.ts";
import { intentOf } from "./keys.ts";
import { scrolledTo } from "./scrolling.ts";

/** Where a key leads out of an exam: away from it, or into a round of what was wrong. */
export type ExamExit = "home" | "quit" | "help" | { readonly round: RevisionWish };

export type ExamPressed = { readonly view: ExamView; readonly exit: ExamExit | undefined };

/** What a key does: the question takes it first, then the page; where time ran out it only shows the result. */
export const pressExam = (desk: Desk, before: ExamView, key: string, window: Window): ExamPressed => {
	const view = timely(desk, before.notice === undefined ? before : { ...before, notice: undefined });
	if (view.stage.at === "result" && before.stage.at !== "result" && before.stage.at !== "mark")
		return stay(view);
	if (view.stage.at === "question" && view.input !== undefined) {
		const taken = view.input.press(key);
		if (taken !== undefined) return stay(enter(desk, view, view.stage.sitting, taken));
	}
	const intent = intentOf(examKeys(view), key);
	return intent === undefined ? stay(view) : act(desk, view, intent, window);
};

/** Text that was pasted. */
export const insertExam = (desk: Desk, view: ExamView, text: string): ExamView => {
	const taken = view.input?.insert(text);
	return taken === undefined || view.stage.at !== "question"
		? view
		: enter(desk, view, view.stage.sitting, taken);
};

/** The same view with what was entered on the sheet, so that a crash cannot take it. */
export const keepExam = (desk: Desk, view: ExamView): ExamView => {
	const { stage } = view;
	if (stage.at !== "question" || stage.sitting.draft === undefined) return view;
	const step = goToQuestion(desk, stage.sitting, stage.sitting.at);
	return { ...view, stage: { at: "question", sitting: step.sitting }, unsaved: step.unsaved ?? view.unsaved };
};

/** Puts what was entered on the sheet; for leaving at any moment. */
const leaveExam = (desk: Desk, view: ExamView): Fault | undefined =>
	view.stage.at === "question"
		? goToQuestion(desk, view.stage.sitting, view.stage.sitting.at).unsaved
		: undefined;

const stay = (view: ExamView): ExamPressed => ({ view, exit: undefined });

const enter = (desk: Desk, view: ExamView, sitting: ExamSitting, taken: Entered<Input>): ExamView => {
	if (!taken.isReady)
		return {
			...view,
			stage: { at: "question", sitting: draftExam(desk, sitting, taken.state.answer) },
			input: taken.state,
			notice: taken.notice,
			scrolled: undefined,
		};
	const step = answerExam(desk, sitting, taken.state.answer);
	const isLast = sitting.at + 1 >= examQuestions(desk, sitting.id).length;
	if (isLast) return at(desk, view, { at: "sheet", sitting: step.sitting, isSure: false }, step.unsaved);
	return asked(desk, view, goToQuestion(desk, step.sitting, sitting.at + 1), step.unsaved);
};

const at = (desk: Desk, view: ExamView, stage: ExamStage, unsaved: Fault | undefined): ExamView =>
	examView(desk, view.choice, stage, unsaved);

const asked = (desk: Desk, view: ExamView, step: ExamStep, unsaved?: Fault | undefined): ExamView =>
	at(desk, view, { at: "question", sitting: step.sitting }, unsaved ?? step.unsaved);

const act = (desk: Desk, view: ExamView, intent: ExamIntent, window: Window): ExamPressed => {
	const { stage } = view;
	if (intent === "help") return { view, exit: intent };
	if (intent === "home" || intent === "quit")
		return { view: { ...view, unsaved: leaveExam(desk, view) ?? view.unsaved }, exit: intent };
	if (stage.at === "sheet") return stay(onSheet(desk, view, stage, intent));
	switch (intent) {
		case "up":
		case "down":
		case "page-up":
		case "page-down":
			return stay({ ...view, scrolled: scrolledTo(examPage(desk, view, window), window, intent) });
	}
	switch (stage.at) {
		case "door":
			return stay(atDoor(desk, view, stage, intent));
		case "question":
			return stay(atQuestion(desk, view, stage.sitting, intent));
		case "result":
			return afterwards(desk, view, stage.exam, intent);
		case "mark":
			return stay(throughMarks(desk, view, stage, intent));
	}
};

const atDoor = (
	desk: Desk,
	view: ExamView,
	stage: Extract<ExamStage, { at: "door" }>,
	intent: ExamIntent,
): ExamView => {
	const { unfinished } = stage;
	if (unfinished !== undefined) {
		if (intent === "begin") return at(desk, view, { at: "question", sitting: unfinished }, undefined);
		if (intent !== "give-up") return view;
		const unsaved = endExam(desk, unfinished, "given-up");
		return at(desk, view, { ...stage, unfinished: undefined }, unsaved);
	}
	const offers = examOffers(desk, view.choice);
	if (intent === "other")
		return {
			...view,
			stage: { ...stage, offer: (stage.offer + 1) % Math.max(1, offers.length) },
			scrolled: 0,
		};
	const offer = offers[stage.offer];
	const step = intent === "begin" && offer !== undefined ? takeOffer(desk, view.choice, offer) : undefined;
	return step === undefined ? view : asked(desk, view, step);
};

const atQuestion = (desk: Desk, view: ExamView, sitting: ExamSitting, intent: ExamIntent): ExamView => {
	switch (intent) {
		case "next":
			return sitting.at + 1 >= examQuestions(desk, sitting.id).length
				? toSheet(desk, view, sitting)
				: asked(desk, view, goToQuestion(desk, sitting, sitting.at + 1));
		case "before":
			return asked(desk, view, goToQuestion(desk, sitting, sitting.at - 1));
		case "flag":
			return asked(desk, view, toggled(desk, sitting));
		case "sheet":
			return toSheet(desk, view, sitting);
		default:
			return view;
	}
};

const toSheet = (desk: Desk, view: ExamView, sitting: ExamSitting): ExamView => {
	const step = goToQuestion(desk, sitting, sitting.at);
	return at(desk, view, { at: "sheet", sitting: step.sitting, isSure: false }, step.unsaved);
};

const toggled = (desk: Desk, sitting: ExamSitting): ExamStep =>
	flagExam(desk, sitting, examQuestions(desk, sitting.id)[sitting.at]?.isFlagged !== true);

const onSheet = (
	desk: Desk,
	view: ExamView,
	stage: Extract<ExamStage, { at: "sheet" }>,
	intent: ExamIntent,
): ExamView => {
	const { sitting } = stage;
	const questions = examQuestions(desk, sitting.id);
	const moved = (by: number): ExamView => {
		const to = Math.max(0, Math.min(questions.length - 1, sitting.at + by));
		// Time on the sheet belongs to no question.
		const there = { ...sitting, at: to, since: desk.now(), draft: undefined };
		return { ...view, stage: { at: "sheet", sitting: there, isSure: false }, scrolled: undefined };
	};
	switch (intent) {
		case "up":
			return moved(-1);
		case "down":
			return moved(1);
		case "open":
			return at(desk, view, { at: "question", sitting: { ...sitting, since: desk.now() } }, view.unsaved);
		case "flag": {
			const step = toggled(desk, { ...sitting, since: desk.now() });
			return {
				...at(desk, view, { ...stage, sitting: step.sitting }, step.unsaved),
				scrolled: undefined,
			};
		}
		case "hand-in": {
			const open = questions.filter(({ item, answer }) => item !== undefined && answer === undefined).length;
			if (open > 0 && !stage.isSure)
				return {
					...view,
					stage: { ...stage, isSure: true },
					notice: `${open} still open. Press h once more to hand in all the same.`,
				};
			const unsaved = endExam(desk, { ...sitting, since: desk.now() }, "handed-in");
			return at(desk, view, { at: "result", exam: sitting.id }, unsaved);
		}
		default:
			return view;
	}
};

const afterwards = (desk: Desk, view: ExamView, exam: string, intent: ExamIntent): ExamPressed => {
	const result = examResult(desk, exam);
	if (result === undefined) return stay(view);
	if (intent === "marks") return stay(at(desk, view, { at: "mark", exam, index: 0 }, view.unsaved));
	if (intent !== "wrong-round") return stay(view);
	const round = wrongRound(result);
	return (round.exercises?.size ?? 0) === 0
		? stay({ ...view, notice: "Nothing was wrong." })
		: { view, exit: { round } };
};

const throughMarks = (
	desk: Desk,
	view: ExamView,
	stage: Extract<ExamStage, { at: "mark" }>,
	intent: ExamIntent,
): ExamView => {
	const last = (desk.progress().exams.get(stage.exam)?.items.length ?? 1) - 1;
	const result: ExamStage = { at: "result", exam: stage.exam };
	switch (intent) {
		case "next":
			return at(desk, view, stage.index >= last ? result : { ...stage, index: stage.index + 1 }, undefined);
		case "before":
			return at(desk, view, stage.index === 0 ? result : { ...stage, index: stage.index - 1 }, undefined);
		case "result":
			return at(desk, view, result, undefined);
		default:
			return view;
	}
};
