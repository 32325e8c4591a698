import { setSuspended } from "../tutor/answer.ts";
import type { Desk } from "../tutor/desk.ts";
import { keyOf } from "../tutor/item.ts";
import {
	draftRevision,
	endRevision,
	hintRevision,
	nextQuestion,
	skipRevision,
	submitRevision,
	undoRevision,
	wrongAgain,
} from "../tutor/revise.ts";
import { type Revised, type Revision, type RevisionWish, USUAL_WISH } from "../tutor/revision.ts";
import type { Window } from "./frame.ts";
import type { Entered } from "./inputs/entered.ts";
import type { Input } from "./inputs/input.ts";
import { intentOf } from "./keys.ts";
import { lookAfter } from "./look-page.ts";
import { type ReviseIntent, reviseKeys } from "./revise-keys.ts";
import { revisePage } from "./revise-page.ts";
import { openRevise, type ReviseView, reviseView } from "./revise-view.ts";
import { scrolledTo } from "./scrolling.ts";
import { writeInEditor } from "./write-in-editor.ts";

/** A revision after a key, and where the key leads out of it. */
export type RevisePressed = {
	readonly view: ReviseView;
	readonly exit: "home" | "quit" | "help" | "editor" | undefined;
};

/** What a key does: the question takes it first, then the page. What was answered is journaled on the way. */
export const pressRevise = (desk: Desk, before: ReviseView, key: string, window: Window): RevisePressed => {
	const view = before.notice === undefined ? before : { ...before, notice: undefined };
	if (view.look === undefined && view.input !== undefined) {
		if (intentOf(view.input.keys, key) === "edit") return { view, exit: "editor" };
		const taken = view.input.press(key);
		if (taken !== undefined) return stay(enter(desk, view, taken));
	}
	const intent = intentOf(reviseKeys(view), key);
	return intent === undefined ? stay(view) : act(desk, view, intent, window);
};

/** Text that was pasted, or that the editor gave back. */
export const insertRevise = (desk: Desk, view: ReviseView, text: string): ReviseView => {
	const taken = view.input?.insert(text);
	return taken === undefined ? view : enter(desk, view, taken);
};

/** Lets the editor change the text that is asked for; where it cannot be started, that is said. */
export const writeRevise = (
	desk: Desk,
	view: ReviseView,
	edit: (fileName: string, text: string) => string,
): ReviseView => writeInEditor(view, edit, (text) => insertRevise(desk, view, text));

const stay = (view: ReviseView): RevisePressed => ({ view, exit: undefined });

const revisionOf = ({ opened }: ReviseView): Revision | undefined =>
	opened.type === "open" ? opened.revision : undefined;

const shown = (desk: Desk, { revision, unsaved }: Revised): ReviseView =>
	reviseView(desk, { type: "open", revision }, unsaved);

const enter = (desk: Desk, view: ReviseView, taken: Entered<Input>): ReviseView => {
	const open = revisionOf(view);
	if (open === undefined) return view;
	const revision = draftRevision(open, taken.state.answer);
	if (taken.isReady) return shown(desk, submitRevision(desk, revision, taken.state.answer));
	return {
		...view,
		opened: { type: "open", revision },
		input: taken.state,
		notice: taken.notice,
		scrolled: undefined,
	};
};

const act = (desk: Desk, view: ReviseView, intent: ReviseIntent, window: Window): RevisePressed => {
	const revision = revisionOf(view);
	switch (intent) {
		case "home":
		case "quit":
		case "help":
			return { view, exit: intent };
		case "practise":
			return stay(opened(desk, { ...USUAL_WISH, isPractice: true }, view, ""));
		case "only-wrong":
			return stay(
				opened(
					desk,
					revision === undefined ? { ...USUAL_WISH, isOnlyWrong: true } : wrongAgain(revision),
					view,
					"Nothing you answered last time was wrong. Press p to practise all of it.",
				),
			);
		case "more":
			return stay(openRevise(desk, revision?.wish ?? USUAL_WISH));
		case "up":
		case "down":
		case "page-up":
		case "page-down":
			return stay({ ...view, scrolled: scrolledTo(revisePage(desk, view, window), window, intent) });
		case "what-if":
		case "layers":
		case "statements":
		case "sources":
		case "other":
		case "former":
		case "close":
			return stay({ ...view, look: lookAfter(view.look, intent), scrolled: undefined });
		default:
			return revision === undefined ? stay(view) : revise(desk, view, revision, intent);
	}
};

type Deed = "next" | "hint" | "skip" | "undo" | "put-aside" | "end";

const revise = (desk: Desk, view: ReviseView, revision: Revision, deed: Deed): RevisePressed => {
	switch (deed) {
		case "next":
			return stay(shown(desk, { revision: nextQuestion(desk, revision), unsaved: undefined }));
		case "hint":
			return stay({
				...view,
				opened: { type: "open", revision: hintRevision(revision) },
				scrolled: undefined,
			});
		case "skip":
			return stay(shown(desk, skipRevision(desk, revision)));
		case "undo": {
			const undone = undoRevision(desk, revision);
			return stay(
				undone.revision === revision
					? { ...view, notice: "There is no answer to take back." }
					: { ...shown(desk, undone), notice: "Taken back, as if it had never been answered." },
			);
		}
		case "put-aside":
			return stay(toggled(desk, view, revision));
		case "end":
			return revision.asked.length === 0
				? { view, exit: "home" }
				: stay(shown(desk, { revision: endRevision(revision), unsaved: undefined }));
	}
};

/** Asks no more for the exercise at hand, or takes that back. */
const toggled = (desk: Desk, view: ReviseView, { question }: Revision): ReviseView => {
	if (question === undefined) return view;
	const key = keyOf(question.item.lesson, question.item.exercise);
	const isAside = desk.progress().suspended.has(key);
	const unsaved = setSuspended(desk, key, isAside ? "restore" : "suspend");
	return {
		...view,
		unsaved: unsaved ?? view.unsaved,
		notice: isAside
			? "It will be asked again."
			: "This question will not come back. Press the same key again to take that back.",
	};
};

/** Another revision, or the present page with the reason why there is none. */
const opened = (desk: Desk, wish: RevisionWish, view: ReviseView, none: string): ReviseView => {
	const next = openRevise(desk, wish);
	return next.opened.type === "open" ? next : { ...view, notice: none };
};
