import type { FigureOf } from "../../exercise/figure.ts";
import { columnsIn } from "../columns.ts";
import { inlineProse, withoutTicks } from "../inline.ts";
import { type Line, line, type Span } from "../line.ts";
import { hanging, indented, wrap } from "../wrap.ts";

type MarkRow = FigureOf<"marks">["rows"][number];

/** Each item with its mark; under a wrong one what was said and what is right. */
export const drawMarks = (figure: FigureOf<"marks">, width: number): readonly Line[] =>
	figure.rows.flatMap((row) => drawMark(row, [], width));

/** One item with its mark, and above what was said of it the others of which the same was said. */
export const drawMark = (row: MarkRow, others: readonly MarkRow[], width: number): readonly Line[] =>
	row.isRight
		? hanging([{ text: " ✔ ", role: "right" }], [...inlineProse(row.text), ...given(row)], width)
		: [
				...[row, ...others].flatMap((one) => hanging(markOf(one), inlineProse(one.text, "strong"), width)),
				...indented(correction(row, width - 3), 3),
			];

/** What was left out is pointed at; only what was said can be wrong. */
const markOf = ({ said }: MarkRow): Line =>
	said === undefined ? [{ text: " → ", role: "right" }] : [{ text: " ✘ ", role: "wrong" }];

/** What is right, unless the item itself says it. */
const given = ({ correct, text }: MarkRow): readonly Span[] =>
	correct === undefined || correct === text ? [] : [{ text: `  ${withoutTicks(correct)}`, role: "muted" }];

/** Side by side where both are short, below each other where not. */
const correction = ({ said, correct }: MarkRow, width: number): readonly Line[] => {
	const saying = said === undefined ? "" : withoutTicks(said);
	const wrong: Line =
		saying === "" ? [] : line(correct === undefined ? saying : `you said: ${saying}`, "wrong");
	const right: Line = correct === undefined ? [] : line(`right: ${withoutTicks(correct)}`, "right");
	const gap = wrong.length > 0 && right.length > 0 ? [{ text: "   " }] : [];
	const row = [...wrong, ...gap, ...right];
	return columnsIn(row) <= width ? [row] : [...wrap(wrong, width), ...wrap(right, width)];
};
