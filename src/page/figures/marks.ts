import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, columnsIn } from "../columns.ts";
import type { Line, Span } from "../line.ts";
import { hanging, indented } from "../wrap.ts";

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

/** What is right, unless the mark says all: an option that is simply right. */
const given = ({ correct, text }: MarkRow): readonly Span[] =>
	correct === "" || correct === "right" || correct === text
		? []
		: [{ text: `  ${cleaned(correct)}`, role: "muted" }];

/** Side by side where both are short, below each other where not. */
const correction = (row: MarkRow, width: number): readonly Line[] => {
	const said: Line = [
		{ text: row.said === undefined ? "no answer" : `you said: ${cleaned(row.said)}`, role: "wrong" },
	];
	const right: Line = [{ text: `right: ${cleaned(row.correct)}`, role: "right" }];
	return columnsIn([...said, ...right]) + 3 <= width
		? [[...said, { text: "   " }, ...right]]
		: [...hanging([], said, width), ...hanging([], right, width)];
};
