import type { FigureOf } from "../../exercise/figure.ts";
import { columnsIn } from "../columns.ts";
import { inlineProse, withoutTicks } from "../inline.ts";
import type { Line, Span } from "../line.ts";
import { hanging, indented, wrap } from "../wrap.ts";

type MarkRow = FigureOf<"marks">["rows"][number];

/** Each item with its mark; under a wrong one what was said and what is right. */
export const drawMarks = (figure: FigureOf<"marks">, width: number): readonly Line[] =>
	figure.rows.flatMap((row) => drawMark(row, width));

/** One item with its mark. */
export const drawMark = (row: MarkRow, width: number): readonly Line[] =>
	row.isRight
		? hanging([{ text: " ✔ ", role: "right" }], [...inlineProse(row.text), ...given(row)], width)
		: [
				...hanging([{ text: " ✘ ", role: "wrong" }], inlineProse(row.text, "strong"), width),
				...indented(correction(row, width - 3), 3),
			];

const given = ({ correct, text }: MarkRow): readonly Span[] =>
	correct === undefined || correct === text ? [] : [{ text: `  ${withoutTicks(correct)}`, role: "muted" }];

/** Side by side where both are short, below each other where not. */
const correction = ({ said, correct }: MarkRow, width: number): readonly Line[] => {
	const saying: Line =
		said !== undefined
			? [
					{
						text: correct === undefined ? withoutTicks(said) : `you said: ${withoutTicks(said)}`,
						role: "wrong",
					},
				]
			: [];
	const right: Line =
		correct === undefined ? [] : [{ text: `right: ${withoutTicks(correct)}`, role: "right" }];
	const gap = saying.length > 0 && right.length > 0 ? [{ text: "   " }] : [];
	const row = [...saying, ...gap, ...right];
	return columnsIn(row) <= width ? [row] : [...wrap(saying, width), ...wrap(right, width)];
};
