import { columnsOf, oneLine, shortened } from "./columns.ts";
import type { Line, Span } from "./line.ts";

/** How much is done, as a bar of that many columns. */
export const bar = (done: number, of: number, columns: number): readonly Span[] => {
	const share = of <= 0 ? 0 : Math.max(0, Math.min(1, done / of));
	const full = share >= 1 ? columns : Math.min(columns - 1, Math.round(share * columns));
	return [
		{ text: "▓".repeat(Math.max(0, full)), role: "accent" },
		{ text: "░".repeat(Math.max(0, columns - full)), role: "muted" },
	];
};

/** Where one is on the left, how far one has come on the right; the bar gives way first where it is narrow. */
export const crumbs = (
	path: readonly string[],
	at: { readonly step: number; readonly of: number } | undefined,
	columns: number,
): Line => {
	const count = at === undefined ? "" : `${at.step}/${at.of}`;
	const barColumns = columns >= 60 ? 10 : columns >= 46 ? 6 : 0;
	const right = count === "" ? 0 : columnsOf(count) + (barColumns > 0 ? barColumns + 1 : 0);
	const room = Math.max(0, columns - right - (right > 0 ? 2 : 0));
	const left = pathIn(path.map(oneLine), room);
	const gap = Math.max(0, columns - right - columnsOf(left.map((span) => span.text).join("")));
	return [
		...left,
		{ text: " ".repeat(gap) },
		...(at !== undefined && barColumns > 0 ? [...bar(at.step, at.of, barColumns), { text: " " }] : []),
		...(count === "" ? [] : [{ text: count, role: "muted" as const }]),
	];
};

/** The whole path, or only its end where it is too long. */
const pathIn = (path: readonly string[], room: number): Line => {
	const whole = path.join(" › ");
	const last = path.at(-1) ?? "";
	if (columnsOf(whole) > room) return [{ text: shortened(last, room), role: "title" }];
	const before = path.slice(0, -1);
	return [
		...(before.length === 0 ? [] : [{ text: `${before.join(" › ")} › `, role: "muted" as const }]),
		{ text: last, role: "title" },
	];
};
