import { useInput } from "ink";
import { type JSX, useMemo } from "react";
import { cleaned } from "../../page/columns.ts";
import { lessonLine } from "../../page/home-page.ts";
import { keyBar } from "../../page/key-bar.ts";
import { blank, type Line } from "../../page/line.ts";
import { crumbs } from "../../page/progress-bar.ts";
import { indented, wrap } from "../../page/wrap.ts";
import { agendaOf } from "../../tutor/agenda.ts";
import type { Desk } from "../../tutor/desk.ts";
import { keyRows, LIST, measureOf, type Window } from "../frame.ts";
import { type Binding, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Menu } from "../parts/menu.tsx";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import type { Theme } from "../theme.ts";

export type ModuleIntent = "home" | "help" | "quit";

const keys: readonly Binding<ModuleIntent | "menu">[] = [
	{ keys: [], intent: "menu", shown: "↑↓", does: "move" },
	{ keys: [], intent: "menu", shown: "⏎", does: "open" },
	{ keys: ["esc", "left", "b"], intent: "home", shown: "esc", does: "home" },
	{ keys: ["q", "ctrl-c"], intent: "quit", shown: "q", does: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

/** The lessons of one module, each with how far it is. */
export const ModuleScreen = ({
	desk,
	module,
	onOpen,
	onIntent,
	window,
	theme,
}: {
	readonly desk: Desk;
	readonly module: string;
	readonly onOpen: (lesson: string) => void;
	readonly onIntent: (intent: ModuleIntent) => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const here = useMemo(
		() => agendaOf(desk).modules.find((known) => known.module.id === module),
		[desk, module],
	);
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const intent = intentOf(keys, name);
			if (intent !== undefined && intent !== "menu") return onIntent(intent);
		}
	});
	const columns = Math.min(LIST, measureOf(window));
	const lessons = here?.lessons ?? [];
	const head: readonly Line[] = [
		crumbs(
			["The path", here?.module.title ?? module],
			{ step: here?.done ?? 0, of: lessons.length },
			columns,
		),
		blank,
		...wrap([{ text: cleaned(here?.module.summary ?? ""), role: "muted" }], columns),
		blank,
	];
	const items = useMemo(
		() =>
			lessons.map((lesson) => ({ id: lesson.lesson.id, row: lessonLine(lesson, columns - 2), above: [] })),
		[lessons, columns],
	);
	const bar = keyBar(shownKeys(keys), columns, keyRows(window));
	const height = Math.max(1, window.rows - head.length - bar.length - 1);
	const empty = lessons.length === 0 ? [[{ text: "   No lessons here yet." }]] : [];
	const taken = Math.min(height, Math.max(1, lessons.length));
	return (
		<SheetBox window={window}>
			<Rows rows={indented(head, 1)} theme={theme} />
			<Rows rows={empty} theme={theme} />
			<Menu
				items={items}
				at={lessons.find(({ isNext }) => isNext)?.lesson.id}
				height={height}
				isActive
				theme={theme}
				onOpen={onOpen}
			/>
			<Rows
				rows={[...Array.from({ length: height - taken + 1 }, () => blank), ...indented(bar, 1)]}
				theme={theme}
			/>
		</SheetBox>
	);
};
