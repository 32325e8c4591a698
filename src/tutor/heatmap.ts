import { type Day, isoDate, weekday } from "../progress/day.ts";
import type { Statistics } from "../progress/statistics.ts";

/** One day of a heatmap. */
export type HeatmapDay = {
	readonly day: Day;
	/** ISO date. */
	readonly date: string;
	readonly answers: number;
	/** 0 for nothing, 1 to 4 by how much this was for this learner. */
	readonly level: 0 | 1 | 2 | 3 | 4;
};

/** Weeks from Monday to Sunday, the present one last; days to come are left out. */
export type Heatmap = readonly (readonly HeatmapDay[])[];

/** The last weeks, each day shaded against the busiest of them. */
export const heatmapOf = (days: Statistics, today: Day, weeks: number): Heatmap => {
	const first = today - weekday(today) - (weeks - 1) * 7;
	const counts = Array.from(
		{ length: today - first + 1 },
		(_, index) => days.get(first + index)?.answers ?? 0,
	);
	const most = Math.max(1, ...counts);
	const map = counts.map((answers, index): HeatmapDay => {
		const day = first + index;
		return { day, date: isoDate(day), answers, level: levelOf(answers, most) };
	});
	return Array.from({ length: weeks }, (_, week) => map.slice(week * 7, week * 7 + 7));
};

const levelOf = (answers: number, most: number): HeatmapDay["level"] => {
	if (answers === 0) return 0;
	const share = answers / most;
	if (share > 0.75) return 4;
	if (share > 0.5) return 3;
	return share > 0.25 ? 2 : 1;
};
