import type { FigureOf } from "../../exercise/figure.ts";
import { columnsIn, filledUp, oneLine } from "../columns.ts";
import { inlineProse } from "../inline.ts";
import { blank, type Line, line, type Span } from "../line.ts";
import { hanging, wrap } from "../wrap.ts";

type Cell = readonly Span[];

const GAP = 2;
/** A column narrower than this no longer reads as one. */
const LEAST = 9;

/** A table of texts. */
export const drawTable = (figure: FigureOf<"table">, width: number): readonly Line[] =>
	drawCells(
		figure.head.map((text) => inlineProse(text)),
		figure.rows.map((row) => row.map((text) => inlineProse(text))),
		width,
	);

/** Columns as wide as their cells; where they do not fit, cells wrap, and where even that is too tight, rows become records. */
export const drawCells = (
	head: readonly Cell[],
	rows: readonly (readonly Cell[])[],
	width: number,
): readonly Line[] => {
	const count = Math.max(head.length, ...rows.map((row) => row.length));
	if (count === 0) return [];
	const natural = Array.from({ length: count }, (_, column) =>
		Math.max(1, ...[head, ...rows].map((row) => widest(row[column] ?? []))),
	);
	const widths = shared(natural, width - GAP * (count - 1));
	if (!widths) return records(head, rows, width);
	const ruled = widths.map((columns) => "─".repeat(columns)).join("  ");
	const top = head.some((cell) => cell.length > 0)
		? [
				...drawRow(
					head.map((cell) => cell.map((span) => ({ ...span, role: "strong" as const }))),
					widths,
				),
				line(ruled, "muted"),
			]
		: [];
	return [...top, ...rows.flatMap((row) => drawRow(row, widths))];
};

const widest = (cell: Cell): number => Math.max(0, ...wrap(cell, 10_000).map(columnsIn));

/** The width of each column, the widest giving way first; undefined where they cannot stand side by side. */
const shared = (natural: readonly number[], room: number): readonly number[] | undefined => {
	const widths = [...natural];
	const least = natural.map((columns) => Math.min(columns, LEAST));
	if (least.reduce((sum, columns) => sum + columns, 0) > room) return undefined;
	let surplus = widths.reduce((sum, columns) => sum + columns, 0) - room;
	while (surplus > 0) {
		const most = Math.max(...widths);
		const at = widths.indexOf(most);
		const second = Math.max(least[at] ?? 1, ...widths.filter((columns) => columns < most));
		const step = Math.max(1, Math.min(surplus, most - second));
		widths[at] = most - step;
		surplus -= step;
	}
	return widths;
};

const drawRow = (row: readonly Cell[], widths: readonly number[]): readonly Line[] => {
	const cells = widths.map((columns, index) => wrap(row[index] ?? [], columns));
	const height = Math.max(1, ...cells.map((cell) => cell.length));
	return Array.from({ length: height }, (_, at) =>
		widths.flatMap((columns, index) => {
			const part = cells[index]?.[at] ?? [];
			const isLast = index === widths.length - 1;
			return isLast ? part : [...filledUp(part, columns), { text: " ".repeat(GAP) }];
		}),
	);
};

const records = (head: readonly Cell[], rows: readonly (readonly Cell[])[], width: number): readonly Line[] =>
	rows.flatMap((row, index) => [
		...(index === 0 ? [] : [blank]),
		...row.flatMap((cell, column) => {
			const label = oneLine((head[column] ?? []).map((span) => span.text).join(""));
			return hanging([{ text: label === "" ? "" : `${label}: `, role: "muted" }], cell, width);
		}),
	]);
