import { cleaned, graphemes } from "../../page/columns.ts";

/** A short text of several lines being typed, and where the cursor stands: the line, and the characters before it. */
export type TextArea = { readonly lines: readonly string[]; readonly row: number; readonly column: number };

/** The keys that a text area takes for itself; any other single character is written. */
export type AreaKey =
	| "left"
	| "right"
	| "up"
	| "down"
	| "home"
	| "end"
	| "backspace"
	| "delete"
	| "newline"
	| "indent"
	| "clear"
	| "empty";

/** No policy of AWS is longer, in lines of a field. */
const MOST_LINES = 500;

export const beginArea = (text: string): TextArea => {
	const lines = cleaned(text).replace(/\n$/, "").split("\n");
	return { lines, row: lines.length - 1, column: graphemes(lines.at(-1) ?? "").length };
};

export const textOfArea = ({ lines }: TextArea): string => `${lines.join("\n")}\n`;

/** Writes at the cursor; the text may have several lines. */
export const typedInArea = (area: TextArea, text: string): TextArea => {
	const [before, after] = halves(area);
	const added = cleaned(text).split("\n");
	const last = added.at(-1) ?? "";
	const joined =
		added.length === 1
			? [before + last + after]
			: [before + (added[0] ?? ""), ...added.slice(1, -1), last + after];
	const lines = [...area.lines.slice(0, area.row), ...joined, ...area.lines.slice(area.row + 1)];
	if (lines.length > MOST_LINES) return area;
	const column = graphemes(added.length === 1 ? before + last : last).length;
	return { lines, row: area.row + added.length - 1, column };
};

export const editedArea = (area: TextArea, key: AreaKey): TextArea => {
	const { lines, row, column } = area;
	const [before, after] = halves(area);
	const length = graphemes(before + after).length;
	switch (key) {
		case "left":
			if (column > 0) return { ...area, column: column - 1 };
			return row === 0 ? area : { ...area, row: row - 1, column: lengthOf(lines, row - 1) };
		case "right":
			if (column < length) return { ...area, column: column + 1 };
			return row === lines.length - 1 ? area : { ...area, row: row + 1, column: 0 };
		case "up":
			return toRow(area, row - 1);
		case "down":
			return toRow(area, row + 1);
		case "home":
			return { ...area, column: 0 };
		case "end":
			return { ...area, column: length };
		case "newline":
			return typedInArea(area, `\n${/^\s*/.exec(before)?.[0] ?? ""}`);
		case "indent":
			return typedInArea(area, "  ");
		case "empty":
			return { lines: [""], row: 0, column: 0 };
		case "clear":
			return { ...area, lines: replaced(lines, row, after), column: 0 };
		case "backspace":
			if (column > 0)
				return {
					...area,
					lines: replaced(lines, row, graphemes(before).slice(0, -1).join("") + after),
					column: column - 1,
				};
			return row === 0 ? area : joinedAt(lines, row - 1);
		case "delete":
			if (column < length)
				return { ...area, lines: replaced(lines, row, before + graphemes(after).slice(1).join("")) };
			return row === lines.length - 1 ? area : joinedAt(lines, row);
	}
};

/** The cursor's line, before and after the cursor. */
const halves = ({ lines, row, column }: TextArea): readonly [string, string] => {
	const characters = graphemes(lines[row] ?? "");
	return [characters.slice(0, column).join(""), characters.slice(column).join("")];
};

const lengthOf = (lines: readonly string[], row: number): number => graphemes(lines[row] ?? "").length;

const toRow = (area: TextArea, row: number): TextArea =>
	row < 0 || row >= area.lines.length
		? area
		: { ...area, row, column: Math.min(area.column, lengthOf(area.lines, row)) };

const replaced = (lines: readonly string[], row: number, line: string): readonly string[] =>
	lines.map((old, index) => (index === row ? line : old));

/** The line and the one after it as one, with the cursor between them. */
const joinedAt = (lines: readonly string[], row: number): TextArea => ({
	lines: [...lines.slice(0, row), (lines[row] ?? "") + (lines[row + 1] ?? ""), ...lines.slice(row + 2)],
	row,
	column: lengthOf(lines, row),
});
