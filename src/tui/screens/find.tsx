import { useInput, usePaste } from "ink";
import { type JSX, useMemo } from "react";
import type { Course } from "../../course/lesson.ts";
import { cut, oneLine } from "../../page/columns.ts";
import { keyBar } from "../../page/key-bar.ts";
import { blank, type Line } from "../../page/line.ts";
import { indented } from "../../page/wrap.ts";
import { type Find, findLessons } from "../find-state.ts";
import { keyRows, measureOf, type Window } from "../frame.ts";
import { textKeys } from "../inputs/fill-state.ts";
import { viewFill } from "../inputs/fill-view.ts";
import { edited, typed } from "../inputs/text-field.ts";
import { type Binding, characterOf, intentOf, keyNames, shownKeys } from "../keys.ts";
import { Menu } from "../parts/menu.tsx";
import { Rows } from "../parts/rows.tsx";
import { SheetBox } from "../parts/sheet-box.tsx";
import type { Theme } from "../theme.ts";

type FindIntent = "list" | "line" | "menu" | "home" | "quit";

const typing: readonly Binding<FindIntent>[] = [
	{ keys: ["down", "enter", "tab"], intent: "list", shown: "⏎", does: "to the list" },
	{ keys: ["esc"], intent: "home", shown: "esc", does: "home" },
	{ keys: ["ctrl-c"], intent: "quit", shown: "^c", does: "quit" },
];

const choosing: readonly Binding<FindIntent>[] = [
	{ keys: [], intent: "menu", shown: "↑↓", does: "move" },
	{ keys: [], intent: "menu", shown: "⏎", does: "open" },
	{ keys: ["/", "tab", "esc"], intent: "line", shown: "/", does: "other words" },
	{ keys: ["q", "ctrl-c"], intent: "quit", shown: "q", does: "quit" },
];

/** Lessons by any word in them: typed first, chosen from the list below. */
export const FindScreen = ({
	course,
	find,
	now,
	onChange,
	onOpen,
	onIntent,
	window,
	theme,
}: {
	readonly course: Course;
	readonly find: Find;
	/** The newest state, for keys that come several at once; undefined once the screen was left. */
	readonly now: () => Find | undefined;
	readonly onChange: (find: Find) => void;
	readonly onOpen: (lesson: string) => void;
	readonly onIntent: (intent: "home" | "quit") => void;
	readonly window: Window;
	readonly theme: Theme;
}): JSX.Element => {
	const found = useMemo(() => findLessons(course, find.query.text), [course, find.query.text]);
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			const newest = now();
			if (newest === undefined) return;
			const intent = intentOf(newest.isInList ? choosing : typing, name);
			if (intent === "home" || intent === "quit") return onIntent(intent);
			if (intent === "list" || intent === "line") {
				const only = intent === "list" ? findLessons(course, newest.query.text) : [];
				const [first] = only;
				if (first !== undefined && only.length === 1) return onOpen(first.lesson.id);
				if (intent === "line" || only.length > 0) onChange({ ...newest, isInList: intent === "list" });
			} else if (!newest.isInList) onChange({ ...newest, query: typedInto(newest, name) });
		}
	});
	usePaste((text) => {
		const newest = now();
		if (newest !== undefined) onChange({ query: typed(newest.query, text), isInList: false });
	});
	const columns = measureOf(window);
	const field = viewFill(
		{ shape: "fill", prompt: "", figures: [], placeholder: "a word, such as MFA or bucket" },
		{ shape: "fill", ...find.query },
		columns,
	);
	const head: readonly Line[] = [[{ text: "Find a lesson", role: "title" }], blank, ...field.rows];
	const bar = keyBar(shownKeys(find.isInList ? choosing : typing), columns, keyRows(window));
	const height = Math.max(1, window.rows - head.length - bar.length - 1);
	const items = useMemo(
		() =>
			found.map(({ lesson, by }) => ({
				id: lesson.id,
				row: cut(
					[
						{ text: oneLine(lesson.title) },
						...(by === undefined ? [] : [{ text: `  ${oneLine(by)}`, role: "muted" as const }]),
					],
					columns - 4,
				),
				above: [],
			})),
		[found, columns],
	);
	const none: readonly Line[] =
		found.length === 0 ? [[{ text: "   Nothing has that word. Try a shorter one.", role: "muted" }]] : [];
	const taken = Math.min(height, Math.max(1, found.length));
	return (
		<SheetBox window={window}>
			<Rows rows={indented(head, 1)} theme={theme} />
			<Rows rows={none} theme={theme} />
			<Menu
				items={items}
				at={undefined}
				height={height}
				isActive={find.isInList}
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

const typedInto = (find: Find, key: string) => {
	const edit = intentOf(textKeys, key);
	if (edit !== undefined) return edited(find.query, edit);
	const character = characterOf(key);
	return character === undefined ? find.query : typed(find.query, character);
};
