import { useApp, useInput, usePaste } from "ink";
import type { JSX } from "react";
import type { Desk } from "../../tutor/desk.ts";
import { attemptOf } from "../../tutor/walk.ts";
import { frameOf, type Window } from "../frame.ts";
import { keyNames } from "../keys.ts";
import { type Exit, insert, keepDraft, press, writeWith } from "../lesson-deeds.ts";
import { lessonPage } from "../lesson-page.ts";
import type { LessonView } from "../lesson-view.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { useAfterPause } from "../parts/use-after-pause.ts";
import { useSeconds } from "../parts/use-seconds.ts";
import type { Theme } from "../theme.ts";

/** Lets the learner edit a text and gives it back; throws a Fault where no editor can be started. */
export type Edit = (fileName: string, text: string) => string;

/** A lesson: reading, asking, feedback and summary are pages of one walk. */
export const LessonScreen = ({
	desk,
	view,
	now,
	change,
	onExit,
	edit,
	window,
	theme,
}: {
	readonly desk: Desk;
	readonly view: LessonView;
	/** The newest view, for keys that come several at once; undefined once the lesson was left. */
	readonly now: () => LessonView | undefined;
	readonly change: (to: (view: LessonView) => LessonView) => void;
	readonly onExit: (exit: Exclude<Exit, "editor">) => void;
	readonly edit: Edit;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const { suspendTerminal } = useApp();
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const before = now();
			if (before === undefined) return;
			const { view: after, exit } = press(desk, before, name, window);
			change(() => after);
			if (exit === "editor") void suspendTerminal(() => change((open) => writeWith(desk, open, edit)));
			else if (exit !== undefined) return onExit(exit);
		}
	});
	useAfterPause(attemptOf(view.walk)?.draft, () => change((open) => keepDraft(desk, open)));
	useSeconds(view.input?.isTicking ?? false);
	usePaste((text) => change((open) => insert(desk, open, text)));
	return (
		<SheetBox window={window}>
			<Rows rows={frameOf(lessonPage(desk, view, window), window).rows} theme={theme} />
		</SheetBox>
	);
};
