import type { FigureOf } from "../exercise/figure.ts";
import type { Feedback } from "../exercise/grade.ts";
import { drawMark } from "./figures/marks.ts";
import type { Line } from "./line.ts";
import { prose } from "./prose.ts";
import { indented } from "./wrap.ts";

type MarkRow = FigureOf<"marks">["rows"][number];

/** What feedback may call an item: its own words or, where it is the only one, what was said. */
export const namesOf = (row: MarkRow, rows: number): readonly string[] =>
	rows === 1 && row.said !== undefined ? [row.text, row.said] : [row.text];

/** What was said wrong comes first, then what was left out, then what was right. */
const rank = ({ isRight, said }: MarkRow): number => (isRight ? 2 : said === undefined ? 1 : 0);

type Told = { readonly row: MarkRow; readonly texts: readonly string[] };

/** Wrong items of which word for word the same is said are told together, in the place of the first. */
const alike = (items: readonly Told[]): readonly (readonly [Told, ...Told[]])[] => {
	const groups = new Map<string, [Told, ...Told[]]>();
	for (const [index, item] of items.entries()) {
		const { row, texts } = item;
		const isAlone = row.isRight || texts.length === 0;
		const key = JSON.stringify(isAlone ? index : [row.said, row.correct, texts]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return [...groups.values()];
};

/** The items with their marks and what is said about each, wrong ones first; where nothing is said, in their order. */
export const itemised = (
	rows: readonly MarkRow[],
	feedback: readonly Feedback[],
	width: number,
): readonly Line[] => {
	const about = (row: MarkRow) =>
		feedback.filter((said) => said.about !== undefined && namesOf(row, rows.length).includes(said.about));
	const isExplained = rows.some((row) => about(row).length > 0);
	const sorted = isExplained ? [...rows].sort((a, b) => rank(a) - rank(b)) : rows;
	const drawn = alike(sorted.map((row) => ({ row, texts: about(row).map(({ text }) => text) }))).map(
		([{ row, texts }, ...others]) => [
			...drawMark(
				row,
				others.map((other) => other.row),
				width,
			),
			...texts.flatMap((text) => indented(prose(text, width - 3), 3)),
		],
	);
	// Items that are only ticked off stand close; those with something to read stand apart.
	return drawn.flatMap((block, index) => {
		const isApart = index > 0 && (block.length > 1 || (drawn[index - 1]?.length ?? 0) > 1);
		return isApart ? [[], ...block] : block;
	});
};
