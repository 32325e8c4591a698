import type { Question } from "../exercise/question.ts";
import type { Fault } from "../problem/fault.ts";
import type { Desk } from "../tutor/desk.ts";
import { labToolsOf } from "../tutor/lab-tools.ts";
import { attemptOf, itemOf, type Walk } from "../tutor/walk.ts";
import { type Input, openInput } from "./inputs/input.ts";

/** What a learner looks at aside from the page itself. */
export type Look =
	| { readonly at: "sources" }
	| { readonly at: "statements" }
	/** A layer of a decision, by how far it is from the one that decided. */
	| { readonly at: "layers"; readonly to: number }
	/** Another service, by its place among those a workload could move to. */
	| { readonly at: "what-if"; readonly to: number };

/** A lesson as it is on the screen: the walk, what is being entered, where one scrolled to. */
export type LessonView = {
	readonly walk: Walk;
	readonly question: Question | undefined;
	readonly input: Input | undefined;
	/** First row in sight; undefined follows the focus. */
	readonly scrolled: number | undefined;
	readonly look: Look | undefined;
	/** Said until the next key. */
	readonly notice: string | undefined;
	/** Why the last answer or place could not be kept. */
	readonly unsaved: Fault | undefined;
};

/** A walk put on the screen, with the question that is open and what was entered before. */
export const viewOf = (desk: Desk, walk: Walk, unsaved: Fault | undefined): LessonView => {
	const item = itemOf(walk);
	const attempt = attemptOf(walk);
	const question = item !== undefined && attempt !== undefined ? desk.examiner.ask(item) : undefined;
	return {
		walk,
		question,
		input: question === undefined ? undefined : openInput(question, attempt?.draft, labToolsOf(desk)),
		// A page is met at its beginning; the first key that enters something goes to where it enters it.
		scrolled: 0,
		look: undefined,
		notice: undefined,
		unsaved,
	};
};
