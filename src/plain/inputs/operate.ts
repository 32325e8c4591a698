import type { AnswerOf, OperateQuestion } from "../../exercise/question.ts";
import { sayFigure } from "../../page/figures/say.ts";
import { shownCodes } from "../../tutor/authenticator.ts";
import {
	beginLab,
	isReached,
	type LabTools,
	type LabTurn,
	type LabWork,
	labOf,
	takeBack,
	typeLine,
	whoIs,
} from "../../tutor/lab.ts";
import { clockWords, figuresOf, labLooks } from "../../tutor/lab-figures.ts";
import type { Voice } from "../voice.ts";
import { commandOf, type Entry } from "./entry.ts";

const WORDS = [
	"Type AWS CLI commands. Nothing typed here runs on your computer.",
	"Besides: goals, done (hands in), undo, map, why, who, log, phone (codes of MFA devices), help.",
];

/** A prompt in the simulated account, line by line; what was typed before is typed again. */
export const enterOperate = async (
	voice: Voice,
	question: OperateQuestion,
	draft: AnswerOf<"operate"> | undefined,
	tools: LabTools,
	keep: (lines: AnswerOf<"operate">) => void,
): Promise<Entry> => {
	const { setup, budget } = question;
	if (setup === undefined) {
		voice.say("This account could not be set up.");
		return { type: "command", command: "skip", draft };
	}
	let work = beginLab(setup, draft ?? [], tools);
	voice.say(...WORDS, ...(budget === undefined ? [] : [`At most ${budget} calls.`]));
	sayGoals(voice, work);
	for (const turn of work.turns) {
		voice.say(`$ ${turn.line}`);
		sayTurn(voice, turn);
	}
	for (;;) {
		const line = await voice.ask(`${whoIs(labOf(work)).says} $`);
		const answer = labOf(work).lines;
		const command = commandOf(line);
		if (command !== undefined) return { type: "command", command, draft: answer };
		if (line === undefined || line === "") continue;
		if (line === "done") return { type: "answer", answer };
		const after = deed(voice, work, line, tools);
		if (isReached(after) && !isReached(work)) voice.say("Every goal holds. Type done to hand it in.");
		work = after;
		keep(labOf(work).lines);
	}
};

/** What a line does at a prompt, told as it happens; the lab after it. */
export const deed = (voice: Voice, work: LabWork, line: string, tools: LabTools): LabWork => {
	const lab = labOf(work);
	const look = labLooks.find((word) => word === line);
	if (look !== undefined) {
		for (const figure of figuresOf(lab, look)) voice.say(...sayFigure(figure));
		return work;
	}
	switch (line) {
		case "goals":
			sayGoals(voice, work);
			return work;
		case "phone":
			sayCodes(voice, work, tools);
			return work;
		case "undo": {
			const before = takeBack(work);
			voice.say(before === undefined ? "There is nothing to take back." : `Taken back: ${before.line}`);
			return before?.work ?? work;
		}
		default: {
			const after = typeLine(work, line, tools);
			const turn = after.turns.at(-1);
			if (turn !== undefined) sayTurn(voice, turn);
			return after;
		}
	}
};

const sayGoals = (voice: Voice, work: LabWork): void => {
	if (work.goals.length > 0) voice.say("Goals:", ...sayFigure({ kind: "goals", rows: work.goals }));
	voice.say(`It is ${clockWords(labOf(work).clock)} UTC.`);
};

const sayTurn = (voice: Voice, { stdout, stderr, notes, device }: LabTurn): void => {
	for (const text of [stdout, stderr]) if (text.trim() !== "") voice.say(...text.trimEnd().split("\n"));
	for (const note of notes) voice.say(`» ${note}`);
	if (device?.secret !== undefined)
		voice.say(`» Key for an authenticator app: ${device.secret}. Or type phone: the tutor has one.`);
};

const sayCodes = (voice: Voice, work: LabWork, tools: LabTools): void => {
	const lab = labOf(work);
	const codes = shownCodes(lab, tools.now?.() ?? lab.clock);
	voice.say(
		...(codes.length === 0
			? ["The authenticator is empty. Make a device with aws iam create-virtual-mfa-device."]
			: codes.map(({ name, code, secondsLeft }) => `${name}: ${code}, ${secondsLeft} seconds left`)),
	);
};
