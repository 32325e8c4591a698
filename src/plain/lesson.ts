import { variantOf } from "../exercise/variant.ts";
import type { Desk } from "../tutor/desk.ts";
import { hintsOf } from "../tutor/item.ts";
import { labToolsOf } from "../tutor/lab-tools.ts";
import { go, keepPlace, skip, submit } from "../tutor/learn.ts";
import { groundOf } from "../tutor/play.ts";
import { attemptOf, itemOf, stepOf, type Walk } from "../tutor/walk.ts";
import { turnFeedback } from "./feedback.ts";
import { HELP } from "./help.ts";
import { enter } from "./inputs/enter.ts";
import { COMMANDS } from "./inputs/entry.ts";
import { play } from "./play.ts";
import { sayFigures } from "./say-figures.ts";
import { turnSummary } from "./summary.ts";
import type { Turned, Way } from "./turned.ts";
import type { Voice } from "./voice.ts";

/** Takes a learner through a lesson, page by page; her place is kept whenever she leaves. */
export const teachLesson = async (voice: Voice, desk: Desk, from: Walk): Promise<Way> => {
	let walk = from;
	for (;;) {
		const turned = await page(voice, desk, walk);
		walk = turned.walk;
		const unsaved = "leave" in turned ? keepPlace(desk, walk) : turned.unsaved;
		if (unsaved !== undefined) voice.say(`Not saved: ${unsaved.message}.`);
		if ("leave" in turned) return turned.leave;
	}
};

/** One page: what it says, and where the answer leads. */
const page = async (voice: Voice, desk: Desk, walk: Walk): Promise<Turned> => {
	switch (walk.phase) {
		case "scenario":
			voice.say("", `Lesson: ${walk.lesson.title}`, walk.lesson.objective, "");
			voice.tell(walk.lesson.scenario);
			return turn(voice, desk, walk, "Press Enter to begin:");
		case "reading": {
			const step = stepOf(walk);
			voice.say("", where(walk));
			if (step?.type === "text") {
				voice.tell(step.text);
				sayFigures(voice, step.figures);
			}
			return turn(voice, desk, walk, "Press Enter to go on:");
		}
		case "asking":
			return asking(voice, desk, walk);
		case "feedback":
			return turnFeedback(voice, desk, walk);
		case "summary":
			return turnSummary(voice, desk, walk);
	}
};

const where = (walk: Walk): string => `Step ${walk.position + 1} of ${walk.route.length}.`;

/** Between pages: Enter goes on. */
const turn = async (voice: Voice, desk: Desk, walk: Walk, prompt: string): Promise<Turned> => {
	for (;;) {
		const line = await voice.ask(prompt);
		switch (line?.toLowerCase()) {
			case undefined:
			case "q":
				return { leave: "quit", walk };
			case "":
				return go(desk, walk, { type: "next" });
			case "b":
				return go(desk, walk, { type: "back" });
			case "m":
				return { leave: "home", walk };
			case "p":
				await play(voice, desk, groundOf(desk, walk));
				break;
			default:
				voice.say(...HELP);
		}
	}
};

const asking = async (voice: Voice, desk: Desk, walk: Walk): Promise<Turned> => {
	const item = itemOf(walk);
	const attempt = attemptOf(walk);
	if (item === undefined || attempt === undefined) return { leave: "home", walk };
	const question = desk.examiner.ask(item);
	voice.say("", `${where(walk)} Question.`);
	voice.tell(question.prompt);
	sayFigures(voice, question.figures);
	voice.say("");
	const tools = labToolsOf(desk);
	let open = walk;
	for (;;) {
		const entry = await enter(voice, question, attemptOf(open)?.draft, tools, (draft) => {
			open = go(desk, open, { type: "draft", draft }).walk;
			keepPlace(desk, open);
		});
		if (entry.type === "answer") return submit(desk, open, entry.answer);
		if (entry.draft !== undefined) open = go(desk, open, { type: "draft", draft: entry.draft }).walk;
		switch (entry.command) {
			case "quit":
				return { leave: "quit", walk: open };
			case "skip":
				return skip(desk, open);
			case "before":
				return go(desk, open, { type: "back" });
			case "help":
				voice.say(...HELP, `Here: ${COMMANDS}.`);
				break;
			case "hint": {
				const before = attemptOf(open)?.hints ?? 0;
				open = go(desk, open, { type: "hint" }).walk;
				const hints = hintsOf(item, attemptOf(open)?.hints ?? 0);
				const all = variantOf(item.exercise, item.seed).hints.length;
				if (hints.length === before) voice.say("There are no more hints.");
				for (const [index, hint] of hints.entries())
					if (index >= before) voice.tell(`Hint ${index + 1} of ${all}: ${hint}`);
			}
		}
	}
};
