import type { Lesson } from "../course/lesson.ts";
import type { Figure } from "../exercise/figure.ts";
import type { Grade } from "../exercise/grade.ts";
import { movingFigure } from "../exercise/responsibility/responsibility-figure.ts";
import { variantOf } from "../exercise/variant.ts";
import { verdictLine } from "../page/feedback.ts";
import { sayFigure } from "../page/figures/say.ts";
import { drawStatements } from "../page/figures/statements.ts";
import { plainProse } from "../page/inline.ts";
import { textOf } from "../page/line.ts";
import { destinationsOf, serviceOf } from "../page/what-if.ts";
import type { Desk } from "../tutor/desk.ts";
import { go } from "../tutor/learn.ts";
import { groundOf } from "../tutor/play.ts";
import { itemOf, outcomeOf, type Walk } from "../tutor/walk.ts";
import { HELP } from "./help.ts";
import { play } from "./play.ts";
import type { Turned } from "./turned.ts";
import type { Voice } from "./voice.ts";

/** The verdict, what proves it, the reasons and the rule; then whatever the learner asks about it. */
export const turnFeedback = async (voice: Voice, desk: Desk, walk: Walk): Promise<Turned> => {
	const outcome = outcomeOf(walk);
	const item = itemOf(walk);
	if (outcome?.type !== "answered" || item === undefined) return go(desk, walk, { type: "next" });
	const { grade } = outcome;
	sayGrade(voice, desk, grade, variantOf(item.exercise, item.seed).why);
	let asked = 0;
	for (;;) {
		const line = await voice.ask("Press Enter to go on:");
		switch (line?.toLowerCase()) {
			case undefined:
			case "q":
				return { leave: "quit", walk };
			case "":
				return go(desk, walk, { type: "next" });
			case "r":
				return go(desk, walk, { type: "retry" });
			case "b":
				return go(desk, walk, { type: "back" });
			case "m":
				return { leave: "home", walk };
			case "w":
				sayWhatIf(voice, grade.evidence, asked++);
				break;
			case "e":
				sayStatements(voice, grade.evidence);
				break;
			case "p":
				await play(voice, desk, groundOf(desk, walk));
				break;
			case "t":
				saySources(voice, walk.lesson);
				break;
			default:
				voice.say(...HELP);
		}
	}
};

/** The verdict, what proves it, and the reasons. */
export const sayGrade = (voice: Voice, desk: Desk, grade: Grade, why: string | undefined): void => {
	voice.say("", textOf(verdictLine(grade)));
	for (const figure of grade.evidence) voice.say(...sayFigure(figure));
	for (const { about, text } of grade.feedback) {
		if (about !== undefined) voice.say("", `About “${plainProse(about)}”:`);
		voice.tell(text);
	}
	if (why !== undefined) {
		voice.say("");
		voice.tell(why);
	}
	if (grade.verdict === "right") return;
	for (const id of grade.misconceptions) {
		const misconception = desk.course.misconceptions.get(id);
		if (misconception !== undefined)
			voice.say(
				"",
				`Often believed: “${plainProse(misconception.belief)}” (${id})`,
				`What is so: ${plainProse(misconception.correct)}`,
			);
	}
};

/** What changes hands on another service: the one after those that were asked for before. */
export const sayWhatIf = (voice: Voice, evidence: readonly Figure[], time: number): void => {
	const from = serviceOf(evidence);
	if (from === undefined) {
		voice.say("There is no line to move here.");
		return;
	}
	const destinations = destinationsOf(from);
	const to = destinations[time % destinations.length];
	if (to !== undefined) voice.say(...sayFigure(movingFigure(from, to)), "w again: another service.");
};

/** Every statement that was tried in the decisions of a feedback. */
export const sayStatements = (voice: Voice, evidence: readonly Figure[]): void => {
	for (const figure of evidence)
		if (figure.kind === "trace") voice.show(drawStatements(figure.decision, voice.width));
};

/** The pages that a lesson's facts rest on, and when they were read there. */
export const saySources = (voice: Voice, { sources }: Lesson): void => {
	for (const { title, verifiedOn, page } of sources)
		voice.say(`${title}, read on ${verifiedOn}:`, `  ${page}`);
};
