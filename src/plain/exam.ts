import {
	againWords,
	markWords,
	offerWords,
	scoreWords,
	standsWords,
	tookWords,
	unfinishedWords,
	weakestWords,
} from "../page/exam-page.ts";
import { plainProse } from "../page/inline.ts";
import { minutesAndSeconds } from "../page/revision-page.ts";
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
	timeLeft,
	unfinishedExam,
} from "../tutor/exam.ts";
import { type ExamChoice, examOffers, takeOffer } from "../tutor/exam-offer.ts";
import { examResult, wrongRound } from "../tutor/exam-result.ts";
import { labToolsOf } from "../tutor/lab-tools.ts";
import { enter } from "./inputs/enter.ts";
import { numbersOf } from "./inputs/entry.ts";
import { revise } from "./revise.ts";
import { sayFigures } from "./say-figures.ts";
import type { Way } from "./turned.ts";
import type { Voice } from "./voice.ts";

/** A mock exam by prompts: the same questions, clock and sheet as on the screen. */
export const sitExam = async (voice: Voice, desk: Desk, choice: ExamChoice): Promise<Way> => {
	let sitting = await atDoor(voice, desk, choice);
	if (sitting === undefined) return "home";
	for (;;) {
		if (timeLeft(desk, sitting.id) === 0) {
			voice.say("", "Time is up: everything on the sheet counts.");
			return finish(voice, desk, sitting, "time");
		}
		const next = await atQuestion(voice, desk, sitting);
		if (next === "hand-in") return finish(voice, desk, sitting, "handed-in");
		if (next === "leave") {
			voice.say("The clock runs on. `exam` brings you back to it.");
			return "quit";
		}
		sitting = next;
	}
};

const HELP =
	"A number goes to that question, f flags this one, l lists the sheet, d hands in, Enter comes back to the question:";

/** Goes on with the exam under way, or begins one; undefined where there is none or the learner would rather not. */
const atDoor = async (voice: Voice, desk: Desk, choice: ExamChoice): Promise<ExamSitting | undefined> => {
	const unfinished = unfinishedExam(desk);
	if (unfinished !== undefined && timeLeft(desk, unfinished.id) > 0) {
		voice.say("", ...unfinishedWords(desk, unfinished.id));
		const line = await voice.ask("Enter goes on, x gives it up, q leaves it running:");
		if (line === "") return unfinished;
		if (line?.toLowerCase() !== "x") return undefined;
		saidUnsaved(voice, endExam(desk, unfinished, "given-up"));
	} else if (unfinished !== undefined) return unfinished;
	const offers = examOffers(desk, choice);
	for (let turn = 0; ; turn++) {
		const offer = offers[turn % Math.max(1, offers.length)];
		if (offer === undefined) {
			voice.say("This course has no questions for an exam.");
			return undefined;
		}
		voice.say("", ...offerWords(offer));
		const line = await voice.ask("Enter begins, c shows another exam, q leaves:");
		if (line === "") {
			const step = takeOffer(desk, choice, offer);
			saidUnsaved(voice, step?.unsaved);
			return step?.sitting;
		}
		if (line?.toLowerCase() !== "c") return undefined;
	}
};

const saidUnsaved = (voice: Voice, unsaved: Fault | undefined): void => {
	if (unsaved !== undefined) voice.say(`Not saved: ${unsaved.message}.`);
};

type Next = ExamSitting | "hand-in" | "leave";

const atQuestion = async (voice: Voice, desk: Desk, from: ExamSitting): Promise<Next> => {
	const kept = (step: ExamStep): ExamSitting => {
		saidUnsaved(voice, step.unsaved);
		return step.sitting;
	};
	const questions = examQuestions(desk, from.id);
	const open = questions[from.at];
	if (open?.item === undefined) return onward(voice, desk, from, kept);
	const question = desk.examiner.ask(open.item);
	voice.say(
		"",
		`Question ${from.at + 1} of ${questions.length}, ${standsWords(open)}. ${minutesAndSeconds(timeLeft(desk, from.id))} left.`,
	);
	voice.tell(question.prompt);
	sayFigures(voice, question.figures);
	voice.say("");
	const entry = await enter(voice, question, from.draft ?? open.answer, labToolsOf(desk));
	if (entry.type === "answer") return onward(voice, desk, kept(answerExam(desk, from, entry.answer)), kept);
	const sitting = entry.draft === undefined ? from : draftExam(desk, from, entry.draft);
	switch (entry.command) {
		case "quit":
			kept(goToQuestion(desk, sitting, sitting.at));
			return "leave";
		case "skip":
			return onward(voice, desk, sitting, kept);
		case "before":
			return kept(goToQuestion(desk, sitting, sitting.at - 1));
		case "hint":
			voice.say("There are no hints in an exam. ? shows the sheet and hands in.");
			return sitting;
		case "help":
			return onSheet(voice, desk, sitting, kept);
	}
};

type Kept = (step: ExamStep) => ExamSitting;

/** To the next question, or from the last one to the sheet. */
const onward = (voice: Voice, desk: Desk, sitting: ExamSitting, kept: Kept): Next | Promise<Next> =>
	sitting.at + 1 < examQuestions(desk, sitting.id).length
		? kept(goToQuestion(desk, sitting, sitting.at + 1))
		: onSheet(voice, desk, sitting, kept);

const onSheet = async (voice: Voice, desk: Desk, from: ExamSitting, kept: Kept): Promise<Next> => {
	let sitting = kept(goToQuestion(desk, from, from.at));
	sayStands(voice, desk, sitting.id);
	for (;;) {
		const line = await voice.ask(HELP);
		const questions = examQuestions(desk, sitting.id);
		switch (line?.toLowerCase()) {
			case undefined:
			case "q":
				return "leave";
			case "":
				return sitting;
			case "d":
				return "hand-in";
			case "l":
				for (const [index, question] of questions.entries())
					voice.say(`${index + 1}. ${standsWords(question)}`);
				break;
			case "f":
				sitting = kept(flagExam(desk, sitting, questions[sitting.at]?.isFlagged !== true));
				sayStands(voice, desk, sitting.id);
				break;
			default: {
				const [number] = numbersOf(line ?? "", questions.length) ?? [];
				if (number !== undefined) return kept(goToQuestion(desk, sitting, number - 1));
				voice.say(`Please type a number from 1 to ${questions.length}, f, l or d.`);
			}
		}
	}
};

const sayStands = (voice: Voice, desk: Desk, id: string): void => {
	const questions = examQuestions(desk, id);
	const open = questions.flatMap(({ item, answer }, index) =>
		item !== undefined && answer === undefined ? [index + 1] : [],
	);
	const flagged = questions.flatMap(({ isFlagged }, index) => (isFlagged ? [index + 1] : []));
	voice.say(
		"",
		open.length === 0 ? "Every question is answered." : `Still open: ${open.join(", ")}.`,
		...(flagged.length === 0 ? [] : [`Flagged: ${flagged.join(", ")}.`]),
	);
};

const finish = async (
	voice: Voice,
	desk: Desk,
	sitting: ExamSitting,
	reason: "handed-in" | "time",
): Promise<Way> => {
	saidUnsaved(voice, endExam(desk, sitting, reason));
	const result = examResult(desk, sitting.id);
	const exam = desk.progress().exams.get(sitting.id);
	if (result === undefined || exam === undefined) return "home";
	voice.say(
		"",
		`The result: ${scoreWords(result)}. ${tookWords(result)}`,
		...result.areas.map(({ title, right, counted }) => `- ${plainProse(title)}: ${right} of ${counted}`),
		...result.marks.map((mark, index) => `${index + 1}. ${markWords(mark)}`),
	);
	for (const { misconception, times } of result.shown)
		voice.say(
			`“${plainProse(misconception.belief)}” (${misconception.id}) showed ${times === 1 ? "once" : `${times} times`}.`,
			`What is so: ${plainProse(misconception.correct)}`,
		);
	voice.say(...weakestWords(result), againWords(exam.seed, exam.items.length, exam.minutes));
	const round = wrongRound(result);
	if ((round.exercises?.size ?? 0) === 0) return "home";
	const line = await voice.ask("w for a round of only the wrong ones, Enter for the list of lessons:");
	if (line === undefined || line.toLowerCase() === "q") return "quit";
	return line.toLowerCase() === "w" ? revise(voice, desk, round) : "home";
};
