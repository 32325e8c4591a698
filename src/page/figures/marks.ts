import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, columnsIn, oneLine } from "../columns.ts";
import type { Line, Span } from "../line.ts";
import { hanging, indented, wrap } from "../wrap.ts";

type MarkRow = FigureOf<"marks">["rows"][number];

/** Each item with its mark; under a wrong one what was said and what is right. */
export const drawMarks = (figure: FigureOf<"marks">, width: number): readonly Line[] =>
	figure.rows.flatMap((row) => drawMark(row, width));

/** One item with its mark. */
export const drawMark = (row: MarkRow, width: number): readonly Line[] =>
	row.isRight
		? hanging([{ text: " ✔ ", role: "right" }], [{ text: cleaned(row.text) }, ...given(row)], width)
		: [
				...hanging([{ text: " ✘ ", role: "wrong" }], [{ text: cleaned(row.text), role: "strong" }], width),
				...indented(correction(row, width - 3), 3),
			];

const given = ({ correct, text }: MarkRow): readonly Span[] =>
	correct === undefined || correct === text ? [] : [{ text: `  ${oneLine(correct)}`, role: "muted" }];

/** Side by side where both are short, below each other where not. */
const correction = ({ said, correct }: MarkRow, width: number): readonly Line[] => {
	const saying: Line =
		said !== undefined
			? [{ text: correct === undefined ? oneLine(said) : `you said: ${oneLine(said)}`, role: "wrong" }]
			: [];
	const right: Line = correct === undefined ? [] : [{ text: `right: ${oneLine(correct)}`, role: "right" }];
	const gap = saying.length > 0 && right.length > 0 ? [{ text: "   " }] : [];
	const row = [...saying, ...gap, ...right];
	return columnsIn(row) <= width ? [row] : [...wrap(saying, width), ...wrap(right, width)];
};
