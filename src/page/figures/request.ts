import type { FigureOf } from "../../exercise/figure.ts";
import { columnsIn, oneLine } from "../columns.ts";
import type { Line } from "../line.ts";
import { hanging, wrap } from "../wrap.ts";

/** Who asks for what on which resource, on one row where it fits, and the context below. */
export const drawRequest = (figure: FigureOf<"request">, width: number): readonly Line[] => {
	const who = oneLine(figure.who);
	const action = oneLine(figure.action);
	const resource = oneLine(figure.resource);
	const row: Line = [
		{ text: who, role: "strong" },
		{ text: `   ${action}`, role: "accent" },
		{ text: "   →   ", role: "muted" },
		{ text: resource, role: "strong" },
	];
	const main =
		columnsIn(row) <= width
			? [row]
			: [
					...wrap([{ text: who, role: "strong" }], width),
					...hanging([{ text: "  " }], [{ text: action, role: "accent" }], width),
					...hanging([{ text: "  → ", role: "muted" }], [{ text: resource, role: "strong" }], width),
				];
	return [
		...main,
		...figure.context.flatMap(([key, value]) =>
			isConditionKey(key)
				? hanging(
						[{ text: "  with ", role: "muted" }],
						[{ text: oneLine(key), role: "code" }, { text: ` = ${oneLine(value)}` }],
						width,
					)
				: hanging([{ text: `  ${oneLine(key)}: `, role: "muted" }], [{ text: oneLine(value) }], width),
		),
	];
};

/** Condition keys have a service before the colon; whatever else is said of a request is said in words. */
export const isConditionKey = (key: string): boolean => key.includes(":");
