import { useInput } from "ink";
import { type JSX, useMemo, useState } from "react";
import { cut } from "../../page/columns.ts";
import { plainProse } from "../../page/inline.ts";
import { keyBar } from "../../page/key-bar.ts";
import { blank, type Line } from "../../page/line.ts";
import { crumbs } from "../../page/progress-bar.ts";
import { indented, wrap } from "../../page/wrap.ts";
import type { Fault } from "../../problem/fault.ts";
import { setSuspended } from "../../tutor/answer.ts";
import type { Desk } from "../../tutor/desk.ts";
import { putAsideOf } from "../../tutor/put-aside.ts";
import { keyRows, LIST, measureOf, type Window } from "../frame.ts";
import { type Binding, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Menu } from "../parts/menu.tsx";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import type { Theme } from "../theme.ts";

export type PutAsideIntent = "progress" | "help" | "quit";

const keys: readonly Binding<PutAsideIntent | "menu">[] = [
	{ keys: [], intent: "menu", shown: "↑↓", does: "move" },
	{ keys: [], intent: "menu", shown: "⏎", does: "ask again" },
	{ keys: ["esc", "left", "b"], intent: "progress", shown: "esc", does: "progress" },
	{ keys: ["q", "ctrl-c"], intent: "quit", shown: "q", does: "quit" },
	{ keys: ["?"], intent: "help", does: "help" },
];

/** What was put aside while revising, to be brought back one by one. */
export const PutAsideScreen = ({
	desk,
	onIntent,
	window,
	theme,
}: {
	readonly desk: Desk;
	readonly onIntent: (intent: PutAsideIntent) => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const [listed, setListed] = useState(() => putAsideOf(desk));
	const [at, setAt] = useState<string>();
	const [unsaved, setUnsaved] = useState<Fault>();
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const intent = intentOf(keys, name);
			if (intent !== undefined && intent !== "menu") return onIntent(intent);
		}
	});
	const columns = Math.min(LIST, measureOf(window));
	const items = useMemo(
		() =>
			listed.map(({ id, title }) => ({
				id,
				row: cut([{ text: plainProse(title) }, { text: `  ${id}`, role: "muted" as const }], columns - 3),
				above: [],
			})),
		[listed, columns],
	);
	const said =
		listed.length === 0
			? "Everything is asked again. While revising, x puts a question aside."
			: "These are not asked while revising. Press ⏎ to have one asked again.";
	const head: readonly Line[] = [
		crumbs(["Progress", "Put aside"], undefined, columns),
		blank,
		...wrap([{ text: said, role: "muted" }], columns),
		...(unsaved === undefined
			? []
			: wrap([{ text: `! not saved: ${unsaved.message}`, role: "warning" }], columns)),
		blank,
	];
	const bar = keyBar(shownKeys(keys), columns, keyRows(window));
	const height = Math.max(1, window.rows - head.length - bar.length - 1);
	const taken = Math.min(height, listed.length);
	return (
		<SheetBox window={window}>
			<Rows rows={indented(head, 1)} theme={theme} />
			<Menu
				// A list with an item less is another menu, whose pointer stands where the item was.
				key={listed.length}
				items={items}
				at={at}
				height={height}
				isActive
				theme={theme}
				onOpen={(id) => {
					setUnsaved(setSuspended(desk, id, "restore"));
					const index = listed.findIndex((each) => each.id === id);
					setAt((listed[index + 1] ?? listed[index - 1])?.id);
					setListed(putAsideOf(desk));
				}}
			/>
			<Rows
				rows={[...Array.from({ length: height - taken + 1 }, () => blank), ...indented(bar, 1)]}
				theme={theme}
			/>
		</SheetBox>
	);
};
