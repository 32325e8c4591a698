import type { ExamView } from "./exam-view.ts";
import type { Binding } from "./keys.ts";
import { type Scroll, scrollKeys } from "./scrolling.ts";

/** What a key can do in an exam, besides what the question itself takes. */
export type ExamIntent =
	| "begin"
	| "other"
	| "give-up"
	| "next"
	| "before"
	| "flag"
	| "sheet"
	| "open"
	| "hand-in"
	| "marks"
	| "wrong-round"
	| "result"
	| Scroll
	| "home"
	| "help"
	| "quit";

type Keys = readonly Binding<ExamIntent>[];

const always: Keys = [
	{ keys: ["q", "ctrl-c"], intent: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

const home: Keys = [{ keys: ["esc"], intent: "home", does: "home" }];

/** The keys of the page that is open, without those of its question; the key bar shows them in this order. */
export const examKeys = (view: ExamView): Keys => {
	const { stage } = view;
	switch (stage.at) {
		case "door":
			return stage.unfinished === undefined
				? [
						{ keys: ["enter"], intent: "begin", shown: "⏎", does: "begin" },
						{ keys: ["c", "right"], intent: "other", shown: "c", does: "another exam" },
						...home,
						...scrollKeys,
						...always,
					]
				: [
						{ keys: ["enter"], intent: "begin", shown: "⏎", does: "go on" },
						{ keys: ["x"], intent: "give-up", does: "give it up" },
						...home,
						...scrollKeys,
						...always,
					];
		case "question":
			return view.input?.isTyped ? typed : asking;
		case "sheet":
			return [
				{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "move" },
				{ keys: ["down", "j"], intent: "down" },
				{ keys: ["enter"], intent: "open", shown: "⏎", does: "open" },
				{ keys: ["f"], intent: "flag", does: "flag" },
				{ keys: ["h"], intent: "hand-in", does: "hand in" },
				...home,
				...always,
			];
		case "result":
			return [
				{ keys: ["enter", "m"], intent: "marks", shown: "⏎", does: "go through it" },
				{ keys: ["w"], intent: "wrong-round", does: "only the wrong ones" },
				...home,
				...scrollKeys,
				...always,
			];
		case "mark":
			return [
				{ keys: ["enter", "right", "n"], intent: "next", shown: "⏎", does: "next" },
				{ keys: ["left", "b"], intent: "before", shown: "b", does: "before" },
				{ keys: ["esc"], intent: "result", does: "result" },
				...scrollKeys,
				...always,
			];
	}
};

const asking: Keys = [
	{ keys: ["n"], intent: "next", does: "next" },
	{ keys: ["b"], intent: "before", does: "before" },
	{ keys: ["f"], intent: "flag", does: "flag" },
	{ keys: ["o"], intent: "sheet", does: "sheet, hand in" },
	...home,
	{ keys: ["page-up", "ctrl-b"], intent: "page-up" },
	{ keys: ["page-down", "ctrl-f"], intent: "page-down" },
	...always,
];

/** While letters are text, commands need another key. */
const typed: Keys = [
	{ keys: ["ctrl-n"], intent: "next", shown: "^n", does: "next" },
	{ keys: ["ctrl-p"], intent: "before", shown: "^p", does: "before" },
	{ keys: ["ctrl-t"], intent: "flag", shown: "^t", does: "flag" },
	{ keys: ["ctrl-o"], intent: "sheet", shown: "^o", does: "sheet, hand in" },
	...home,
	{ keys: ["page-up"], intent: "page-up" },
	{ keys: ["page-down"], intent: "page-down" },
	{ keys: ["ctrl-c"], intent: "quit" },
	{ keys: ["ctrl-g"], intent: "help", shown: "^g", does: "help" },
];
