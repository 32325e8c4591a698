import type { FigureOf, Owner, StackRow } from "../../exercise/figure.ts";
import { cleaned, columnsOf, oneLine, padded, shortened } from "../columns.ts";
import { type Line, line } from "../line.ts";
import { hanging } from "../wrap.ts";
import { ownerBar, ownerRole, ownerWord } from "./owner.ts";

/**
 * The stack without layers that were not asked, where enough were asked to make a picture; the neighbours of the line
 * stay, so that it is seen what it runs between.
 */
export const shortStack = (figure: FigureOf<"responsibility">): FigureOf<"responsibility"> => {
	if (figure.rows.filter((row) => row.asked).length < 3) return figure;
	const lowest = figure.rows.findLast((row) => row.owner === "customer");
	const highest = figure.rows.find((row) => row.owner === "aws");
	return { ...figure, rows: figure.rows.filter((row) => row.asked || row === lowest || row === highest) };
};

const SIDES: readonly Owner[] = ["customer", "shared", "aws"];
const BAR = 17;

/** The stack as a picture: the customer's part above, AWS's below, the line between them named. */
export const drawResponsibility = (figure: FigureOf<"responsibility">, width: number): readonly Line[] => {
	const titles = figure.rows.map((row) => columnsOf(oneLine(row.title)));
	const said = Math.max(0, ...figure.rows.map((row) => columnsOf(saidOf(row))));
	const fixed = 2 + 1 + 5 + 2;
	const isTight = width < fixed + Math.max(0, ...titles) + 6 + said;
	const note = isTight ? 0 : said;
	const title = Math.max(8, Math.min(Math.max(0, ...titles), width - fixed - 4 - note));
	const bar = Math.max(3, Math.min(BAR, width - fixed - title - note - (note > 0 ? 2 : 0)));
	const groups = SIDES.map((side) => figure.rows.filter((row) => row.owner === side));
	const lineWidth = Math.min(width, fixed + title + bar);
	return groups.flatMap((rows, index) => [
		...(index === 2 && rows.length > 0 && rows.length < figure.rows.length
			? [theLine(figure.title, lineWidth)]
			: []),
		...rows.flatMap((row) => drawRow(row, { title, bar, isTight, width })),
	]);
};

const saidWord: Readonly<Record<Owner, string>> = { customer: "yours", aws: "AWS", shared: "both" };

const saidOf = (row: StackRow): string =>
	row.said === undefined ? "" : `  ◂ you said ${saidWord[row.said]}`;

const theLine = (title: string, width: number): Line => {
	const words = shortened(` the line on ${oneLine(title)} `, Math.max(0, width - 4));
	const rest = Math.max(0, width - columnsOf(words));
	return [
		{ text: "═".repeat(Math.floor(rest / 2)), role: "accent" },
		{ text: words, role: "strong" },
		{ text: "═".repeat(Math.ceil(rest / 2)), role: "accent" },
	];
};

const drawRow = (
	row: StackRow,
	sizes: { readonly title: number; readonly bar: number; readonly isTight: boolean; readonly width: number },
): readonly Line[] => {
	const said = saidOf(row);
	const main: Line = [
		{ text: "  " },
		{
			text: padded(oneLine(row.title), sizes.title),
			...(row.said === undefined
				? row.asked
					? {}
					: { role: "muted" as const }
				: { role: "strong" as const }),
		},
		{ text: ` ${padded(ownerWord[row.owner], 5)}`, role: ownerRole[row.owner] },
		{ text: "▏ ", role: "muted" },
		...ownerBar(row.owner, sizes.bar),
		...(said === "" || sizes.isTight ? [] : line(said, "wrong")),
	];
	return [
		main,
		...(said !== "" && sizes.isTight
			? hanging([{ text: "    " }], [{ text: said.trim(), role: "wrong" }], sizes.width)
			: []),
		...(row.asked && row.halves ? halves(row.halves, sizes.width) : []),
	];
};

const halves = (
	both: { readonly aws: string; readonly customer: string },
	width: number,
): readonly Line[] => [
	...hanging(
		[{ text: "    you: ", role: "customer" }],
		[{ text: cleaned(both.customer), role: "muted" }],
		width,
	),
	...hanging([{ text: "    AWS: ", role: "aws" }], [{ text: cleaned(both.aws), role: "muted" }], width),
];
