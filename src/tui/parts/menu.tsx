import { Box, useInput } from "ink";
import SelectInput from "ink-select-input";
import { createContext, type JSX, useContext, useMemo, useRef } from "react";
import type { Line } from "../../page/line.ts";
import { keyNames } from "../keys.ts";
import type { Theme } from "../theme.ts";
import { Row, Rows } from "./rows.tsx";

/** An item of a menu; `above` are rows that stand before it, such as a heading. */
export type MenuItem = { readonly id: string; readonly row: Line; readonly above: readonly Line[] };

export type MenuProps = {
	readonly items: readonly MenuItem[];
	/** Id of the item that the pointer is at first. */
	readonly at: string | undefined;
	readonly height: number;
	/** False while keys go elsewhere; the pointer is not drawn then. */
	readonly isActive: boolean;
	readonly theme: Theme;
	readonly onOpen: (id: string) => void;
	readonly onMove?: ((id: string) => void) | undefined;
};

/** A menu: arrows or j and k move, Enter opens; where it is too tall it scrolls and its headings go. */
export const Menu = ({ items, at, height, isActive, theme, onOpen, onMove }: MenuProps): JSX.Element => {
	const isTall = items.reduce((sum, item) => sum + 1 + item.above.length, 0) > height;
	const drawing = useMemo(
		() => ({ items: new Map(items.map((item) => [item.id, item])), isTall, isActive, theme }),
		[items, isTall, isActive, theme],
	);
	const here = useRef(items.some(({ id }) => id === at) ? at : items[0]?.id);
	// Keys that come in one piece, as from an impatient learner, are none to the list.
	useInput(
		(input, key) => {
			const names = keyNames(input, key);
			if (names.length > 1 && names.includes("enter") && here.current !== undefined) onOpen(here.current);
		},
		{ isActive },
	);
	const choices = useMemo(() => items.map(({ id }) => ({ key: id, label: id, value: id })), [items]);
	return (
		<Drawing.Provider value={drawing}>
			<SelectInput
				items={choices}
				initialIndex={Math.max(
					0,
					items.findIndex(({ id }) => id === at),
				)}
				isFocused={isActive}
				limit={isTall ? Math.max(1, height) : items.length}
				indicatorComponent={NoIndicator}
				itemComponent={Choice}
				onSelect={(item) => item !== undefined && onOpen(item.value)}
				onHighlight={(item) => {
					if (item === undefined) return;
					here.current = item.value;
					onMove?.(item.value);
				}}
			/>
		</Drawing.Provider>
	);
};

type DrawingOf = {
	readonly items: ReadonlyMap<string, MenuItem>;
	readonly isTall: boolean;
	readonly isActive: boolean;
	readonly theme: Theme | undefined;
};

const Drawing = createContext<DrawingOf>({
	items: new Map(),
	isTall: false,
	isActive: false,
	theme: undefined,
});

/** The pointer is drawn with the row, below its heading. */
const NoIndicator = (): null => null;

const Choice = ({ label, isSelected = false }: { readonly label: string; readonly isSelected?: boolean }) => {
	const { items, isTall, isActive, theme } = useContext(Drawing);
	const item = items.get(label);
	if (item === undefined || theme === undefined) return null;
	const isHere = isSelected && isActive;
	const row = item.row.map((span) =>
		isHere && (span.role === undefined || span.role === "strong")
			? { ...span, role: "focus" as const }
			: span,
	);
	return (
		<Box flexDirection="column">
			{isTall ? null : <Rows rows={item.above} theme={theme} />}
			<Row row={[{ text: isHere ? " ▸ " : "   ", role: "focus" }, ...row]} theme={theme} />
		</Box>
	);
};
