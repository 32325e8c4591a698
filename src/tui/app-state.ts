import { type Find, findNothing } from "./find-state.ts";
import type { LessonView } from "./lesson-view.ts";

/** Where the learner is. */
export type Place =
	| { readonly at: "home" }
	| { readonly at: "module"; readonly module: string }
	| { readonly at: "lesson"; readonly view: LessonView }
	| { readonly at: "find"; readonly find: Find }
	/** Scrolled to that row. */
	| { readonly at: "progress"; readonly scrolled: number };

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
	| { readonly type: "open-find" }
	| { readonly type: "find"; readonly find: Find }
	| { readonly type: "open-help" }
	| { readonly type: "scroll-help"; readonly to: number }
	| { readonly type: "close-help" };

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
