import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned } from "../columns.ts";
import type { Line } from "../line.ts";
import { hanging } from "../wrap.ts";

/** What is to be reached, each with whether it holds now and why not. */
export const drawGoals = (figure: FigureOf<"goals">, width: number): readonly Line[] =>
	figure.rows.flatMap((row) => [
		...hanging(
			[{ text: row.holds ? "  ✔ " : "  · ", role: row.holds ? "right" : "muted" }],
			[{ text: cleaned(row.text), ...(row.holds ? {} : { role: "strong" as const }) }],
			width,
		),
		...(row.because === undefined
			? []
			: hanging([{ text: "      " }], [{ text: cleaned(row.because), role: "muted" }], width)),
	]);
