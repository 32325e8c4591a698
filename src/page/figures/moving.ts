import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, columnsOf, oneLine, padded } from "../columns.ts";
import { type Line, line, type Span } from "../line.ts";
import { hanging, wrap } from "../wrap.ts";
import { ownerBar, ownerRole, ownerWord } from "./owner.ts";

/** What changes hands when a workload moves, each layer before and after, with the reason. */
export const drawMoving = (figure: FigureOf<"moving">, width: number): readonly Line[] => {
	const head = wrap(
		[{ text: `From ${cleaned(figure.from)} to ${cleaned(figure.to)}: the line moves`, role: "title" }],
		width,
	);
	if (figure.rows.length === 0) return [...head, ...wrap([{ text: "Nothing changes hands." }], width)];
	const longest = Math.max(...figure.rows.map((row) => columnsOf(oneLine(row.title))));
	const title = Math.max(8, Math.min(longest, width - 2 - 5 - 3 - 5 - 1));
	const bar = Math.max(0, Math.min(8, Math.floor((width - 2 - title - 1 - 13) / 2)));
	return [
		...head,
		...figure.rows.flatMap((row): readonly Line[] => [
			[
				{ text: `  ${padded(oneLine(row.title), title)} `, role: "strong" },
				...side(row.before, bar),
				{ text: " → ", role: "muted" },
				...side(row.after, bar),
			],
			...hanging(line("    "), [{ text: cleaned(row.reason), role: "muted" }], width),
		]),
	];
};

const side = (owner: "aws" | "customer" | "shared", bar: number): readonly Span[] => [
	{ text: padded(ownerWord[owner], 5), role: ownerRole[owner] },
	...(bar > 2 ? ownerBar(owner, bar) : []),
];
