/** One comparison: what was measured on both sides in the same run, and the most their ratio may be. */
export type Row = {
	readonly what: string;
	readonly ours: number;
	readonly baseline: number;
	readonly unit: "ms" | "MB" | "KB" | "/s" | "reviews";
	/** Largest ratio of ours to the baseline that is good enough; undefined where the row only informs. */
	readonly target: number | undefined;
};

const shown = (value: number, unit: Row["unit"]): string =>
	`${value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1)} ${unit}`;

const cells = (row: Row): readonly string[] => {
	const ratio = row.ours / row.baseline;
	return [
		row.what,
		shown(row.ours, row.unit),
		shown(row.baseline, row.unit),
		ratio.toFixed(2),
		row.target === undefined ? "-" : `<= ${row.target.toFixed(2)}`,
		row.target === undefined ? "" : ratio <= row.target ? "met" : "MISSED",
	];
};

/** The rows as a table for a person, numbers lined up on the right. */
export const table = (rows: readonly Row[]): string => {
	const all = [["", "ours", "baseline", "ratio", "target", ""], ...rows.map(cells)];
	const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	return all
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 || column === 5
						? cell.padEnd(widths[column] ?? 0)
						: cell.padStart(widths[column] ?? 0),
				)
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
};
