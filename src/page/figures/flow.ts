import type { FigureOf } from "../../exercise/figure.ts";
import { cleaned, columnsOf, filledUp, oneLine } from "../columns.ts";
import type { Line, Span } from "../line.ts";
import { wrap } from "../wrap.ts";

type Box = FigureOf<"flow">["boxes"][number];

const ARROW = " → ";
/** A box narrower than this breaks too many words. */
const LEAST = 12;

/** Boxes from left to right, or from top to bottom where they would be too narrow. */
export const drawFlow = (figure: FigureOf<"flow">, width: number): readonly Line[] => {
	const title =
		figure.title === undefined ? [] : wrap([{ text: cleaned(figure.title), role: "strong" }], width);
	const count = figure.boxes.length;
	if (count === 0) return title;
	const each = Math.floor((width - ARROW.length * (count - 1)) / count) - 4;
	return [...title, ...(each >= LEAST ? across(figure.boxes, each) : down(figure.boxes, width - 4))];
};

const inside = (box: Box, room: number): readonly Line[] => [
	...wrap([{ text: oneLine(box.label), role: "strong" }], room),
	...(box.note === undefined ? [] : wrap([{ text: oneLine(box.note), role: "muted" }], room)),
];

const widest = (box: Box): number =>
	Math.max(columnsOf(oneLine(box.label)), columnsOf(oneLine(box.note ?? "")));

const framed = (content: readonly Line[], room: number, height: number): readonly Line[] => [
	[{ text: `┌${"─".repeat(room + 2)}┐`, role: "muted" }],
	...Array.from(
		{ length: height },
		(_, row): Line => [
			{ text: "│ ", role: "muted" },
			...filledUp(content[row] ?? [], room),
			{ text: " │", role: "muted" },
		],
	),
	[{ text: `└${"─".repeat(room + 2)}┘`, role: "muted" }],
];

const across = (boxes: readonly Box[], most: number): readonly Line[] => {
	const contents = boxes.map((box) => inside(box, Math.min(most, widest(box))));
	const height = Math.max(...contents.map((rows) => rows.length));
	const frames = boxes.map((box, index) =>
		framed(contents[index] ?? [], Math.min(most, widest(box)), height),
	);
	const middle = Math.floor((height + 1) / 2);
	return Array.from({ length: height + 2 }, (_, row) =>
		frames.flatMap((frame, index): readonly Span[] => [
			...(index === 0 ? [] : [{ text: row === middle ? ARROW : "   ", role: "accent" as const }]),
			...(frame[row] ?? []),
		]),
	);
};

const down = (boxes: readonly Box[], room: number): readonly Line[] => {
	const wide = Math.max(1, Math.min(room, Math.max(...boxes.map(widest))));
	return boxes.flatMap((box, index): readonly Line[] => {
		const content = inside(box, wide);
		return [
			...(index === 0
				? []
				: [[{ text: `${" ".repeat(Math.floor(wide / 2) + 1)}↓`, role: "accent" as const }]]),
			...framed(content, wide, content.length),
		];
	});
};
