import { bad, type Checked, good } from "../../problem/problem.ts";
import { type Complaint, type Cursor, fail, failAt, problemOf, startOf, take } from "./json-cursor.ts";
import type { JsonMember, JsonNode } from "./json-node.ts";
import { readScalar, readString } from "./json-scalar.ts";

/** A policy nests six deep; whatever goes past this is no policy. */
export const DEEPEST = 32;

/** The most repeated keys that are told of one text. */
const MOST_REPEATED = 20;

const SPACE = /[ \t\r\n]*/y;

/** Where a tree is being read, and the keys that were found twice on the way. */
type Reader = { readonly cursor: Cursor; readonly repeated: Complaint[] };

/**
 * The JSON text as a tree that knows where each value began, by RFC 8259; a repeated key is an error too, for
 * `JSON.parse` would keep the last of them in silence. Stops at the first mistake of syntax.
 */
export const parseJson = (text: string, file?: string): Checked<JsonNode> => {
	const reader: Reader = { cursor: startOf(text), repeated: [] };
	const { cursor, repeated } = reader;
	const root = readNode(reader, 0);
	take(cursor, SPACE);
	if (root && cursor.at < text.length) {
		const message = "something stands after the end of the JSON value";
		fail(cursor, { code: "json-syntax", at: cursor.at, message, cure: "take it out" });
	}
	const complaints = cursor.failure ? [...repeated, cursor.failure] : repeated;
	if (root && complaints.length === 0) return good(root);
	return bad(complaints.map((complaint) => problemOf(complaint, text, file)));
};

const readNode = (reader: Reader, depth: number): JsonNode | undefined => {
	const { cursor } = reader;
	take(cursor, SPACE);
	const opener = cursor.text[cursor.at];
	if (opener !== "{" && opener !== "[") return readScalar(cursor);
	if (depth >= DEEPEST) {
		const message = `the text nests deeper than ${DEEPEST} levels`;
		return fail(cursor, { code: "json-too-deep", at: cursor.at, message });
	}
	return opener === "{" ? readObject(reader, depth + 1) : readArray(reader, depth + 1);
};

const readObject = (reader: Reader, depth: number): JsonNode | undefined => {
	const start = reader.cursor.at;
	const seen = new Map<string, number>();
	const members = readEntries(reader.cursor, "}", () => readMember(reader, seen, depth));
	return members && { type: "object", start, members };
};

const readArray = (reader: Reader, depth: number): JsonNode | undefined => {
	const start = reader.cursor.at;
	const items = readEntries(reader.cursor, "]", () => readNode(reader, depth));
	return items && { type: "array", start, items };
};

const readMember = (reader: Reader, seen: Map<string, number>, depth: number): JsonMember | undefined => {
	const { cursor, repeated } = reader;
	take(cursor, SPACE);
	const start = cursor.at;
	if (cursor.text[start] !== '"') return failAt(cursor, "a key in double quotes");
	const key = readString(cursor);
	if (key === undefined) return undefined;
	const first = seen.get(key);
	if (first === undefined) seen.set(key, start);
	else if (repeated.length < MOST_REPEATED) {
		const shown = /^[ -~]{1,60}$/.test(key) ? `\`${key}\`` : "a key";
		repeated.push({
			code: "json-duplicate-key",
			at: start,
			message: `${shown} is written twice in one object`,
			cure: "keep one of them; several values go into one list",
			since: { at: first, message: "the first one" },
		});
	}
	take(cursor, SPACE);
	if (cursor.text[cursor.at] !== ":") return failAt(cursor, "`:`");
	cursor.at += 1;
	const value = readNode(reader, depth);
	return value && { key, start, value };
};

/** What stands between the bracket here and its closing one, with a comma between each two. */
const readEntries = <Entry>(
	cursor: Cursor,
	close: "}" | "]",
	read: () => Entry | undefined,
): Entry[] | undefined => {
	const start = cursor.at;
	const entries: Entry[] = [];
	cursor.at += 1;
	take(cursor, SPACE);
	if (cursor.text[cursor.at] === close) {
		cursor.at += 1;
		return entries;
	}
	for (;;) {
		const entry = read();
		if (entry === undefined) return undefined;
		entries.push(entry);
		take(cursor, SPACE);
		const found = cursor.text[cursor.at];
		if (found !== "," && found !== close) return failBetween(cursor, close, start);
		const comma = cursor.at;
		cursor.at += 1;
		if (found === close) return entries;
		take(cursor, SPACE);
		if (/[\]}]/.test(cursor.text[cursor.at] ?? "")) {
			const message = "a comma stands after the last entry";
			return fail(cursor, { code: "json-trailing-comma", at: comma, message, cure: "take the comma out" });
		}
	}
};

const failBetween = (cursor: Cursor, close: "}" | "]", start: number): undefined => {
	const { at, text } = cursor;
	const found = text[at];
	const since = { at: start, message: `the \`${close === "}" ? "{" : "["}\` that is still open` };
	if (found === undefined) {
		const message = `the text ends before a closing \`${close}\``;
		return fail(cursor, { code: "json-unclosed", at, message, since });
	}
	if (found === "}" || found === "]") {
		const message = `\`${found}\` stands where \`${close}\` should close`;
		return fail(cursor, { code: "json-unclosed", at, message, since });
	}
	if (found === '"' || found === "{" || found === "[") {
		const message = "a comma is missing before this";
		return fail(cursor, {
			code: "json-missing-comma",
			at,
			message,
			cure: "put `,` after the entry before it",
		});
	}
	return failAt(cursor, `\`,\` or \`${close}\``);
};
