import { type InputLine, LONGEST_CASE } from "./lines.ts";

/** A piece of the input that stands by itself; `text` is undefined where it is longer than any case may be. */
export type Piece = {
	/** A JSON object on one line, or a document, YAML or JSON, of one or several lines. */
	readonly form: "json-line" | "document";
	readonly text: string | undefined;
	readonly firstLine: number;
};

type Pending = { lines: string[]; size: number; firstLine: number };

/**
 * Cuts lines into cases: every line of JSON Lines, every document of a YAML stream. What begins with a bracket that its
 * own line does not close is a JSON document over several lines, unless the next line is a whole object again.
 */
export type Splitter = {
	readonly push: (line: InputLine) => readonly Piece[];
	/** What is left at the end of the input. */
	readonly end: () => readonly Piece[];
};

/** A splitter at the beginning of an input. */
export const startSplitting = (): Splitter => {
	let isJsonLines = false;
	let pending: Pending | undefined;
	let isSkipping: number | undefined;

	const close = (): readonly Piece[] => {
		const skipped = isSkipping;
		const held = pending;
		pending = undefined;
		isSkipping = undefined;
		if (skipped !== undefined) return [{ form: "document", text: undefined, firstLine: skipped }];
		if (held === undefined || held.lines.every(isIdle)) return [];
		return [{ form: "document", text: held.lines.join("\n"), firstLine: held.firstLine }];
	};
	const hold = (text: string, number: number): void => {
		pending ??= { lines: [], size: 0, firstLine: number };
		pending.lines.push(text);
		pending.size += text.length + 1;
		if (pending.size <= LONGEST_CASE) return;
		isSkipping = pending.firstLine;
		pending = undefined;
	};
	const push = ({ text, number }: InputLine): readonly Piece[] => {
		if (isJsonLines && (text === undefined || !isSeparator(text))) {
			return text !== undefined && isIdle(text) ? [] : [{ form: "json-line", text, firstLine: number }];
		}
		isJsonLines = false;
		if (text === undefined) {
			const first = pending?.firstLine ?? isSkipping ?? number;
			pending = undefined;
			isSkipping = first;
			return [];
		}
		if (isSeparator(text)) return close();
		if (isWholeObject(text) && isBetweenCases(pending)) {
			const bad = isSkipping === undefined ? linesIn(pending) : close();
			isJsonLines = true;
			pending = undefined;
			return [...bad, { form: "json-line", text, firstLine: number }];
		}
		if (isSkipping !== undefined) return [];
		hold(text, number);
		return [];
	};
	return { push, end: close };
};

/**
 * True where an object on a line of its own cannot belong to what came before: nothing did, or a single line that
 * opened an object and broke off, or lines that are neither JSON nor indented under it.
 */
const isBetweenCases = (pending: Pending | undefined): boolean => {
	const [first, ...more] = (pending?.lines ?? []).filter((line) => !isIdle(line));
	if (first === undefined) return true;
	if (first.startsWith("[")) return false;
	return first.startsWith("{") ? first.startsWith('{"') && more.length === 0 : true;
};

const isIdle = (line: string): boolean => /^\s*(#.*)?$/.test(line);

/** Lines that turned out to be bad lines of JSON Lines. */
const linesIn = (pending: Pending | undefined): readonly Piece[] =>
	(pending?.lines ?? []).flatMap((text, index) =>
		isIdle(text) ? [] : [{ form: "json-line", text, firstLine: (pending?.firstLine ?? 1) + index } as const],
	);

const isSeparator = (line: string): boolean => /^(---|\.\.\.)(\s|$)/.test(line);

/** True for `{...}` on a line of its own: brackets inside strings do not count. */
const isWholeObject = (line: string): boolean => {
	const text = line.trimEnd();
	if (!text.startsWith("{") || !text.endsWith("}")) return false;
	let depth = 0;
	let isText = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isText) {
			if (code === BACKSLASH) at++;
			else if (code === QUOTE) isText = false;
		} else if (code === QUOTE) isText = true;
		else if (code === OPEN) depth++;
		else if (code === CLOSE) depth--;
	}
	return depth === 0 && !isText;
};

const BACKSLASH = 92;
const QUOTE = 34;
const OPEN = 123;
const CLOSE = 125;
