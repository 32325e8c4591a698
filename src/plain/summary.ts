import { plainProse } from "../page/inline.ts";
import { summaryOfWalk } from "../page/summary-of-walk.ts";
import type { Desk } from "../tutor/desk.ts";
import { go, openLesson } from "../tutor/learn.ts";
import { missedOf, type Walk } from "../tutor/walk.ts";
import { HELP } from "./help.ts";
import type { Turned } from "./turned.ts";
import type { Voice } from "./voice.ts";

/** The end of a lesson, and where to go from it. */
export const turnSummary = async (voice: Voice, desk: Desk, walk: Walk): Promise<Turned> => {
	const summary = summaryOfWalk(desk, walk);
	voice.say(
		"",
		`The end of ${walk.lesson.title}. ${summary.right} of ${summary.rows.length} right.`,
		...(summary.isMastered ? ["Mastered."] : []),
		...summary.shown.map(
			({ misconception, comesBack }) =>
				`- “${plainProse(misconception.belief)}” (${misconception.id}) comes back ${comesBack ?? "later"}.`,
		),
	);
	const isMissed = missedOf(walk).length > 0;
	const next = summary.next === undefined ? "m for the list" : `Enter for ${summary.next.title}`;
	for (;;) {
		const line = await voice.ask(`${next}${isMissed ? ", r for what was missed" : ""}, q to leave:`);
		switch (line?.toLowerCase()) {
			case undefined:
			case "q":
				return { leave: "quit", walk };
			case "m":
				return { leave: "home", walk };
			case "":
				return summary.next === undefined
					? { leave: "home", walk }
					: { walk: openLesson(desk, summary.next), unsaved: undefined };
			case "r":
				return go(desk, walk, { type: "redo" });
			case "b":
				return go(desk, walk, { type: "back" });
			default:
				voice.say(...HELP);
		}
	}
};
