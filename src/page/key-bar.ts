import { columnsIn } from "./columns.ts";
import type { Line, Span } from "./line.ts";

/** A key as it is shown, and what it does here; the most important first. */
export type ShownKey = { readonly key: string; readonly does: string };

const GAP = "   ";

/** The keys in as few rows as they need, at most `rows`; what does not fit is left out from the end but for the last, which is help. */
export const keyBar = (keys: readonly ShownKey[], columns: number, rows: number): readonly Line[] => {
	const all = laidOut(keys, columns);
	if (all.length <= rows) return all;
	const help = keys.at(-1);
	for (let kept = keys.length - 2; kept > 0; kept--) {
		const fewer = laidOut([...keys.slice(0, kept), ...(help ? [help] : [])], columns);
		if (fewer.length <= rows) return fewer;
	}
	return laidOut(help ? [help] : [], columns).slice(0, rows);
};

const laidOut = (keys: readonly ShownKey[], columns: number): readonly Line[] => {
	const rows: Span[][] = [];
	for (const { key, does } of keys) {
		const spans: readonly Span[] = [
			{ text: key, role: "accent" },
			{ text: ` ${does}`, role: "muted" },
		];
		const row = rows.at(-1);
		const longer = row === undefined ? [] : [...row, { text: GAP }, ...spans];
		if (row !== undefined && columnsIn(longer) <= columns) rows[rows.length - 1] = longer;
		else rows.push([...spans]);
	}
	return rows;
};
