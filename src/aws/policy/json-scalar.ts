import { type Cursor, fail, failAt, LITERALS, take, WORD } from "./json-cursor.ts";
import type { JsonNode } from "./json-node.ts";

const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPES: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	["\\", "\\"],
	["/", "/"],
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "\t"],
]);

/** A string, number, `true`, `false` or `null`; undefined where the reading has failed. */
export const readScalar = (cursor: Cursor): JsonNode | undefined => {
	const start = cursor.at;
	const opener = cursor.text[start] ?? "";
	if (opener === '"') {
		const value = readString(cursor);
		return value === undefined ? undefined : { type: "scalar", start, value };
	}
	if (/[-0-9]/.test(opener)) return readNumber(cursor);
	const literal = LITERALS.get(take(cursor, WORD));
	if (literal !== undefined) return { type: "scalar", start, value: literal };
	cursor.at = start;
	return failAt(cursor, "a value");
};

/** A string whose opening quote is here; undefined where the reading has failed. */
export const readString = (cursor: Cursor): string | undefined => {
	const start = cursor.at;
	cursor.at += 1;
	let value = take(cursor, PLAIN);
	while (cursor.text[cursor.at] === "\\") {
		const escaped = readEscape(cursor, start);
		if (escaped === undefined) return undefined;
		value += escaped + take(cursor, PLAIN);
	}
	if (cursor.text[cursor.at] !== '"') {
		return fail(cursor, {
			code: "json-unclosed-string",
			at: start,
			message: "the string that begins here is not closed on its line",
			cure: 'close it with `"`',
		});
	}
	cursor.at += 1;
	return value;
};

const readEscape = (cursor: Cursor, start: number): string | undefined => {
	const { at, text } = cursor;
	const letter = text[at + 1] ?? "";
	const simple = ESCAPES.get(letter);
	if (simple !== undefined) {
		cursor.at += 2;
		return simple;
	}
	const hex = text.slice(at + 2, at + 6);
	if (letter === "u" && /^[0-9a-fA-F]{4}$/.test(hex)) {
		cursor.at += 6;
		return String.fromCharCode(Number.parseInt(hex, 16));
	}
	return fail(cursor, {
		code: "json-escape",
		at,
		message: /[!-~]/.test(letter)
			? `\`\\${letter}\` is no escape that JSON knows`
			: "a backslash escapes nothing here",
		cure: "write a backslash itself as `\\\\`",
		since: { at: start, message: "the string begins here" },
	});
};

const readNumber = (cursor: Cursor): JsonNode | undefined => {
	const start = cursor.at;
	const digits = take(cursor, NUMBER);
	if (digits === "") return failAt(cursor, "a value");
	if (/[0-9A-Za-z.]/.test(cursor.text[cursor.at] ?? "")) {
		return fail(cursor, {
			code: "json-number",
			at: start,
			message: "this is not a number of JSON",
			cure: "put an account id or a date in double quotes",
		});
	}
	return { type: "scalar", start, value: Number(digits) };
};
