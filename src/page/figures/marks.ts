import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned } from "../columns.ts";
import type { Line } from "../line.ts";
import { hanging } from "../wrap.ts";

/** Each item with its mark; under a wrong one what was said and what is right. */
export const drawMarks = (figure: FigureOf<"marks">, width: number): readonly Line[] =>
	figure.rows.flatMap((row) =>
		row.isRight
			? hanging(
					[{ text: "  ✔ ", role: "right" }],
					[{ text: cleaned(row.text) }, ...given(row.correct, row.text)],
					width,
				)
			: [
					...hanging([{ text: "  ✘ ", role: "wrong" }], [{ text: cleaned(row.text), role: "strong" }], width),
					...hanging(
						[{ text: "    " }],
						[
							{
								text: row.said === undefined ? "no answer" : `you said: ${cleaned(row.said)}`,
								role: "wrong",
							},
							{ text: "\n" },
							{ text: `right: ${cleaned(row.correct)}`, role: "right" },
						],
						width,
					),
				],
	);

const given = (correct: string, text: string) =>
	correct === "" || correct === text ? [] : [{ text: `  ${cleaned(correct)}`, role: "muted" as const }];
