import type { FigureOf } from "../../exercise/figure.ts";
import { inlineProse } from "../inline.ts";
import type { Line } from "../line.ts";
import { hanging } from "../wrap.ts";

/** What is to be reached, each with whether it holds now and why not. */
export const drawGoals = (figure: FigureOf<"goals">, width: number): readonly Line[] =>
	figure.rows.flatMap((row) => [
		...hanging(
			[{ text: row.holds ? "  ✔ " : "  · ", role: row.holds ? "right" : "muted" }],
			inlineProse(row.text, row.holds ? undefined : "strong"),
			width,
		),
		...(row.because === undefined
			? []
			: hanging([{ text: "      " }], inlineProse(row.because, "muted"), width)),
	]);
