import { attemptOf, itemOf, missedOf, outcomeOf } from "../tutor/walk.ts";
import type { Binding } from "./keys.ts";
import type { LessonView } from "./lesson-view.ts";
import { evidenceKeys, type LookIntent, lookKeys } from "./look-page.ts";
import { pageKeys, type Scroll, scrollKeys } from "./scrolling.ts";

/** What a key can do in a lesson, besides what the question itself takes. */
export type LessonIntent =
	| "next"
	| "back"
	| "hint"
	| "skip"
	| "again"
	| "redo"
	| LookIntent
	| Scroll
	| "leave"
	| "play"
	| "help"
	| "quit";

type Keys = readonly Binding<LessonIntent>[];

const playing: Keys = [{ keys: ["p"], intent: "play", does: "play" }];

const always: Keys = [
	{ keys: ["p"], intent: "play" },
	{ keys: ["ctrl-c"], intent: "quit" },
	{ keys: ["q"], intent: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

/** The keys of the page that is open, without those of its question; the key bar shows them in this order. */
export const lessonKeys = (view: LessonView): Keys => {
	const { walk, look } = view;
	if (look !== undefined) return [...lookKeys(look), ...scrollKeys, ...always];
	const back: Keys = [
		{
			keys: ["b", "left"],
			intent: "back",
			shown: "b",
			...(walk.position < 0 ? {} : { does: "page before" }),
		},
	];
	const leave: Keys = [{ keys: ["esc"], intent: "leave", shown: "esc", does: "home" }];
	switch (walk.phase) {
		case "scenario":
			return [
				{ keys: ["enter", "right"], intent: "next", shown: "⏎", does: "begin" },
				{ keys: ["t"], intent: "sources", does: "sources" },
				...leave,
				...scrollKeys,
				...always,
			];
		case "reading":
			return [
				{ keys: ["enter", "right"], intent: "next", shown: "⏎", does: "next" },
				...back,
				{ keys: ["t"], intent: "sources", does: "sources" },
				...leave,
				...playing,
				...scrollKeys,
				...always,
			];
		case "asking":
			return view.input?.isTyped ? typedKeys(view) : askingKeys(view);
		case "feedback":
			return [
				{ keys: ["enter", "right"], intent: "next", shown: "⏎", does: "next" },
				...feedbackKeys(view),
				{ keys: ["t"], intent: "sources", does: "sources" },
				...back,
				...leave,
				...playing,
				...scrollKeys,
				...always,
			];
		case "summary":
			return [
				{ keys: ["enter", "right"], intent: "next", shown: "⏎", does: "next lesson" },
				{
					keys: ["r"],
					intent: "redo",
					...(missedOf(walk).length > 0 ? { does: "go over what was missed" } : {}),
				},
				...back,
				...leave,
				...playing,
				...scrollKeys,
				...always,
			];
	}
};

const hintWord = (view: LessonView): string | undefined => {
	const shown = attemptOf(view.walk)?.hints ?? 0;
	const all = itemOf(view.walk)?.exercise.hints.length ?? 0;
	return shown < all ? `hint (${shown + 1} of ${all})` : undefined;
};

const askingKeys = (view: LessonView): Keys => [
	{ keys: ["h"], intent: "hint", does: hintWord(view) },
	{ keys: ["s"], intent: "skip", does: "skip" },
	{ keys: ["esc"], intent: "leave", does: "home" },
	{ keys: ["b"], intent: "back" },
	...pageKeys,
	...always,
];

/** While letters are text, commands need another key. */
const typedKeys = (view: LessonView): Keys => [
	// A prompt takes Tab for itself.
	{ keys: ["tab", "ctrl-r"], intent: "hint", does: hintWord(view) },
	{ keys: ["ctrl-s"], intent: "skip", shown: "^s", does: "skip" },
	{ keys: ["esc"], intent: "leave", does: "home" },
	{ keys: ["page-up"], intent: "page-up" },
	{ keys: ["page-down"], intent: "page-down" },
	{ keys: ["up"], intent: "up" },
	{ keys: ["down"], intent: "down" },
	{ keys: ["ctrl-c"], intent: "quit" },
	{ keys: ["ctrl-g"], intent: "help", shown: "^g", does: "help" },
];

const feedbackKeys = (view: LessonView): Keys => {
	const outcome = outcomeOf(view.walk);
	if (outcome?.type !== "answered") return [];
	const { evidence, verdict } = outcome.grade;
	return [
		{ keys: ["r"], intent: "again", ...(verdict === "right" ? {} : { does: "try again" }) },
		...evidenceKeys(evidence),
	];
};
