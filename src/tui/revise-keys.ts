import { lastAnswered, wrongAgain } from "../tutor/revise.ts";
import type { Revision } from "../tutor/revision.ts";
import type { Binding } from "./keys.ts";
import { evidenceKeys, type LookIntent, lookKeys } from "./look-page.ts";
import type { ReviseView } from "./revise-view.ts";
import { pageKeys, type Scroll, scrollKeys } from "./scrolling.ts";

/** What a key can do in a revision, besides what the question itself takes. */
export type ReviseIntent =
	| "next"
	| "hint"
	| "skip"
	| "undo"
	| "put-aside"
	| "more"
	| "only-wrong"
	| "practise"
	| LookIntent
	| Scroll
	| "end"
	| "home"
	| "help"
	| "quit";

type Keys = readonly Binding<ReviseIntent>[];

const always: Keys = [
	{ keys: ["q", "ctrl-c"], intent: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

const home: Keys = [{ keys: ["esc"], intent: "home", does: "home" }];

/** The keys of the page that is open, without those of its question; the key bar shows them in this order. */
export const reviseKeys = (view: ReviseView): Keys => {
	const { opened, look } = view;
	if (look !== undefined) return [...lookKeys(look), ...scrollKeys, ...always];
	if (opened.type === "nothing-due")
		return [
			...(opened.canPractise
				? ([
						{ keys: ["p", "enter"], intent: "practise", shown: "p", does: "practise" },
						{ keys: ["w"], intent: "only-wrong", does: "only what went wrong" },
					] as const)
				: ([{ keys: ["enter"], intent: "home", shown: "⏎", does: "home" }] as const)),
			...home,
			...scrollKeys,
			...always,
		];
	switch (opened.revision.phase) {
		case "asking":
			return view.input?.isTyped ? typedKeys(opened.revision) : askingKeys(opened.revision);
		case "feedback":
			return feedbackKeys(opened.revision);
		case "summary":
			return summaryKeys(opened.revision);
	}
};

const hintWord = ({ question }: Revision): string | undefined => {
	const all = question?.item.exercise.hints.length ?? 0;
	const shown = question?.hints ?? 0;
	return shown < all ? `hint (${shown + 1} of ${all})` : undefined;
};

const undoWord = (revision: Revision): { does?: string } =>
	lastAnswered(revision) === undefined ? {} : { does: "take the last answer back" };

const askingKeys = (revision: Revision): Keys => [
	{ keys: ["h"], intent: "hint", does: hintWord(revision) },
	{ keys: ["s"], intent: "skip", does: "skip" },
	{ keys: ["esc"], intent: "end", does: "end" },
	{ keys: ["x"], intent: "put-aside", does: "ask no more" },
	{ keys: ["u"], intent: "undo", ...undoWord(revision) },
	...pageKeys,
	...always,
];

/** While letters are text, commands need another key. */
const typedKeys = (revision: Revision): Keys => [
	// A prompt takes Tab for itself.
	{ keys: ["tab", "ctrl-r"], intent: "hint", does: hintWord(revision) },
	{ keys: ["ctrl-s"], intent: "skip", shown: "^s", does: "skip" },
	{ keys: ["esc"], intent: "end", does: "end" },
	{ keys: ["ctrl-x"], intent: "put-aside", shown: "^x", does: "ask no more" },
	{ keys: ["ctrl-z"], intent: "undo", shown: "^z", ...undoWord(revision) },
	{ keys: ["page-up"], intent: "page-up" },
	{ keys: ["page-down"], intent: "page-down" },
	{ keys: ["up"], intent: "up" },
	{ keys: ["down"], intent: "down" },
	{ keys: ["ctrl-c"], intent: "quit" },
	{ keys: ["ctrl-g"], intent: "help", shown: "^g", does: "help" },
];

const feedbackKeys = (revision: Revision): Keys => [
	{ keys: ["enter", "right"], intent: "next", shown: "⏎", does: "next" },
	{ keys: ["u"], intent: "undo", does: "take it back" },
	...evidenceKeys(revision.question?.outcome?.grade.evidence ?? []),
	{ keys: ["t"], intent: "sources", does: "sources" },
	{ keys: ["x"], intent: "put-aside", does: "ask no more" },
	{ keys: ["esc"], intent: "end", does: "end" },
	...scrollKeys,
	...always,
];

const summaryKeys = (revision: Revision): Keys => [
	{ keys: ["enter"], intent: "home", shown: "⏎", does: "home" },
	{ keys: ["r"], intent: "more", does: "another round" },
	...((wrongAgain(revision).exercises?.size ?? 0) > 0
		? ([{ keys: ["w"], intent: "only-wrong", does: "only what went wrong" }] as const)
		: []),
	{ keys: ["u"], intent: "undo", ...undoWord(revision) },
	...home.map(({ keys, intent }) => ({ keys, intent })),
	...scrollKeys,
	...always,
];
