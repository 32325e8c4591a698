import { columnsIn, columnsOf, graphemes } from "./columns.ts";
import type { Line, Span } from "./line.ts";

/** A stretch without a space in it, in one or several roles, and what stood before it. */
type Word = { readonly spans: readonly Span[]; readonly gap: string; readonly breakBefore: boolean };

/** After these a long word such as an ARN or an address may be broken. */
const JOINTS = new Set([":", "/", ",", "-", "_", "&", "=", "."]);

const wordsOf = (spans: readonly Span[]): Word[] => {
	const words: Word[] = [];
	let current: Span[] = [];
	let gap = "";
	let breakBefore = false;
	const close = () => {
		if (current.length > 0) {
			words.push({ spans: current, gap, breakBefore });
			gap = "";
			breakBefore = false;
		}
		current = [];
	};
	for (const span of spans) {
		for (const piece of span.text.split(/( +|\n)/)) {
			if (piece === "") continue;
			if (piece === "\n") {
				close();
				if (breakBefore) words.push({ spans: [], gap: "", breakBefore: true });
				breakBefore = true;
				gap = "";
			} else if (piece.startsWith(" ")) {
				close();
				gap += piece;
			} else current.push({ ...span, text: piece });
		}
	}
	close();
	return words;
};

/** Cuts a word that is wider than a row, where it can at a joint. */
const pieces = (spans: readonly Span[], width: number): Line[] => {
	const rows: Span[][] = [[]];
	let taken = 0;
	let sinceJoint = 0;
	for (const span of spans) {
		for (const character of graphemes(span.text)) {
			const columns = columnsOf(character);
			const shown = columns > width ? "…" : character;
			const wide = Math.min(columns, width);
			if (taken + wide > width) {
				const carried =
					sinceJoint > 0 && sinceJoint < width / 2 ? takeBack(rows.at(-1) ?? [], sinceJoint) : [];
				rows.push(carried);
				taken = columnsIn(carried);
				sinceJoint = 0;
			}
			append(rows.at(-1) ?? [], shown, span);
			taken += wide;
			sinceJoint = JOINTS.has(character) ? 0 : sinceJoint + wide;
		}
	}
	return rows.filter((row) => row.length > 0);
};

const append = (row: Span[], text: string, like: Span): void => {
	const last = row.at(-1);
	if (last && last.role === like.role) row[row.length - 1] = { ...last, text: last.text + text };
	else row.push({ ...like, text });
};

const takeBack = (row: Span[], columns: number): Span[] => {
	const last = row.at(-1);
	if (!last || columnsOf(last.text) <= columns) return [];
	const kept = [...graphemes(last.text)];
	let carried = "";
	while (columnsOf(carried) < columns) carried = (kept.pop() ?? " ") + carried;
	row[row.length - 1] = { ...last, text: kept.join("") };
	return [{ ...last, text: carried }];
};

/**
 * The spans as rows of at most `width` columns (at least one), broken at spaces and at line feeds;
 * a word wider than a row is broken inside.
 */
export const wrap = (spans: readonly Span[], width: number): readonly Line[] => {
	const room = Math.max(1, width);
	const rows: Span[][] = [];
	let row: Span[] = [];
	let taken = 0;
	const close = () => {
		rows.push(row);
		row = [];
		taken = 0;
	};
	for (const word of wordsOf(spans)) {
		if (word.breakBefore && (row.length > 0 || rows.length > 0 || word.spans.length === 0)) close();
		const columns = columnsIn(word.spans);
		const gap = row.length === 0 ? "" : word.gap;
		if (taken + gap.length + columns <= room) {
			if (gap !== "") append(row, gap, gapLike(row, word));
			for (const span of word.spans) append(row, span.text, span);
			taken += gap.length + columns;
			continue;
		}
		if (row.length > 0) close();
		const parts = columns <= room ? [word.spans] : pieces(word.spans, room);
		for (const [index, part] of parts.entries()) {
			if (index > 0) close();
			row = [...part];
			taken = columnsIn(part);
		}
	}
	if (row.length > 0) close();
	return rows;
};

/** A space inside a stretch of one role keeps it; between two roles it has none. */
const gapLike = (row: readonly Span[], word: Word): Span => {
	const before = row.at(-1)?.role;
	return before !== undefined && before === word.spans[0]?.role ? { text: "", role: before } : { text: "" };
};

/** Fewer columns than this beside a label are no room for text. */
const LEAST = 5;

/** Wraps text after a label: the first row begins with it, the others are indented as far; a label that leaves no room stands above. */
export const hanging = (label: Line, spans: readonly Span[], width: number): readonly Line[] => {
	const indent = columnsIn(label);
	if (indent > width - LEAST) return [...wrap(label, width), ...indented(wrap(spans, width - 2), 2)];
	const rows = wrap(spans, width - indent);
	if (rows.length === 0) return [label];
	return rows.map((row, index) => [...(index === 0 ? label : [{ text: " ".repeat(indent) }]), ...row]);
};

/** The rows with that many spaces before each; empty rows stay empty. */
export const indented = (rows: readonly Line[], columns: number): readonly Line[] =>
	rows.map((row) => (row.length === 0 ? row : [{ text: " ".repeat(columns) }, ...row]));
