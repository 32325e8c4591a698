import { useApp, useInput, usePaste } from "ink";
import type { JSX } from "react";
import type { Desk } from "../../tutor/desk.ts";
import { frameOf, type Window } from "../frame.ts";
import { keyNames } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { useSeconds } from "../parts/use-seconds.ts";
import { insertRevise, pressRevise, writeRevise } from "../revise-deeds.ts";
import { revisePage } from "../revise-page.ts";
import type { ReviseView } from "../revise-view.ts";
import type { Theme } from "../theme.ts";
import type { Edit } from "./lesson.tsx";

/** A revision: questions, their feedback and the end are pages of one sitting. */
export const ReviseScreen = ({
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
	readonly view: ReviseView;
	/** The newest view, for keys that come several at once; undefined once the revision was left. */
	readonly now: () => ReviseView | undefined;
	readonly change: (to: (view: ReviseView) => ReviseView) => void;
	readonly onExit: (exit: "home" | "quit" | "help") => void;
	readonly edit: Edit;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const { suspendTerminal } = useApp();
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const before = now();
			if (before === undefined) return;
			const { view: after, exit } = pressRevise(desk, before, name, window);
			change(() => after);
			if (exit === "editor") void suspendTerminal(() => change((open) => writeRevise(desk, open, edit)));
			else if (exit !== undefined) return onExit(exit);
		}
	});
	useSeconds(view.input?.isTicking ?? false);
	usePaste((text) => change((open) => insertRevise(desk, open, text)));
	return (
		<SheetBox window={window}>
			<Rows rows={frameOf(revisePage(desk, view, window), window).rows} theme={theme} />
		</SheetBox>
	);
};
