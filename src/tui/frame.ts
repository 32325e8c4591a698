import { columnsOf } from "../page/columns.ts";
import { keyBar, type ShownKey } from "../page/key-bar.ts";
import type { Line } from "../page/line.ts";
import { indented, wrap } from "../page/wrap.ts";
import type { InputView } from "./inputs/view.ts";
import { inSight } from "./sight.ts";

export type Window = { readonly columns: number; readonly rows: number };

/** Smaller than this nothing can be read. */
export const LEAST: Window = { columns: 40, rows: 12 };

/** Columns left free at either side. */
const MARGIN = 1;

/** A row longer than text, gap and picture together only makes the eye travel. */
const WIDEST = 160;

/** Columns that a page may use in a window. */
export const measureOf = (window: Window): number => Math.min(WIDEST, window.columns - 2 * MARGIN);

/** A list with something at its right edge is read across no further than this. */
export const LIST = 92;

/** Rows that the key bar may take; a second one only where it is needed and there is room. */
export const keyRows = (window: Window): number => (window.rows < 16 || window.columns >= 62 ? 1 : 2);

/** A page before it is fitted into a window. */
export type Page = {
	/** The row that stays at the top. */
	readonly top: Line;
	readonly body: InputView;
	readonly keys: readonly ShownKey[];
	/** Where the reader scrolled to; undefined follows the focus. */
	readonly scrolled: number | undefined;
	/** Said above the keys: what to do instead. */
	readonly notice: string | undefined;
	/** Said below the top row until it is over: that something could not be saved. */
	readonly banner: string | undefined;
};

/** A page fitted into a window: exactly as many rows as it has. */
export type Frame = { readonly rows: readonly Line[]; readonly top: number; readonly height: number };

/** Top row, body, a row for what is to be said, keys; only the body gives way, and it scrolls. */
export const frameOf = (page: Page, window: Window): Frame => {
	const columns = measureOf(window);
	// A prompt has more keys than one row holds.
	const isPrompt = page.body.pinned !== undefined && window.rows >= 20;
	const keys = keyBar(page.keys, columns, isPrompt ? 2 : keyRows(window));
	const banner =
		page.banner === undefined
			? []
			: wrap([{ text: `! ${page.banner}`, role: "warning" }], columns).slice(0, 2);
	const isAiry = window.rows >= 16;
	const pinned = (page.body.pinned ?? []).slice(0, Math.floor(window.rows / 2));
	const head = [page.top, ...banner, ...(isAiry && pinned.length === 0 ? [[]] : []), ...pinned];
	const notice =
		page.notice === undefined ? [] : wrap([{ text: page.notice, role: "warning" }], columns).slice(0, 2);
	const below = Math.max(1, notice.length) + keys.length;
	const height = Math.max(1, window.rows - head.length - below);
	const sight = inSight(page.body, height, page.scrolled);
	const empty = Array.from({ length: height - sight.rows.length }, (): Line => []);
	const said = notice.length > 0 ? notice : [more(sight.above, sight.below, columns)];
	return {
		rows: indented([...head, ...sight.rows, ...empty, ...said, ...keys], MARGIN),
		top: sight.top,
		height,
	};
};

/** That there is more to read, and where. */
const more = (above: number, below: number, columns: number): Line => {
	const words = [
		...(above > 0 ? [`↑ ${above} more`] : []),
		...(below > 0 ? [`↓ ${below} more`] : []),
		...(above + below > 0 && columns >= 50 ? ["PgUp PgDn"] : []),
	].join("   ");
	return words === ""
		? []
		: [{ text: " ".repeat(columns - columnsOf(words)) }, { text: words, role: "muted" }];
};
