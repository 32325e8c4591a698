import { useInput } from "ink";
import { type JSX, useMemo } from "react";
import { crumbs } from "../../page/progress-bar.ts";
import { progressPage } from "../../page/progress-page.ts";
import type { Desk } from "../../tutor/desk.ts";
import { planOf } from "../../tutor/plan.ts";
import { progressReport } from "../../tutor/progress-report.ts";
import { frameOf, measureOf, type Page, type Window } from "../frame.ts";
import { type Binding, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import { type Scroll, scrolledTo } from "../scrolling.ts";
import type { Theme } from "../theme.ts";

export type ProgressIntent = "home" | "put-aside" | "help" | "quit";

const keys: readonly Binding<ProgressIntent | Scroll>[] = [
	{ keys: ["up", "k"], intent: "up", shown: "↑↓", does: "scroll" },
	{ keys: ["down", "j"], intent: "down" },
	{ keys: ["page-up"], intent: "page-up" },
	{ keys: ["page-down", "space"], intent: "page-down" },
	{ keys: ["a"], intent: "put-aside", does: "what is put aside" },
	{ keys: ["esc", "left", "b"], intent: "home", shown: "esc", does: "home" },
	{ keys: ["q", "ctrl-c"], intent: "quit", shown: "q", does: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

/** What one knows, when it comes back, and how far one is on the way to the exam. */
export const ProgressScreen = ({
	desk,
	scrolled,
	onScroll,
	onIntent,
	window,
	theme,
}: {
	readonly desk: Desk;
	readonly scrolled: number;
	readonly onScroll: (to: number) => void;
	readonly onIntent: (intent: ProgressIntent) => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const report = useMemo(() => progressReport(desk), [desk]);
	const plan = useMemo(() => planOf(desk), [desk]);
	const columns = measureOf(window);
	const rows = useMemo(() => progressPage(report, plan, columns), [report, plan, columns]);
	const bindings = report.suspended.length > 0 ? keys : keys.filter(({ intent }) => intent !== "put-aside");
	const page: Page = {
		top: crumbs(["Progress"], undefined, columns),
		body: { rows, focus: undefined },
		keys: shownKeys(bindings),
		scrolled,
		notice: undefined,
		banner: undefined,
	};
	const frame = frameOf(page, window);
	useInput((input, key) => {
		let top = scrolled;
		for (const name of keyNames(input, key)) {
			const intent = intentOf(bindings, name);
			switch (intent) {
				case "up":
				case "down":
				case "page-up":
				case "page-down":
					top = scrolledTo({ ...page, scrolled: top }, window, intent);
					onScroll(top);
					break;
				case undefined:
					break;
				default:
					return onIntent(intent);
			}
		}
	});
	return (
		<SheetBox window={window}>
			<Rows rows={frame.rows} theme={theme} />
		</SheetBox>
	);
};
