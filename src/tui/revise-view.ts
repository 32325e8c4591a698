import type { Question } from "../exercise/question.ts";
import type { Fault } from "../problem/fault.ts";
import type { Desk } from "../tutor/desk.ts";
import { labToolsOf } from "../tutor/lab-tools.ts";
import { openRevision } from "../tutor/revise.ts";
import type { OpenedRevision, RevisionWish } from "../tutor/revision.ts";
import { type Input, openInput } from "./inputs/input.ts";
import type { Look } from "./lesson-view.ts";

/** A revision as it is on the screen, or the news that nothing is due. */
export type ReviseView = {
	readonly opened: OpenedRevision;
	readonly question: Question | undefined;
	readonly input: Input | undefined;
	/** First row in sight; undefined follows the focus. */
	readonly scrolled: number | undefined;
	readonly look: Look | undefined;
	/** Said until the next key. */
	readonly notice: string | undefined;
	/** Why the last answer could not be kept. */
	readonly unsaved: Fault | undefined;
};

/** A revision at its first question. */
export const openRevise = (desk: Desk, wish: RevisionWish): ReviseView =>
	reviseView(desk, openRevision(desk, wish), undefined);

/** A revision put on the screen, with what was entered before. */
export const reviseView = (desk: Desk, opened: OpenedRevision, unsaved: Fault | undefined): ReviseView => {
	const open =
		opened.type === "open" && opened.revision.phase === "asking" ? opened.revision.question : undefined;
	const question = open === undefined ? undefined : desk.examiner.ask(open.item);
	return {
		opened,
		question,
		input: question === undefined ? undefined : openInput(question, open?.draft, labToolsOf(desk)),
		scrolled: 0,
		look: undefined,
		notice: undefined,
		unsaved,
	};
};
