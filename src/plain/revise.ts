import { variantOf } from "../exercise/variant.ts";
import {
	comesBackWords,
	lengthSentence,
	nothingDueWords,
	strongWords,
	weakWords,
	whatIsNext,
} from "../page/revision-page.ts";
import type { Fault } from "../problem/fault.ts";
import { setSuspended } from "../tutor/answer.ts";
import type { Desk } from "../tutor/desk.ts";
import { hintsOf, keyOf } from "../tutor/item.ts";
import { labToolsOf } from "../tutor/lab-tools.ts";
import {
	draftRevision,
	endRevision,
	hintRevision,
	nextQuestion,
	openRevision,
	skipRevision,
	submitRevision,
	undoRevision,
} from "../tutor/revise.ts";
import type { Revision, RevisionQuestion, RevisionWish } from "../tutor/revision.ts";
import { revisionSummary } from "../tutor/revision-summary.ts";
import { sayGrade, saySources, sayStatements, sayWhatIf } from "./feedback.ts";
import { enter } from "./inputs/enter.ts";
import { sayFigures } from "./say-figures.ts";
import type { Way } from "./turned.ts";
import type { Voice } from "./voice.ts";

/** A revision by prompts; leaving ends it with its summary. */
export const revise = async (voice: Voice, desk: Desk, wish: RevisionWish): Promise<Way> => {
	const opened = openRevision(desk, wish);
	if (opened.type === "nothing-due") return nothingDue(voice, desk, wish, opened);
	let revision = opened.revision;
	while (revision.question !== undefined)
		revision =
			revision.phase === "asking"
				? await asking(voice, desk, revision, revision.question)
				: await feedback(voice, desk, revision, revision.question);
	sayEnd(voice, desk, revision);
	return "home";
};

const nothingDue = async (
	voice: Voice,
	desk: Desk,
	wish: RevisionWish,
	opened: Parameters<typeof nothingDueWords>[1],
): Promise<Way> => {
	voice.say("", ...nothingDueWords(desk, opened));
	if (!opened.canPractise || wish.isPractice) return "home";
	const line = await voice.ask("p to practise, Enter for the list of lessons:");
	if (line === undefined || line.toLowerCase() === "q") return "quit";
	return line.toLowerCase() === "p" ? revise(voice, desk, { ...wish, isPractice: true }) : "home";
};

const unsavedSaid = (voice: Voice, unsaved: Fault | undefined): void => {
	if (unsaved !== undefined) voice.say(`Not saved: ${unsaved.message}.`);
};

const asking = async (
	voice: Voice,
	desk: Desk,
	from: Revision,
	{ item }: RevisionQuestion,
): Promise<Revision> => {
	const question = desk.examiner.ask(item);
	voice.say("", `Question ${from.asked.length + 1}.`);
	voice.tell(question.prompt);
	sayFigures(voice, question.figures);
	voice.say("");
	let revision = from;
	for (;;) {
		const entry = await enter(voice, question, revision.question?.draft, labToolsOf(desk));
		if (entry.type === "answer") {
			const revised = submitRevision(desk, revision, entry.answer);
			unsavedSaid(voice, revised.unsaved);
			return revised.revision;
		}
		if (entry.draft !== undefined) revision = draftRevision(revision, entry.draft);
		switch (entry.command) {
			case "quit":
				return endRevision(revision);
			case "skip": {
				const revised = skipRevision(desk, revision);
				unsavedSaid(voice, revised.unsaved);
				return revised.revision;
			}
			case "before": {
				const undone = undoRevision(desk, revision);
				unsavedSaid(voice, undone.unsaved);
				if (undone.revision !== revision) {
					voice.say("Your last answer is taken back. Here is its question again.");
					return undone.revision;
				}
				voice.say("There is no answer to take back.");
				break;
			}
			case "help":
				voice.say("h gives a hint, s skips, b takes the last answer back, q ends the revision.");
				break;
			case "hint": {
				const before = revision.question?.hints ?? 0;
				revision = hintRevision(revision);
				const hints = hintsOf(item, revision.question?.hints ?? 0);
				if (hints.length === before) voice.say("There are no more hints.");
				for (const [index, hint] of hints.entries())
					if (index >= before) voice.tell(`Hint ${index + 1} of ${item.exercise.hints.length}: ${hint}`);
			}
		}
	}
};

const HELP = [
	"Enter goes on. u takes the answer back, x asks no more for this question, q ends the revision.",
	"t names the sources, w says what if it ran on another service, e explains every statement.",
] as const;

const feedback = async (
	voice: Voice,
	desk: Desk,
	revision: Revision,
	{ item, outcome, unit }: RevisionQuestion,
): Promise<Revision> => {
	if (outcome === undefined) return nextQuestion(desk, revision);
	const { grade } = outcome;
	sayGrade(voice, desk, grade, variantOf(item.exercise, item.seed).why);
	const comesBack = revision.mode === "practice" ? undefined : comesBackWords(desk, unit);
	if (comesBack !== undefined) voice.say("", comesBack);
	let asked = 0;
	for (;;) {
		const line = await voice.ask("Press Enter to go on:");
		switch (line?.toLowerCase()) {
			case undefined:
			case "q":
				return endRevision(revision);
			case "":
				return nextQuestion(desk, revision);
			case "u": {
				const undone = undoRevision(desk, revision);
				unsavedSaid(voice, undone.unsaved);
				voice.say("Taken back, as if it had never been answered.");
				return undone.revision;
			}
			case "x":
				sayToggled(voice, desk, keyOf(item.lesson, item.exercise));
				break;
			case "w":
				sayWhatIf(voice, grade.evidence, asked++);
				break;
			case "e":
				sayStatements(voice, grade.evidence);
				break;
			case "t":
				saySources(voice, item.lesson);
				break;
			default:
				voice.say(...HELP);
		}
	}
};

const sayToggled = (voice: Voice, desk: Desk, key: string): void => {
	const isAside = desk.progress().suspended.has(key);
	unsavedSaid(voice, setSuspended(desk, key, isAside ? "restore" : "suspend"));
	voice.say(
		isAside ? "It will be asked again." : "This question will not come back. x again takes that back.",
	);
};

const sayEnd = (voice: Voice, desk: Desk, revision: Revision): void => {
	const summary = revisionSummary(desk, revision);
	voice.say(
		"",
		`The end of the ${revision.mode === "practice" ? "practice" : "revision"}. ${summary.right} of ${summary.questions} right.`,
		lengthSentence(summary),
		...(summary.strong.length === 0 ? [] : ["Strong:"]),
		...summary.strong.map((unit) => `- ${strongWords(desk, revision, unit)}`),
		...(summary.weak.length === 0 ? [] : ["Not settled yet:"]),
		...summary.weak.map((unit) => `- ${weakWords(desk, revision, unit)}`),
		whatIsNext(revision, summary),
	);
};
