import type { Move } from "../tutor/advance.ts";
import type { Desk } from "../tutor/desk.ts";
import { go, keepPlace, openLesson, skip, submit, type Walked } from "../tutor/learn.ts";
import { summaryOf } from "../tutor/lesson-summary.ts";
import type { Window } from "./frame.ts";
import type { Entered } from "./inputs/entered.ts";
import type { Input } from "./inputs/input.ts";
import { intentOf } from "./keys.ts";
import { type LessonIntent, lessonKeys } from "./lesson-keys.ts";
import { lessonPage } from "./lesson-page.ts";
import { type LessonView, viewOf } from "./lesson-view.ts";
import { lookAfter } from "./look-page.ts";
import { scrolledTo } from "./scrolling.ts";
import { writeInEditor } from "./write-in-editor.ts";

/** Where a key leads out of the lesson's page. */
export type Exit = "home" | "quit" | "help" | "editor" | "play";

export type Pressed = { readonly view: LessonView; readonly exit: Exit | undefined };

/** What a key does: the question takes it first, then the page. What was answered is journaled on the way. */
export const press = (desk: Desk, before: LessonView, key: string, window: Window): Pressed => {
	const view = before.notice === undefined ? before : { ...before, notice: undefined };
	if (view.look === undefined && view.input !== undefined) {
		const binding = intentOf(view.input.keys, key);
		if (binding === "edit") return { view, exit: "editor" };
		const taken = view.input.press(key);
		if (taken !== undefined) return stay(enter(desk, view, taken));
	}
	const intent = intentOf(lessonKeys(view), key);
	return intent === undefined ? stay(view) : act(desk, view, intent, window);
};

/** Text that was pasted, or that the editor gave back. */
export const insert = (desk: Desk, view: LessonView, text: string): LessonView => {
	const taken = view.input?.insert(text);
	return taken === undefined ? view : enter(desk, view, taken);
};

/** The same view with what was entered kept, so that a crash cannot take it. */
export const keepDraft = (desk: Desk, view: LessonView): LessonView => {
	const unsaved = keepPlace(desk, view.walk);
	return unsaved === undefined ? view : { ...view, unsaved };
};

/** Lets the editor change the text that is asked for; where it cannot be started, that is said. */
export const writeWith = (
	desk: Desk,
	view: LessonView,
	edit: (fileName: string, text: string) => string,
): LessonView => writeInEditor(view, edit, (text) => insert(desk, view, text));

const stay = (view: LessonView): Pressed => ({ view, exit: undefined });

const enter = (desk: Desk, view: LessonView, taken: Entered<Input>): LessonView => {
	const drafted = go(desk, view.walk, { type: "draft", draft: taken.state.answer });
	if (taken.isReady) return after(desk, submit(desk, drafted.walk, taken.state.answer));
	return { ...view, walk: drafted.walk, input: taken.state, notice: taken.notice, scrolled: undefined };
};

const after = (desk: Desk, walked: Walked): LessonView => viewOf(desk, walked.walk, walked.unsaved);

const act = (desk: Desk, view: LessonView, intent: LessonIntent, window: Window): Pressed => {
	const move = (made: Exclude<Move, { readonly type: "answered" | "skip" }>): Pressed => {
		const walked = go(desk, view.walk, made);
		return stay(walked.walk === view.walk ? view : after(desk, walked));
	};
	switch (intent) {
		case "next":
			return view.walk.phase === "summary" ? following(desk, view) : move({ type: "next" });
		case "back":
			return move({ type: "back" });
		case "again":
			return move({ type: "retry" });
		case "redo":
			return move({ type: "redo" });
		case "hint":
			return stay(hinted(desk, view));
		case "skip":
			return stay(after(desk, skip(desk, view.walk)));
		case "what-if":
		case "layers":
		case "statements":
		case "sources":
		case "other":
		case "former":
		case "close":
			return stay({ ...view, look: lookAfter(view.look, intent), scrolled: undefined });
		case "up":
		case "down":
		case "page-up":
		case "page-down":
			return stay({ ...view, scrolled: scrolledTo(lessonPage(desk, view, window), window, intent) });
		case "leave":
			return { view: { ...view, unsaved: keepPlace(desk, view.walk) ?? view.unsaved }, exit: "home" };
		case "quit":
			return { view: { ...view, unsaved: keepPlace(desk, view.walk) ?? view.unsaved }, exit: "quit" };
		case "help":
		case "play":
			return { view, exit: intent };
	}
};

/** A hint changes nothing of what was entered. */
const hinted = (desk: Desk, view: LessonView): LessonView => {
	const walked = go(desk, view.walk, { type: "hint" });
	return { ...view, walk: walked.walk, unsaved: walked.unsaved, scrolled: undefined };
};

const following = (desk: Desk, view: LessonView): Pressed => {
	const { next } = summaryOf(desk, view.walk);
	if (next === undefined) return { view, exit: "home" };
	return stay(viewOf(desk, openLesson(desk, next), undefined));
};
