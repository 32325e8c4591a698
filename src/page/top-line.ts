import { columnsOf, oneLine, shortened } from "./columns.ts";
import type { Line } from "./line.ts";

/** The row that stays at the top: where one is, and on the right how far; the right gives way where it is narrow. */
export const topLine = (title: string, right: string, columns: number): Line => {
	const name = shortened(oneLine(title), columns);
	const gap = columns - columnsOf(name) - columnsOf(right);
	return gap < 2
		? [{ text: name, role: "title" }]
		: [{ text: name, role: "title" }, { text: " ".repeat(gap) }, { text: right, role: "muted" }];
};
