import type { Line } from "../page/line.ts";
import type { InputView } from "./inputs/view.ts";

/** The part of a page that fits a window of so many rows. */
export type Sight = {
	readonly rows: readonly Line[];
	/** Index of the first row in sight. */
	readonly top: number;
	/** Rows hidden above and below. */
	readonly above: number;
	readonly below: number;
};

/** What is in sight: where the reader scrolled to, or else wherever the focused rows are. */
export const inSight = (view: InputView, height: number, scrolled: number | undefined): Sight => {
	const most = Math.max(0, view.rows.length - height);
	const top = Math.max(0, Math.min(most, scrolled ?? following(view, height)));
	return {
		rows: view.rows.slice(top, top + height),
		top,
		above: top,
		below: Math.max(0, view.rows.length - top - height),
	};
};

/** The beginning as long as it shows the focus; else the focus with a few rows after it. */
const following = ({ rows, focus }: InputView, height: number): number => {
	if (focus === undefined || focus.to < height) return 0;
	const after = Math.min(rows.length - 1, focus.to + Math.floor(height / 4));
	return Math.min(focus.from, after - height + 1);
};
