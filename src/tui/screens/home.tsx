import { useInput } from "ink";
import { type JSX, useMemo, useState } from "react";
import {
	continueLine,
	dueWords,
	examWords,
	greeting,
	homeTop,
	menuLine,
	moduleLine,
	progressWords,
} from "../../page/home-page.ts";
import { keyBar } from "../../page/key-bar.ts";
import { blank, type Line, line } from "../../page/line.ts";
import { indented, wrap } from "../../page/wrap.ts";
import type { Fault } from "../../problem/fault.ts";
import { type Agenda, agendaOf } from "../../tutor/agenda.ts";
import { followNextTrack } from "../../tutor/choose-track.ts";
import type { Desk } from "../../tutor/desk.ts";
import { USUAL_EXAM } from "../../tutor/exam-offer.ts";
import { keyRows, LIST, measureOf, type Window } from "../frame.ts";
import { type Binding, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Menu, type MenuItem } from "../parts/menu.tsx";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { useSeconds } from "../parts/use-seconds.ts";
import type { Theme } from "../theme.ts";

export type HomeIntent = "find" | "revise" | "play" | "help" | "quit";

/** Seconds after which the home screen looks for what another tutor has written meanwhile. */
const LOOK_AGAIN = 5;

/** The menu takes the first three for itself. */
const keys: readonly Binding<HomeIntent | "menu" | "track">[] = [
	{ keys: [], intent: "menu", shown: "↑↓", does: "move" },
	{ keys: [], intent: "menu", shown: "⏎", does: "open" },
	{ keys: ["r"], intent: "revise", does: "revise" },
	{ keys: ["p"], intent: "play", does: "play" },
	{ keys: ["/"], intent: "find", does: "find" },
	{ keys: ["t"], intent: "track", does: "track" },
	{ keys: ["q", "ctrl-c"], intent: "quit", shown: "q", does: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

/** What the home menu opens: a module by its id, or one of these. */
export const CONTINUE = "continue";
export const FIND = "find";
/** No module's id has a colon. */
export const REVISE = "menu:revise";
export const EXAM = "menu:exam";
export const PROGRESS = "menu:progress";
export const PLAY = "menu:play";

/** Where one was, what comes back, and the whole path at a glance. */
export const HomeScreen = ({
	desk,
	at,
	notices,
	onOpen,
	onMove,
	onIntent,
	window,
	theme,
}: {
	readonly desk: Desk;
	readonly at: string | undefined;
	readonly notices: readonly string[];
	readonly onOpen: (item: string) => void;
	readonly onMove: (item: string) => void;
	readonly onIntent: (intent: HomeIntent) => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const looks = Math.floor(useSeconds(true) / LOOK_AGAIN);
	const [switched, setSwitched] = useState<{ readonly times: number; readonly unsaved: Fault | undefined }>({
		times: 0,
		unsaved: undefined,
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: what lies on the desk changes without the desk changing
	const agenda = useMemo(() => agendaOf(desk), [desk, looks, switched]);
	const shown = desk.course.tracks.length > 1 ? keys : keys.filter(({ intent }) => intent !== "track");
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const intent = intentOf(shown, name);
			if (intent === "track") {
				const unsaved = followNextTrack(desk);
				setSwitched(({ times }) => ({ times: times + 1, unsaved }));
			} else if (intent !== undefined && intent !== "menu") return onIntent(intent);
		}
	});
	const columns = Math.min(LIST, measureOf(window));
	const isAiry = window.rows >= 18;
	const greeted = greeting(agenda, columns);
	const unsaved = switched.unsaved === undefined ? [] : [`not saved: ${switched.unsaved.message}`];
	const noticed = [...unsaved, ...notices].flatMap((text) =>
		wrap([{ text: `! ${text}`, role: "warning" }], columns),
	);
	const head: readonly Line[] = [
		homeTop(agenda, desk.course.title, columns),
		...noticed.slice(0, Math.max(1, Math.floor(window.rows / 6))),
		...(greeted.length > 0 && window.rows >= 14 ? [...(isAiry ? [blank] : []), ...greeted] : []),
		blank,
	];
	const bar = keyBar(shownKeys(shown), columns, keyRows(window));
	const height = Math.max(1, window.rows - head.length - bar.length - 1);
	const items = useMemo(() => itemsOf(agenda, columns - 2, isAiry), [agenda, columns, isAiry]);
	const taken = Math.min(
		height,
		items.reduce((sum, item) => sum + 1 + item.above.length, 0),
	);
	return (
		<SheetBox window={window}>
			<Rows rows={indented(head, 1)} theme={theme} />
			<Menu items={items} at={at} height={height} isActive theme={theme} onOpen={onOpen} onMove={onMove} />
			<Rows
				rows={[...Array.from({ length: height - taken + 1 }, () => blank), ...indented(bar, 1)]}
				theme={theme}
			/>
		</SheetBox>
	);
};

const itemsOf = (agenda: Agenda, columns: number, isAiry: boolean): readonly MenuItem[] => {
	const heading: readonly Line[] = [...(isAiry ? [blank] : []), line(" The path", "title")];
	return [
		{ id: CONTINUE, row: continueLine(agenda, columns), above: [] },
		...(agenda.isFirstTime
			? []
			: [
					{ id: REVISE, row: menuLine("Revise", ...dueWords(agenda), columns), above: [] },
					{ id: EXAM, row: menuLine("Exam", ...examWords(USUAL_EXAM), columns), above: [] },
				]),
		{ id: PLAY, row: menuLine("Play", "an account of your own", "", columns), above: [] },
		...(agenda.isFirstTime
			? []
			: [{ id: PROGRESS, row: menuLine("Progress", progressWords(agenda), "", columns), above: [] }]),
		{ id: FIND, row: menuLine("Find", "a lesson, by any word in it", "", columns), above: [] },
		...agenda.modules.map((module, index) => ({
			id: module.module.id,
			row: moduleLine(module, columns),
			above: index === 0 ? heading : [],
		})),
	];
};
