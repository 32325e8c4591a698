import { bad, type Checked, good, type Problem } from "../../problem/problem.ts";
import { type JsonMember, type JsonNode, spotOf } from "./json-node.ts";

/** A policy nests six deep; whatever goes past this is no policy. */
export const DEEPEST = 32;

/** The most repeated keys that are told of one text. */
const MOST_REPEATED = 20;

type Complaint = {
	readonly code: string;
	readonly at: number;
	readonly message: string;
	readonly cure?: string;
	/** Where something began that explains the complaint. */
	readonly since?: { readonly at: number; readonly message: string };
};

const SPACE = /[ \t\r\n]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /[A-Za-z_$][A-Za-z0-9_$]*/y;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
	["true", true],
	["false", false],
	["null", null],
]);
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

/**
 * The JSON text as a tree that knows where each value began, by RFC 8259; a repeated key is an error too, for
 * `JSON.parse` would keep the last of them in silence. Stops at the first mistake of syntax.
 */
export const parseJson = (text: string, file?: string): Checked<JsonNode> => {
	const repeated: Complaint[] = [];
	let failure: Complaint | undefined;
	let at = text.startsWith("\ufeff") ? 1 : 0;

	const fail = (complaint: Complaint): undefined => {
		failure ??= complaint;
		return undefined;
	};
	const take = (pattern: RegExp): string => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0] ?? "";
		at += found.length;
		return found;
	};
	const skipSpace = () => {
		take(SPACE);
	};

	const readEscape = (start: number): string | undefined => {
		const letter = text[at + 1] ?? "";
		const simple = ESCAPES.get(letter);
		if (simple !== undefined) {
			at += 2;
			return simple;
		}
		const hex = text.slice(at + 2, at + 6);
		if (letter === "u" && /^[0-9a-fA-F]{4}$/.test(hex)) {
			at += 6;
			return String.fromCharCode(Number.parseInt(hex, 16));
		}
		return fail({
			code: "json-escape",
			at,
			message: /[!-~]/.test(letter)
				? `\`\\${letter}\` is no escape that JSON knows`
				: "a backslash escapes nothing here",
			cure: "write a backslash itself as `\\\\`",
			since: { at: start, message: "the string begins here" },
		});
	};

	const string = (): string | undefined => {
		const start = at;
		at += 1;
		let value = take(PLAIN);
		while (text[at] === "\\") {
			const escaped = readEscape(start);
			if (escaped === undefined) return undefined;
			value += escaped + take(PLAIN);
		}
		if (text[at] !== '"') {
			return fail({
				code: "json-unclosed-string",
				at: start,
				message: "the string that begins here is not closed on its line",
				cure: 'close it with `"`',
			});
		}
		at += 1;
		return value;
	};

	const unexpected = (wanted: string): undefined => {
		const found = text[at];
		if (found === undefined)
			return fail({ code: "json-syntax", at, message: `the text ends where ${wanted} should be` });
		if ("'`‘’“”".includes(found)) {
			return fail({
				code: "json-quotes",
				at,
				message: `${found === "`" ? "a backtick" : `\`${found}\``} cannot quote a string`,
				cure: 'use the straight double quote `"`',
			});
		}
		if (found === "/" || found === "#") {
			return fail({
				code: "json-comment",
				at,
				message: "JSON has no comments",
				cure: "take the comment out",
			});
		}
		const word = take(WORD);
		if (word !== "") {
			const literal = word.toLowerCase();
			return fail({
				code: "json-syntax",
				at: at - word.length,
				message: `\`${word.slice(0, 40)}\` stands where ${wanted} should be`,
				cure: LITERALS.has(literal) ? `write \`${literal}\`` : 'put text in double quotes `"`',
			});
		}
		const named = /[!-~]/.test(found) ? `\`${found}\`` : "a strange character";
		return fail({ code: "json-syntax", at, message: `${named} stands where ${wanted} should be` });
	};

	const number = (): JsonNode | undefined => {
		const start = at;
		const digits = take(NUMBER);
		if (digits === "") return unexpected("a value");
		if (/[0-9A-Za-z.]/.test(text[at] ?? "")) {
			return fail({
				code: "json-number",
				at: start,
				message: "this is not a number of JSON",
				cure: "put an account id or a date in double quotes",
			});
		}
		return { type: "scalar", start, value: Number(digits) };
	};

	const scalar = (): JsonNode | undefined => {
		const start = at;
		if (text[at] === '"') {
			const value = string();
			return value === undefined ? undefined : { type: "scalar", start, value };
		}
		if (/[-0-9]/.test(text[at] ?? "")) return number();
		const word = take(WORD);
		const literal = LITERALS.get(word);
		if (literal !== undefined) return { type: "scalar", start, value: literal };
		at = start;
		return unexpected("a value");
	};

	/** After a member or an item: true for one more, false at the closing bracket, undefined for a mistake. */
	const goesOn = (close: "}" | "]", start: number): boolean | undefined => {
		skipSpace();
		const found = text[at];
		if (found === close) {
			at += 1;
			return false;
		}
		const since = { at: start, message: `the \`${close === "}" ? "{" : "["}\` that is still open` };
		if (found === ",") {
			const comma = at;
			at += 1;
			skipSpace();
			if (text[at] === "}" || text[at] === "]") {
				return fail({
					code: "json-trailing-comma",
					at: comma,
					message: "a comma stands after the last entry",
					cure: "take the comma out",
				});
			}
			return true;
		}
		if (found === undefined) {
			return fail({
				code: "json-unclosed",
				at,
				message: `the text ends before a closing \`${close}\``,
				since,
			});
		}
		if (found === "}" || found === "]") {
			return fail({
				code: "json-unclosed",
				at,
				message: `\`${found}\` stands where \`${close}\` should close`,
				since,
			});
		}
		if (found === '"' || found === "{" || found === "[") {
			return fail({
				code: "json-missing-comma",
				at,
				message: "a comma is missing before this",
				cure: "put `,` after the entry before it",
			});
		}
		return unexpected(`\`,\` or \`${close}\``);
	};

	const member = (seen: Map<string, number>, depth: number): JsonMember | undefined => {
		skipSpace();
		const start = at;
		if (text[at] !== '"') return unexpected("a key in double quotes");
		const key = string();
		if (key === undefined) return undefined;
		const first = seen.get(key);
		if (first === undefined) seen.set(key, start);
		else if (repeated.length < MOST_REPEATED) {
			repeated.push({
				code: "json-duplicate-key",
				at: start,
				message: `\`${key}\` is written twice in one object`,
				cure: "keep one of them; several values go into one list",
				since: { at: first, message: "the first one" },
			});
		}
		skipSpace();
		if (text[at] !== ":") return unexpected("`:`");
		at += 1;
		const value = node(depth);
		return value && { key, start, value };
	};

	const object = (depth: number): JsonNode | undefined => {
		const start = at;
		const members: JsonMember[] = [];
		const seen = new Map<string, number>();
		at += 1;
		skipSpace();
		if (text[at] === "}") {
			at += 1;
			return { type: "object", start, members };
		}
		for (;;) {
			const read = member(seen, depth);
			if (!read) return undefined;
			members.push(read);
			const more = goesOn("}", start);
			if (more === undefined) return undefined;
			if (!more) return { type: "object", start, members };
		}
	};

	const array = (depth: number): JsonNode | undefined => {
		const start = at;
		const items: JsonNode[] = [];
		at += 1;
		skipSpace();
		if (text[at] === "]") {
			at += 1;
			return { type: "array", start, items };
		}
		for (;;) {
			const item = node(depth);
			if (!item) return undefined;
			items.push(item);
			const more = goesOn("]", start);
			if (more === undefined) return undefined;
			if (!more) return { type: "array", start, items };
		}
	};

	const node = (depth: number): JsonNode | undefined => {
		skipSpace();
		const opener = text[at];
		if (opener !== "{" && opener !== "[") return scalar();
		if (depth >= DEEPEST) {
			return fail({ code: "json-too-deep", at, message: `the text nests deeper than ${DEEPEST} levels` });
		}
		return opener === "{" ? object(depth + 1) : array(depth + 1);
	};

	const root = node(0);
	skipSpace();
	if (root && at < text.length) {
		fail({
			code: "json-syntax",
			at,
			message: "something stands after the end of the JSON value",
			cure: "take it out",
		});
	}
	const complaints = failure ? [...repeated, failure] : repeated;
	if (root && complaints.length === 0) return good(root);
	return bad(complaints.map((complaint) => problemOf(complaint, text, file)));
};

const problemOf = (complaint: Complaint, text: string, file: string | undefined): Problem => ({
	code: complaint.code,
	severity: "error",
	message: complaint.message,
	place: { file, ...spotOf(text, complaint.at) },
	cure: complaint.cure,
	related: complaint.since && {
		message: complaint.since.message,
		place: { file, ...spotOf(text, complaint.since.at) },
	},
});
