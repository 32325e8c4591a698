import { useInput } from "ink";
import type { JSX } from "react";
import { helpPage } from "../../page/help-page.ts";
import { line } from "../../page/line.ts";
import { frameOf, measureOf, type Page, type Window } from "../frame.ts";
import { type Binding, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { type Scroll, scrolledTo } from "../scrolling.ts";
import type { Theme } from "../theme.ts";

type HelpIntent = Scroll | "close" | "quit";

const keys: readonly Binding<HelpIntent>[] = [
	{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "scroll" },
	{ keys: ["down", "j"], intent: "down" },
	{ keys: ["page-up"], intent: "page-up" },
	{ keys: ["page-down", "space"], intent: "page-down" },
	{ keys: ["esc", "enter", "?", "ctrl-g"], intent: "close", shown: "esc", does: "close" },
	{ keys: ["q", "ctrl-c"], intent: "quit", shown: "q", does: "quit" },
];

/** Help lies over whatever is open. */
export const HelpScreen = ({
	scrolled,
	onScroll,
	onClose,
	onQuit,
	window,
	theme,
}: {
	readonly scrolled: number;
	readonly onScroll: (to: number) => void;
	readonly onClose: () => void;
	readonly onQuit: () => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const page: Page = {
		top: line("Help", "title"),
		body: { rows: helpPage(Math.min(78, measureOf(window))), focus: undefined },
		keys: shownKeys(keys),
		scrolled,
		notice: undefined,
		banner: undefined,
	};
	const frame = frameOf(page, window);
	useInput((input, key) => {
		let top = scrolled;
		for (const name of keyNames(input, key)) {
			const intent = intentOf(keys, name);
			switch (intent) {
				case "up":
				case "down":
				case "page-up":
				case "page-down":
					top = scrolledTo({ ...page, scrolled: top }, window, intent);
					onScroll(top);
					break;
				case "close":
					return onClose();
				case "quit":
					return onQuit();
				case undefined:
					break;
			}
		}
	});
	return (
		<SheetBox window={window}>
			<Rows rows={frame.rows} theme={theme} />
		</SheetBox>
	);
};
