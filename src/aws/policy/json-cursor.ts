import type { Problem } from "../../problem/problem.ts";
import { spotOf } from "./json-node.ts";

/** What is wrong at an offset of a JSON text. */
export type Complaint = {
	readonly code: string;
	readonly at: number;
	readonly message: string;
	readonly cure?: string;
	/** Where something began that explains the complaint. */
	readonly since?: { readonly at: number; readonly message: string };
};

/** A place in a JSON text that moves on as the text is read; the first complaint that stops the reading is kept. */
export type Cursor = {
	readonly text: string;
	at: number;
	failure: Complaint | undefined;
};

/** A cursor at the beginning of the text, after its byte order mark if it has one. */
export const startOf = (text: string): Cursor => ({
	text,
	at: text.startsWith("\ufeff") ? 1 : 0,
	failure: undefined,
});

/** What a sticky pattern matches here, with the cursor moved past it; empty where it matches nothing. */
export const take = (cursor: Cursor, pattern: RegExp): string => {
	pattern.lastIndex = cursor.at;
	const found = pattern.exec(cursor.text)?.[0] ?? "";
	cursor.at += found.length;
	return found;
};

/** Stops the reading: everything that was begun comes to nothing. */
export const fail = (cursor: Cursor, complaint: Complaint): undefined => {
	cursor.failure ??= complaint;
	return undefined;
};

/** Stops the reading because something else stands where `wanted` should be, and guesses at what was meant. */
export const failAt = (cursor: Cursor, wanted: string): undefined => {
	const { at, text } = cursor;
	const found = text[at];
	const stands = `stands where ${wanted} should be`;
	if (found === undefined) {
		return fail(cursor, { code: "json-syntax", at, message: `the text ends where ${wanted} should be` });
	}
	if ("'`‘’“”".includes(found)) {
		const message = `${found === "`" ? "a backtick" : `\`${found}\``} cannot quote a string`;
		return fail(cursor, { code: "json-quotes", at, message, cure: 'use the straight double quote `"`' });
	}
	if (found === "/" || found === "#") {
		return fail(cursor, {
			code: "json-comment",
			at,
			message: "JSON has no comments",
			cure: "take the comment out",
		});
	}
	const word = take(cursor, WORD);
	if (word !== "") {
		const literal = word.toLowerCase();
		const cure = LITERALS.has(literal) ? `write \`${literal}\`` : 'put text in double quotes `"`';
		return fail(cursor, { code: "json-syntax", at, message: `\`${word.slice(0, 40)}\` ${stands}`, cure });
	}
	const named = /[!-~]/.test(found) ? `\`${found}\`` : "a strange character";
	return fail(cursor, { code: "json-syntax", at, message: `${named} ${stands}` });
};

/** The words JSON knows. */
export const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
	["true", true],
	["false", false],
	["null", null],
]);

/** A run of letters and digits, as a name in a programming language. */
export const WORD = /[A-Za-z_$][A-Za-z0-9_$]*/y;

/** The complaint as a problem, with its lines and columns. */
export const problemOf = (complaint: Complaint, text: string, file: string | undefined): Problem => ({
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
