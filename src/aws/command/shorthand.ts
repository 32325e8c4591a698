/** A value of the command line's shorthand syntax. */
export type ShorthandValue = string | readonly ShorthandValue[] | { readonly [key: string]: ShorthandValue };

/** What was read, or where it went wrong. */
export type Shorthand =
	| { readonly ok: true; readonly value: Readonly<Record<string, ShorthandValue>> }
	| { readonly ok: false; readonly message: string };

/**
 * Reads `Key=team,Value=till`, `Names=[a,b]`, `Range={From=1,To=2}` and bare lists such as `Values=a,b`.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
export const readShorthand = (text: string): Shorthand => {
	const cursor: Cursor = { text, at: 0 };
	const read = readPairs(cursor, "");
	if (typeof read === "string") return { ok: false, message: read };
	return { ok: true, value: read.value };
};

type Cursor = { readonly text: string; readonly at: number };

type Read<T> = { readonly value: T; readonly at: number };

type Pairs = Readonly<Record<string, ShorthandValue>>;

const expected = ({ text }: Cursor, what: string, at: number): string =>
	`Expected: '${what}', received: '${text.charAt(at) || "EOF"}' for input:\n ${text}\n ${" ".repeat(at)}^`;

const readPairs = (cursor: Cursor, close: string): Read<Pairs> | string => {
	const { text } = cursor;
	const pairs: [string, ShorthandValue][] = [];
	let at = cursor.at;
	for (;;) {
		at = skipSpace(text, at);
		if (close !== "" && text.charAt(at) === close) return { value: Object.fromEntries(pairs), at: at + 1 };
		const key = /^[A-Za-z0-9_.#/@:-]+/.exec(text.slice(at))?.[0];
		if (key === undefined) return expected(cursor, "=", at);
		at = skipSpace(text, at + key.length);
		if (text.charAt(at) !== "=") return expected(cursor, "=", at);
		const value = readValues({ text, at: skipSpace(text, at + 1) }, close);
		if (typeof value === "string") return value;
		pairs.push([key, value.value]);
		at = skipSpace(text, value.at);
		if (at >= text.length) {
			return close === "" ? { value: Object.fromEntries(pairs), at } : expected(cursor, close, at);
		}
		if (text.charAt(at) === close) continue;
		if (text.charAt(at) !== ",") return expected(cursor, ",", at);
		at += 1;
	}
};

/** One value, or several with commas between them, as long as no `key=` comes next. */
const readValues = (cursor: Cursor, close: string): Read<ShorthandValue> | string => {
	const { text } = cursor;
	const first = readValue(cursor, close);
	if (typeof first === "string") return first;
	const values: ShorthandValue[] = [first.value];
	let at = first.at;
	while (text.charAt(at) === "," && at + 1 < text.length && !isKeyNext(text, at + 1)) {
		const next = readValue({ text, at: skipSpace(text, at + 1) }, close);
		if (typeof next === "string") return next;
		values.push(next.value);
		at = next.at;
	}
	return { value: values.length === 1 ? first.value : values, at };
};

const isKeyNext = (text: string, at: number): boolean => /^\s*[A-Za-z0-9_.#/@:-]+\s*=/.test(text.slice(at));

const readValue = (cursor: Cursor, close: string): Read<ShorthandValue> | string => {
	const { text, at } = cursor;
	const first = text.charAt(at);
	if (first === "{") return readPairs({ text, at: at + 1 }, "}");
	if (first === "[") return readList({ text, at: at + 1 });
	if (first === "'" || first === '"') return readQuoted(cursor, first);
	const stop = close === "" ? /[,]/ : /[,}\]]/;
	const rest = text.slice(at);
	const length = rest.search(stop);
	const value = length === -1 ? rest : rest.slice(0, length);
	return { value: value.trim(), at: at + value.length };
};

const readList = (cursor: Cursor): Read<ShorthandValue> | string => {
	const { text } = cursor;
	const items: ShorthandValue[] = [];
	let at = skipSpace(text, cursor.at);
	while (text.charAt(at) !== "]") {
		const item = readValue({ text, at }, "]");
		if (typeof item === "string") return item;
		items.push(item.value);
		at = skipSpace(text, item.at);
		if (text.charAt(at) === ",") at = skipSpace(text, at + 1);
		else if (text.charAt(at) !== "]") return expected(cursor, "]", at);
	}
	return { value: items, at: at + 1 };
};

const readQuoted = (cursor: Cursor, quote: string): Read<string> | string => {
	const { text } = cursor;
	let value = "";
	for (let at = cursor.at + 1; at < text.length; at++) {
		const letter = text.charAt(at);
		if (letter === "\\" && (text.charAt(at + 1) === quote || text.charAt(at + 1) === "\\")) {
			at += 1;
			value += text.charAt(at);
		} else if (letter === quote) return { value, at: at + 1 };
		else value += letter;
	}
	return expected(cursor, quote, text.length);
};

const skipSpace = (text: string, at: number): number => {
	let next = at;
	while (/\s/.test(text.charAt(next))) next += 1;
	return next;
};
