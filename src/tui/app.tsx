import { useApp, useInput } from "ink";
import { type JSX, useRef } from "react";
import { agendaOf } from "../tutor/agenda.ts";
import type { Desk } from "../tutor/desk.ts";
import { USUAL_EXAM } from "../tutor/exam-offer.ts";
import { keepPlace, openLesson } from "../tutor/learn.ts";
import { groundOf, ownAccount } from "../tutor/play.ts";
import { USUAL_WISH } from "../tutor/revision.ts";
import type { Start } from "../tutor/start.ts";
import { type AppAction, beginApp, reduceApp, takesCtrlZ } from "./app-state.ts";
import { openExam } from "./exam-view.ts";
import { LEAST, type Window } from "./frame.ts";
import { keyNames } from "./keys.ts";
import { viewOf } from "./lesson-view.ts";
import { useNowState } from "./now-state.ts";
import { placeOf } from "./place-of.ts";
import { openPlay } from "./play-view.ts";
import { openRevise } from "./revise-view.ts";
import { ExamScreen } from "./screens/exam.tsx";
import { FindScreen } from "./screens/find.tsx";
import { HelpScreen } from "./screens/help.tsx";
import { CONTINUE, EXAM, FIND, HomeScreen, PLAY, PROGRESS, REVISE } from "./screens/home.tsx";
import { type Edit, LessonScreen } from "./screens/lesson.tsx";
import { ModuleScreen } from "./screens/module.tsx";
import { PlayScreen } from "./screens/play.tsx";
import { ProgressScreen } from "./screens/progress.tsx";
import { PutAsideScreen } from "./screens/put-aside.tsx";
import { ReviseScreen } from "./screens/revise.tsx";
import { TooSmall } from "./screens/too-small.tsx";
import { type Ground, type Theme, themeFor } from "./theme.ts";

/** What the screen needs from outside. */
export type ScreenProps = {
	readonly desk: Desk;
	/** What to open at once; undefined opens the home screen. */
	readonly start: Start | undefined;
	readonly edit: Edit;
	/** Gives the terminal to the shell until it is called back; undefined where shells have no such thing. */
	readonly stop?: (() => void) | undefined;
	readonly ground: Ground;
	/** What was noticed about the learner's files, such as a damaged line that was set aside. */
	readonly notices: readonly string[];
};

/** The screen that is open, and the ways between screens. */
export const Tutor = ({
	desk,
	start,
	edit,
	stop,
	ground,
	notices,
	window,
}: ScreenProps & { readonly window: Window }): JSX.Element => {
	const { exit, suspendTerminal } = useApp();
	const [state, change, now] = useNowState(() => beginApp(placeOf(desk, start, notices[0])));
	// Remembered for the next time the home screen opens; nothing is drawn anew for it.
	const homeAt = useRef<string>(undefined);
	const act = (action: AppAction) => change((newest) => reduceApp(newest, action));
	const theme: Theme = themeFor(ground);
	const quit = () => {
		const { place } = now();
		const open = place.at === "play" ? place.from : place.at === "lesson" ? place.view : undefined;
		if (open !== undefined) keepPlace(desk, open.walk);
		exit();
	};
	useInput((input, key) => {
		if (stop !== undefined && keyNames(input, key).includes("ctrl-z") && !takesCtrlZ(now()))
			void suspendTerminal(stop);
	});
	const learn = (id: string) => {
		const found = desk.course.lessons.find((known) => known.id === id);
		if (found) act({ type: "open-lesson", view: viewOf(desk, openLesson(desk, found), undefined) });
	};
	const openFromHome = (item: string) => {
		if (item === FIND) return act({ type: "open-find" });
		if (item === REVISE)
			return act({ type: "open", place: { at: "revise", view: openRevise(desk, USUAL_WISH) } });
		if (item === EXAM) return act({ type: "open", place: { at: "exam", view: openExam(desk, USUAL_EXAM) } });
		if (item === PROGRESS) return act({ type: "open", place: { at: "progress", scrolled: 0 } });
		if (item === PLAY) return act({ type: "open-play", view: openPlay(desk, ownAccount) });
		if (item !== CONTINUE) return act({ type: "open-module", module: item });
		const to = agendaOf(desk).continue?.lesson ?? desk.course.lessons[0];
		if (to) learn(to.id);
	};

	if (window.columns < LEAST.columns || window.rows < LEAST.rows)
		return <TooSmall window={window} theme={theme} onQuit={quit} />;
	if (state.help !== undefined)
		return (
			<HelpScreen
				scrolled={state.help}
				onScroll={(to) => act({ type: "scroll-help", to })}
				onClose={() => act({ type: "close-help" })}
				onQuit={quit}
				window={window}
				theme={theme}
			/>
		);
	const { place } = state;
	switch (place.at) {
		case "home":
			return (
				<HomeScreen
					desk={desk}
					at={homeAt.current}
					notices={notices}
					onOpen={openFromHome}
					onMove={(item) => {
						homeAt.current = item;
					}}
					onIntent={(intent) => {
						if (intent === "quit") return quit();
						if (intent === "play") return openFromHome(PLAY);
						if (intent === "revise") return openFromHome(REVISE);
						act({ type: intent === "find" ? "open-find" : "open-help" });
					}}
					window={window}
					theme={theme}
				/>
			);
		case "module":
			return (
				<ModuleScreen
					desk={desk}
					module={place.module}
					onOpen={learn}
					onIntent={(intent) =>
						intent === "quit" ? quit() : act({ type: intent === "home" ? "go-home" : "open-help" })
					}
					window={window}
					theme={theme}
				/>
			);
		case "lesson":
			return (
				<LessonScreen
					desk={desk}
					view={place.view}
					now={() => {
						const newest = now();
						return newest.place.at === "lesson" && newest.help === undefined ? newest.place.view : undefined;
					}}
					change={(to) => act({ type: "lesson", change: to })}
					onExit={(to) => {
						if (to === "quit") return quit();
						if (to === "play")
							return act({
								type: "open-play",
								view: openPlay(desk, groundOf(desk, place.view.walk)),
							});
						act({ type: to === "home" ? "go-home" : "open-help" });
					}}
					edit={edit}
					window={window}
					theme={theme}
				/>
			);
		case "play":
			return (
				<PlayScreen
					view={place.view}
					now={() => {
						const newest = now();
						return newest.place.at === "play" && newest.help === undefined ? newest.place.view : undefined;
					}}
					change={(to) => act({ type: "play", change: to })}
					onExit={(to) =>
						to === "quit" ? quit() : act({ type: to === "leave" ? "leave-play" : "open-help" })
					}
					window={window}
					theme={theme}
				/>
			);
		case "find":
			return (
				<FindScreen
					course={desk.course}
					find={place.find}
					now={() => {
						const newest = now();
						return newest.place.at === "find" ? newest.place.find : undefined;
					}}
					onChange={(find) => act({ type: "find", find })}
					onOpen={learn}
					onIntent={(intent) => (intent === "quit" ? quit() : act({ type: "go-home" }))}
					window={window}
					theme={theme}
				/>
			);
		case "revise":
			return (
				<ReviseScreen
					desk={desk}
					view={place.view}
					now={() => {
						const newest = now();
						return newest.place.at === "revise" && newest.help === undefined ? newest.place.view : undefined;
					}}
					change={(to) => act({ type: "revise", change: to })}
					onExit={(to) => (to === "quit" ? quit() : act({ type: to === "home" ? "go-home" : "open-help" }))}
					edit={edit}
					window={window}
					theme={theme}
				/>
			);
		case "exam":
			return (
				<ExamScreen
					desk={desk}
					view={place.view}
					now={() => {
						const newest = now();
						return newest.place.at === "exam" && newest.help === undefined ? newest.place.view : undefined;
					}}
					change={(to) => act({ type: "exam", change: to })}
					onExit={(to) => {
						if (to === "quit") return quit();
						if (typeof to === "object")
							return act({ type: "open", place: { at: "revise", view: openRevise(desk, to.round) } });
						act({ type: to === "home" ? "go-home" : "open-help" });
					}}
					window={window}
					theme={theme}
				/>
			);
		case "progress":
			return (
				<ProgressScreen
					desk={desk}
					scrolled={place.scrolled}
					onScroll={(scrolled) => act({ type: "open", place: { at: "progress", scrolled } })}
					onIntent={(intent) => {
						if (intent === "quit") return quit();
						if (intent === "put-aside") return act({ type: "open", place: { at: intent } });
						act({ type: intent === "home" ? "go-home" : "open-help" });
					}}
					window={window}
					theme={theme}
				/>
			);
		case "put-aside":
			return (
				<PutAsideScreen
					desk={desk}
					onIntent={(intent) => {
						if (intent === "quit") return quit();
						act(
							intent === "help"
								? { type: "open-help" }
								: { type: "open", place: { at: intent, scrolled: 0 } },
						);
					}}
					window={window}
					theme={theme}
				/>
			);
	}
};
