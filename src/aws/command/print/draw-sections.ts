import type { Section } from "./sections.ts";

/** Blanks and a border around each cell. */
const PADDING = 4;

/** Boxes as lines, all of one width. */
export const drawSections = (sections: readonly Section[]): readonly string[] => {
	const columns = sections.map(columnsOf);
	const width = Math.max(...sections.map((section, index) => naturalWidth(section, columns[index] ?? [])));
	return [
		"-".repeat(width),
		...sections.flatMap((section, index) =>
			drawSection(section, columns[index] ?? [], width - 2 * section.depth),
		),
	];
};

/** The longest text of each column, and what stands around it. */
const columnsOf = ({ header, rows }: Section): readonly number[] => {
	const longest: number[] = [];
	for (const row of [header, ...rows]) {
		for (const [index, { length }] of row.entries()) {
			longest[index] = Math.max(longest[index] ?? 0, length + PADDING);
		}
	}
	return longest;
};

const naturalWidth = ({ title, depth }: Section, columns: readonly number[]): number =>
	Math.max(
		title.length,
		columns.reduce((sum, column) => sum + column, 0),
	) +
	2 +
	2 * depth;

const drawSection = (section: Section, columns: readonly number[], width: number): readonly string[] => {
	const widths = stretched(columns, width);
	const rule = widths
		.map((cell, index) => (index === 0 ? `+${"-".repeat(cell - 2)}+` : `${"-".repeat(cell - 1)}+`))
		.join("");
	const lines: string[] = [];
	if (section.title !== "") {
		lines.push(centred(section.title, width, "|"));
		if (section.rows.length === 0) lines.push(`+${"-".repeat(width - 2)}+`);
	}
	if (section.header.length > 0) lines.push(rule, drawRow(section.header, widths, centred));
	if (widths.length > 0) {
		lines.push(rule, ...section.rows.map((row) => drawRow(row, widths, leftAligned)), rule);
	}
	const bars = "|".repeat(section.depth);
	return lines.map((line) => `${bars}${line}${bars}`);
};

/** A cell with the bar at its left, where it has one, and the bar at its right. */
type Align = (text: string, width: number, left: string) => string;

/** The first cell has a bar on both sides, the others on the right only. */
const drawRow = (row: readonly string[], widths: readonly number[], align: Align): string =>
	widths.map((width, index) => align(row[index] ?? "", width, index === 0 ? "|" : "")).join("");

const centred: Align = (text, width, left) => {
	const blanks = Math.max(0, Math.floor(width / 2) - Math.floor(text.length / 2) - 1);
	return `${`${left}${" ".repeat(blanks)}${text}`.padEnd(width - 1)}|`;
};

const leftAligned: Align = (text, width, left) => {
	const indent = width >= text.length + left.length + 3 ? "  " : "";
	return `${`${left}${indent}${text}`.padEnd(width - 1)}|`;
};

/** Columns scaled to fill a width exactly; what rounding leaves over goes to the last ones, or comes off the first. */
const stretched = (widths: readonly number[], width: number): readonly number[] => {
	const total = widths.reduce((sum, one) => sum + one, 0);
	const scaled = widths.map((one) => roundHalfEven((one * width) / total));
	let over = scaled.reduce((sum, one) => sum + one, 0) - width;
	for (let turn = 0; over !== 0 && scaled.length > 0; turn = (turn + 1) % scaled.length) {
		const index = over > 0 ? turn : scaled.length - 1 - turn;
		scaled[index] = (scaled[index] ?? 0) - Math.sign(over);
		over -= Math.sign(over);
	}
	return scaled;
};

/** As Python rounds: a half goes to the even neighbour. */
const roundHalfEven = (value: number): number => {
	const down = Math.floor(value);
	const rest = value - down;
	if (rest !== 0.5) return Math.round(value);
	return down % 2 === 0 ? down : down + 1;
};
