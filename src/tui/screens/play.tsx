import { useInput, usePaste } from "ink";
import type { JSX } from "react";
import { frameOf, type Window } from "../frame.ts";
import { keyNames } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { useSeconds } from "../parts/use-seconds.ts";
import { type PlayExit, type PlayView, pastePlay, playPage, pressPlay } from "../play-view.ts";
import type { Theme } from "../theme.ts";

/** Free play in a simulated account: the prompt of a lab, without goals. */
export const PlayScreen = ({
	view,
	now,
	change,
	onExit,
	window,
	theme,
}: {
	readonly view: PlayView;
	/** The newest view, for keys that come several at once; undefined once the play was left. */
	readonly now: () => PlayView | undefined;
	readonly change: (to: (view: PlayView) => PlayView) => void;
	readonly onExit: (exit: PlayExit) => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const before = now();
			if (before === undefined) return;
			const { view: after, exit } = pressPlay(before, name, window);
			change(() => after);
			if (exit !== undefined) return onExit(exit);
		}
	});
	usePaste((text) => change((open) => pastePlay(open, text)));
	useSeconds(view.input?.isTicking ?? false);
	return (
		<SheetBox window={window}>
			<Rows rows={frameOf(playPage(view, window), window).rows} theme={theme} />
		</SheetBox>
	);
};
