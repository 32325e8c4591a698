import { useInput } from "ink";
import type { JSX } from "react";
import { helpPage } from "../../page/help-page.ts";
import { line } from "../../page/line.ts";
import { frameOf, measureOf, type Page, type Window } from "../frame.ts";
import { type Binding, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import type { Theme } from "../theme.ts";

type HelpIntent = "up" | "down" | "page-up" | "page-down" | "close" | "quit";

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
		let top = frame.top;
		const most = Math.max(0, page.body.rows.length - frame.height);
		const to = (by: number) => {
			top = Math.max(0, Math.min(most, top + by));
			onScroll(top);
		};
		for (const name of keyNames(input, key)) {
			switch (intentOf(keys, name)) {
				case "up":
					to(-1);
					break;
				case "down":
					to(1);
					break;
				case "page-up":
					to(1 - frame.height);
					break;
				case "page-down":
					to(frame.height - 1);
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
