import type { Heatmap, HeatmapDay } from "../tutor/heatmap.ts";
import { padded } from "./columns.ts";
import { type Line, line, type Span } from "./line.ts";

/** Height grows with what was done, so that it reads without colours. */
const LEVELS: Readonly<Record<HeatmapDay["level"], Span>> = {
	0: { text: "·", role: "muted" },
	1: { text: "▂", role: "accent" },
	2: { text: "▄", role: "accent" },
	3: { text: "▆", role: "accent" },
	4: { text: "█", role: "accent" },
};

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Columns of the day's name before the first week. */
const LABEL = 4;

/** Columns that a heatmap of so many weeks takes. */
export const heatmapColumns = (weeks: number): number => LABEL + 2 * weeks;

/** A column a week under the months they begin in, a row a day of the week; in a narrow window the latest weeks. */
export const drawHeatmap = (heatmap: Heatmap, columns: number): readonly Line[] => {
	const weeks = heatmap.slice(-Math.max(1, Math.floor((columns - LABEL) / 2)));
	return [
		line(" ".repeat(LABEL) + monthsOf(weeks), "muted"),
		...WEEKDAYS.map(
			(name, day): Line => [
				{ text: padded(name, LABEL), role: "muted" },
				...weeks.flatMap((week): readonly Span[] => {
					const cell = week[day];
					return cell === undefined ? [{ text: "  " }] : [LEVELS[cell.level], { text: " " }];
				}),
			],
		),
	];
};

/** The name of a month over the first of its weeks, where the one before leaves room. */
const monthsOf = (weeks: Heatmap): string => {
	let row = "";
	let last = "";
	for (const [index, week] of weeks.entries()) {
		const month = MONTHS[Number(week[0]?.date.slice(5, 7)) - 1] ?? "";
		const at = index * 2;
		const hasRoom = row.length <= at && at + month.length <= weeks.length * 2;
		if (month !== last && hasRoom) row = row.padEnd(at) + month;
		last = month;
	}
	return row;
};
