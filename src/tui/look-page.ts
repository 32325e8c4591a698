import type { Lesson } from "../course/lesson.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Figure, FigureOf } from "../exercise/figure.ts";
import type { Sheet } from "../page/beside.ts";
import { drawLayers } from "../page/figures/layers.ts";
import { drawStatements } from "../page/figures/statements.ts";
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
		case "layers": {
			const trace = traceIn(evidence);
			return trace === undefined ? [] : drawLayers(trace, look.to, sheet.picture);
		}
		case "sources":
			return sourcesPage(lesson.sources, exercise?.sources ?? [], sheet);
	}
};

/** What a key can do with a look. */
export type LookIntent = Look["at"] | "other" | "former" | "close";

/** What is looked at after a key; what lies beside a layer or a service is the next layer or service. */
export const lookAfter = (look: Look | undefined, intent: LookIntent): Look | undefined => {
	switch (intent) {
		case "what-if":
		case "layers":
			return { at: intent, to: 0 };
		case "statements":
		case "sources":
			return { at: intent };
		case "other":
			return beside(look, 1);
		case "former":
			return beside(look, -1);
		case "close":
			return undefined;
	}
};

const beside = (look: Look | undefined, by: number): Look | undefined =>
	look?.at === "what-if" || look?.at === "layers" ? { ...look, to: look.to + by } : look;

/** The keys that a look takes before the page does: its own, and what it is closed with. */
export const lookKeys = (look: Look): readonly Binding<"other" | "former" | "close">[] => {
	const close = {
		keys: ["esc", "enter", "left", "t", "e", "l"],
		intent: "close",
		shown: "esc",
		does: "close",
	} as const;
	switch (look.at) {
		case "what-if":
			return [{ keys: ["w", "right"], intent: "other", shown: "w", does: "another service" }, close];
		case "layers":
			return [
				{ keys: ["up", "k"], intent: "former", shown: "↑↓", does: "another layer" },
				{ keys: ["down", "j"], intent: "other" },
				close,
			];
		default:
			return [close];
	}
};

const traceIn = (evidence: readonly Figure[]): FigureOf<"trace"> | undefined =>
	evidence.find((figure) => figure.kind === "trace");

/** The keys that open what a feedback's evidence has more to show of. */
export const evidenceKeys = (
	evidence: readonly Figure[],
): readonly Binding<"what-if" | "layers" | "statements">[] => [
	...(serviceOf(evidence) === undefined
		? []
		: ([{ keys: ["w"], intent: "what-if", does: "what if" }] as const)),
	...(traceIn(evidence) === undefined ? [] : ([{ keys: ["l"], intent: "layers", does: "layers" }] as const)),
	...(evidence.some((figure) => figure.kind === "trace" && figure.decision.statements.length > 0)
		? ([{ keys: ["e"], intent: "statements", does: "every statement" }] as const)
		: []),
];
