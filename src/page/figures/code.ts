import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, columnsIn, columnsOf, oneLine, paddedLeft } from "../columns.ts";
import { type Line, line } from "../line.ts";
import { wrap } from "../wrap.ts";

/** Lines of a text with their numbers and a pointer at the marked ones; a fence in prose has no numbers. */
export const drawCode = (figure: FigureOf<"code">, width: number, isNumbered = true): readonly Line[] => {
	const lines = cleaned(figure.text).replace(/\n+$/, "").split("\n");
	const marks = new Map(figure.marks.map((mark) => [mark.line, mark.note]));
	const title =
		figure.title === undefined ? [] : wrap([{ text: cleaned(figure.title), role: "strong" }], width);
	return [
		...title,
		...lines.flatMap((text, index) =>
			drawCodeLine(
				{
					number: isNumbered ? index + 1 : undefined,
					digits: String(lines.length).length,
					text,
					isMarked: marks.has(index + 1),
					note: marks.get(index + 1),
				},
				width,
			),
		),
	];
};

/** One line of code, with its note beside it where there is room, else below; `digits` is the room for the number. */
export const drawCodeLine = (
	row: {
		readonly number: number | undefined;
		readonly digits: number;
		readonly text: string;
		readonly isMarked: boolean;
		readonly note: string | undefined;
	},
	width: number,
): readonly Line[] => {
	const gutter = row.number === undefined ? "" : `${paddedLeft(String(row.number), row.digits)} │`;
	const empty = row.number === undefined ? "" : `${" ".repeat(row.digits)} │`;
	const pointer = row.isMarked ? " ▸ " : "   ";
	const room = Math.max(4, width - columnsOf(gutter) - 3);
	const indent = Math.min(row.text.length - row.text.trimStart().length, Math.floor(room / 2));
	const body = wrap([{ text: row.text.trimStart() }], room - indent - 2);
	const rows = body.length === 0 ? [[]] : body;
	const drawn = rows.map(
		(part, index): Line => [
			{ text: index === 0 ? gutter : empty, role: "muted" },
			{ text: index === 0 ? pointer : "   ", role: "accent" },
			{ text: " ".repeat(index === 0 ? indent : indent + 2) },
			...part.map((span) => ({ ...span, role: row.isMarked ? ("accent" as const) : ("code" as const) })),
		],
	);
	if (row.note === undefined) return drawn;
	const [only, ...others] = drawn;
	const beside: Line = [{ text: `  ← ${oneLine(row.note)}`, role: "accent" }];
	if (only && others.length === 0 && columnsIn(only) + columnsIn(beside) <= width)
		return [[...only, ...beside]];
	const note = wrap(
		[{ text: `↑ ${cleaned(row.note)}`, role: "accent" }],
		Math.max(4, width - columnsOf(empty) - 3),
	);
	return [...drawn, ...note.map((part): Line => [...line(empty, "muted"), { text: "   " }, ...part])];
};
