import type { AnswerOf, LabSetup } from "../../exercise/question.ts";
import { graphemes, shortened } from "../../page/columns.ts";
import { completeLine, sharedStart } from "../../tutor/complete-line.ts";
import {
	beginLab,
	isReached,
	type LabTools,
	type LabWork,
	labOf,
	takeBack,
	typeLine,
} from "../../tutor/lab.ts";
import type { LabLook } from "../../tutor/lab-figures.ts";
import { type Binding, characterOf } from "../keys.ts";
import { type Entered, entered, ready, refused } from "./entered.ts";
import { textKeys } from "./fill-state.ts";
import { beginText, edited, type TextField, type TextKey, typed } from "./text-field.ts";

/** A prompt in a lab: the work so far, the line being typed, and what lies over the transcript. */
export type OperateState = {
	readonly shape: "operate";
	readonly work: LabWork;
	readonly field: TextField;
	/** Which line of the history stands at the prompt, the newest being 0; -1: a line of its own. */
	readonly recalled: number;
	/** The line that was being typed before the history was looked through. */
	readonly kept: string;
	/** What the word at the cursor could become, where there are several. */
	readonly menu: readonly string[];
	readonly look: LabLook | "phone" | "qr" | "qr-swapped" | undefined;
};

export type OperateIntent =
	| TextKey
	| "run"
	| "complete"
	| "older"
	| "newer"
	| "undo"
	| "hand-in"
	| "later"
	| "phone"
	| "shut"
	| "swap"
	| LabLook;

/** A policy pasted at the prompt fits; a flood does not. */
const LONGEST = 20_000;

export const beginOperate = (
	setup: LabSetup,
	draft: AnswerOf<"operate"> | undefined,
	tools: LabTools,
): OperateState => atPrompt(beginLab(setup, draft ?? [], tools));

const atPrompt = (work: LabWork): OperateState => ({
	shape: "operate",
	work,
	field: beginText(""),
	recalled: -1,
	kept: "",
	menu: [],
	look: undefined,
});

export const operateKeys = (state: OperateState): readonly Binding<OperateIntent>[] => {
	if (state.look !== undefined)
		// Hints stand at the prompt, so the keys that ask for one lead there first.
		return [
			{
				keys: ["esc", "enter", "q", "tab", "ctrl-r"],
				intent: "shut",
				shown: "esc",
				does: "back to the prompt",
			},
			...(state.look === "qr" || state.look === "qr-swapped"
				? ([{ keys: ["i"], intent: "swap", does: "swap light and dark" }] as const)
				: []),
		];
	const isEmpty = state.field.text === "";
	return [
		{
			keys: ["enter"],
			intent: "run",
			shown: "⏎",
			does: isReached(state.work) && isEmpty ? "hand in" : "run",
		},
		{ keys: ["tab"], intent: "complete", does: "complete" },
		{ keys: ["ctrl-y"], intent: "why", shown: "^y", does: "why" },
		{ keys: ["ctrl-o"], intent: "who", shown: "^o", does: "who" },
		{ keys: ["ctrl-t"], intent: "map", shown: "^t", does: "map" },
		{ keys: ["ctrl-z"], intent: "undo", shown: "^z", does: "undo" },
		{ keys: ["ctrl-l"], intent: "log", shown: "^l", does: "log" },
		{ keys: ["ctrl-p"], intent: "phone", shown: "^p", does: "codes" },
		{ keys: ["ctrl-n"], intent: "later", shown: "^n", does: "+1h" },
		...(state.work.goals.length === 0
			? []
			: ([{ keys: ["ctrl-x"], intent: "hand-in", shown: "^x", does: "hand in" }] as const)),
		{ keys: ["up"], intent: "older" },
		{ keys: ["down"], intent: "newer" },
		...textKeys,
	];
};

export const reduceOperate = (
	state: OperateState,
	intent: OperateIntent,
	tools: LabTools,
): Entered<OperateState> => {
	switch (intent) {
		case "run":
			return runLine(state, tools);
		case "complete":
			return completed(state);
		case "older":
			return entered(recall(state, state.recalled + 1));
		case "newer":
			return entered(recall(state, state.recalled - 1));
		case "undo":
			return undone(state);
		case "later":
			return entered(withLine(state, "wait 1h", tools));
		case "hand-in":
			return labOf(state.work).lines.length === 0
				? refused(state, "Type a command first; `help` says what there is.")
				: ready(state);
		case "map":
		case "why":
		case "who":
		case "log":
		case "phone":
			return entered({ ...state, look: intent, menu: [] });
		case "swap":
			return entered({ ...state, look: state.look === "qr" ? "qr-swapped" : "qr" });
		case "shut":
			return entered({ ...state, look: undefined });
		default:
			return entered({ ...state, field: edited(state.field, intent), menu: [], recalled: -1 });
	}
};

/** A key that writes its character at the prompt; undefined where it writes none. */
export const typeLetter = (state: OperateState, key: string): Entered<OperateState> | undefined => {
	const character = characterOf(key);
	return character === undefined || state.look !== undefined ? undefined : written(state, character);
};

/** Text that was pasted; lines that a backslash continues become one. */
export const pasteLine = (state: OperateState, text: string): Entered<OperateState> =>
	written({ ...state, look: undefined }, text.replace(/\\\r?\n\s*/g, " ").replace(/[\r\n]+$/, ""));

/** The lines that count, so that they can be typed again. */
export const answerOfOperate = ({ work }: OperateState): AnswerOf<"operate"> => labOf(work).lines;

const written = (state: OperateState, text: string): Entered<OperateState> =>
	entered({ ...state, field: typed(state.field, text, LONGEST), menu: [], recalled: -1 });

const runLine = (state: OperateState, tools: LabTools): Entered<OperateState> => {
	const line = state.field.text.trim();
	if (line !== "") {
		const after = withLine(state, line, tools);
		return isReached(after.work) && !isReached(state.work)
			? refused(after, "Every goal holds. Press ⏎ to hand it in.")
			: entered(after);
	}
	if (isReached(state.work)) return ready(state);
	const open = state.work.goals.filter(({ holds }) => !holds).length;
	if (open === 0) return refused(state, "Type a command; `help` says what there is.");
	const goals = open === 1 ? "One goal is" : `${open} goals are`;
	return refused(state, `${goals} open. Type a command, \`help\` for help, or ^x to hand in as it is.`);
};

const withLine = (state: OperateState, line: string, tools: LabTools): OperateState => {
	const work = typeLine(state.work, line, tools);
	return { ...atPrompt(work), look: work.turns.at(-1)?.device === undefined ? undefined : "qr" };
};

const undone = (state: OperateState): Entered<OperateState> => {
	const before = takeBack(state.work);
	if (before === undefined) return refused(state, "There is nothing to take back.");
	return refused({ ...state, work: before.work, menu: [] }, `Taken back: ${shortened(before.line, 60)}`);
};

/** The line of the history so far back; repeated lines count once. */
const recall = (state: OperateState, index: number): OperateState => {
	const lines = [...state.work.turns].reverse().map(({ line }) => line);
	const history = lines.filter((line, at) => line !== lines[at - 1]);
	const kept = state.recalled < 0 ? state.field.text : state.kept;
	const to = Math.max(-1, Math.min(history.length - 1, index));
	return { ...state, kept, recalled: to, field: beginText(history[to] ?? kept), menu: [] };
};

const completed = (state: OperateState): Entered<OperateState> => {
	const before = graphemes(state.field.text).slice(0, state.field.at).join("");
	const files = Object.keys(state.work.setup.files);
	const { word, options } = completeLine(labOf(state.work), before, files);
	const [only] = options;
	if (only === undefined) return refused(state, "Nothing here begins like that; `help` says what there is.");
	const isOne = options.length === 1;
	const added =
		(isOne ? only : sharedStart(options)).slice(word.length) + (isOne && !only.endsWith("=") ? " " : "");
	return entered({
		...state,
		field: typed(state.field, added, LONGEST),
		menu: isOne ? [] : options,
		recalled: -1,
	});
};
