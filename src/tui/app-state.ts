import type { ExamView } from "./exam-view.ts";
import { type Find, findNothing } from "./find-state.ts";
import type { LessonView } from "./lesson-view.ts";
import type { PlayView } from "./play-view.ts";
import type { ReviseView } from "./revise-view.ts";

/** Where the learner is. */
export type Place =
	| { readonly at: "home" }
	| { readonly at: "module"; readonly module: string }
	| { readonly at: "lesson"; readonly view: LessonView }
	/** Free play; the lesson it was opened from waits untouched. */
	| { readonly at: "play"; readonly view: PlayView; readonly from: LessonView | undefined }
	| { readonly at: "find"; readonly find: Find }
	| { readonly at: "revise"; readonly view: ReviseView }
	| { readonly at: "exam"; readonly view: ExamView }
	/** Scrolled to that row. */
	| { readonly at: "progress"; readonly scrolled: number }
	| { readonly at: "put-aside" };

/** Everything the screen remembers; what was learnt is in the journal. */
export type AppState = {
	readonly place: Place;
	/** Help lies over whatever is open, scrolled to that row. */
	readonly help: number | undefined;
};

export type AppAction =
	| { readonly type: "go-home" }
	| { readonly type: "open"; readonly place: Place }
	| { readonly type: "open-module"; readonly module: string }
	| { readonly type: "open-lesson"; readonly view: LessonView }
	| { readonly type: "lesson"; readonly change: (view: LessonView) => LessonView }
	| { readonly type: "open-play"; readonly view: PlayView }
	| { readonly type: "play"; readonly change: (view: PlayView) => PlayView }
	| { readonly type: "leave-play" }
	| { readonly type: "revise"; readonly change: (view: ReviseView) => ReviseView }
	| { readonly type: "exam"; readonly change: (view: ExamView) => ExamView }
	| { readonly type: "open-find" }
	| { readonly type: "find"; readonly find: Find }
	| { readonly type: "open-help" }
	| { readonly type: "scroll-help"; readonly to: number }
	| { readonly type: "close-help" };

/** Where Ctrl-Z takes something back; everywhere else it stops the program, as in any other. */
export const takesCtrlZ = ({ place, help }: AppState): boolean => {
	if (help !== undefined) return false;
	switch (place.at) {
		case "play":
			return true;
		case "lesson":
		case "revise":
		case "exam":
			return place.view.input?.isTyped ?? false;
		default:
			return false;
	}
};

export const beginApp = (place: Place): AppState => ({ place, help: undefined });

export const reduceApp = (state: AppState, action: AppAction): AppState => {
	switch (action.type) {
		case "go-home":
			return { ...state, place: { at: "home" } };
		case "open":
			return { ...state, place: action.place };
		case "open-module":
			return { ...state, place: { at: "module", module: action.module } };
		case "open-lesson":
			return { ...state, place: { at: "lesson", view: action.view } };
		case "lesson":
			return state.place.at === "lesson"
				? { ...state, place: { at: "lesson", view: action.change(state.place.view) } }
				: state;
		case "open-play": {
			const from = state.place.at === "lesson" ? state.place.view : undefined;
			return { ...state, place: { at: "play", view: action.view, from } };
		}
		case "play":
			return state.place.at === "play"
				? { ...state, place: { ...state.place, view: action.change(state.place.view) } }
				: state;
		case "leave-play": {
			const from = state.place.at === "play" ? state.place.from : undefined;
			return { ...state, place: from === undefined ? { at: "home" } : { at: "lesson", view: from } };
		}
		case "revise":
			return state.place.at === "revise"
				? { ...state, place: { at: "revise", view: action.change(state.place.view) } }
				: state;
		case "exam":
			return state.place.at === "exam"
				? { ...state, place: { at: "exam", view: action.change(state.place.view) } }
				: state;
		case "open-find":
			return { ...state, place: { at: "find", find: findNothing } };
		case "find":
			return state.place.at === "find" ? { ...state, place: { at: "find", find: action.find } } : state;
		case "open-help":
			return { ...state, help: 0 };
		case "scroll-help":
			return { ...state, help: action.to };
		case "close-help":
			return { ...state, help: undefined };
	}
};
