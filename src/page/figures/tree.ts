import type { FigureOf, TreeNode } from "../../exercise/figure.ts";
import { cleaned } from "../columns.ts";
import type { Line } from "../line.ts";
import { hanging, wrap } from "../wrap.ts";

/** A tree with its branches drawn. */
export const drawTree = (figure: FigureOf<"tree">, width: number): readonly Line[] => [
	...(figure.title === undefined ? [] : wrap([{ text: cleaned(figure.title), role: "strong" }], width)),
	...node(figure.root, "", "", width),
];

/** Below this depth branches no longer move to the right, so that text keeps some room. */
const DEEPEST = 10;

const node = (tree: TreeNode, first: string, below: string, width: number): readonly Line[] => {
	const children = tree.children ?? [];
	const rows = hanging(
		[{ text: first, role: "muted" }],
		[{ text: cleaned(tree.label) }, ...(tree.note === undefined ? [] : [noteOf(tree.note)])],
		width,
	);
	const open = children.length > 0 ? "│" : " ";
	const continued = rows.map((row, index): Line => {
		const [lead, ...rest] = row;
		if (index === 0 || !lead) return row;
		const rail = `${below}${open}`.slice(0, lead.text.length);
		return [{ text: rail.padEnd(lead.text.length), role: "muted" }, ...rest];
	});
	const room = below.length < Math.min(DEEPEST * 3, width / 2);
	return [
		...continued,
		...children.flatMap((child, index) => {
			const isLast = index === children.length - 1;
			return room
				? node(child, `${below}${isLast ? "└─ " : "├─ "}`, `${below}${isLast ? "   " : "│  "}`, width)
				: node(child, first, below, width);
		}),
	];
};

const noteOf = (note: string) => ({ text: `  ${cleaned(note)}`, role: "muted" as const });
