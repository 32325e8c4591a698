import type { Lesson } from "../course/lesson.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Figure } from "../exercise/figure.ts";
import type { Sheet } from "../page/beside.ts";
import { drawStatements } from "../page/figures/trace.ts";
import { sourcesPage } from "../page/lesson-pages.ts";
import { apart, type Line } from "../page/line.ts";
import { destinationsOf, serviceOf, whatIfPage } from "../page/what-if.ts";
import type { Binding } from "./keys.ts";
import type { Look } from "./lesson-view.ts";

/** The page that lies over a feedback. */
export const lookPage = (
	look: Look,
	{ lesson, exercise }: { readonly lesson: Lesson; readonly exercise: Exercise | undefined },
	evidence: readonly Figure[],
	sheet: Sheet,
): readonly Line[] => {
	switch (look.at) {
		case "what-if": {
			const from = serviceOf(evidence);
			if (from === undefined) return [];
			const destinations = destinationsOf(from);
			const to = destinations[look.to % destinations.length];
			return to === undefined ? [] : whatIfPage(from, to, sheet);
		}
		case "statements":
			return apart(
				...evidence.flatMap((figure) =>
					figure.kind === "trace" ? [drawStatements(figure.decision, sheet.picture)] : [],
				),
			);
		case "sources":
			return sourcesPage(lesson.sources, exercise?.sources ?? [], sheet);
	}
};

/** The keys that open what a feedback's evidence has more to show of. */
export const evidenceKeys = (evidence: readonly Figure[]): readonly Binding<"what-if" | "statements">[] => [
	...(serviceOf(evidence) === undefined
		? []
		: ([{ keys: ["w"], intent: "what-if", does: "what if" }] as const)),
	...(evidence.some((figure) => figure.kind === "trace" && figure.decision.statements.length > 0)
		? ([{ keys: ["e"], intent: "statements", does: "every statement" }] as const)
		: []),
];
