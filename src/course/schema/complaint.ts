import type { z } from "zod";
import { knownKeys } from "./known-keys.ts";

type Path = readonly (string | number)[];

/** What is wrong with a value, in the words of a problem; at a path of its own where that is not the value's. */
export type Complaint = {
	readonly code: string;
	readonly message: string;
	readonly cure?: string | undefined;
	readonly path?: Path;
	readonly at?: "key" | "value";
};

const WHOLE_FILE = "the file";

const NAMES: Readonly<Record<string, string>> = {
	string: "text",
	int: "a whole number",
	number: "a number",
	boolean: "`true` or `false`",
	array: "a list",
	object: "a map",
	record: "a map",
	null: "nothing",
};

const nameOf = (type: string): string => NAMES[type] ?? type;

const typeOf = (value: unknown): string =>
	value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

/** The value at a path, or undefined. */
export const valueAt = (root: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(value, step) =>
			typeof value === "object" && value !== null && Object.hasOwn(value, step)
				? (value as Readonly<Record<string, unknown>>)[step]
				: undefined,
		root,
	);

/** As it was written: a text that reads like another value keeps its quotes. */
export const shown = (value: unknown): string => {
	if (typeof value === "object") return nameOf(typeOf(value));
	const text = String(value).slice(0, 40);
	return typeof value === "string" && /^(?:true|false|null|[\d.]+)$/.test(text)
		? `\`"${text}"\``
		: `\`${text}\``;
};

/** What to say of a value of another type than is expected. */
export const wrongType = (schema: unknown, value: unknown, expected: string, path: Path): Complaint => {
	const field = fieldOf(path);
	if (value === undefined)
		return { code: "missing-field", message: `${field} is missing`, cure: `add ${field} here` };
	if (value === null)
		return {
			code: "wrong-type",
			message: `${field} is empty`,
			cure: "give it a value, or take the key away",
		};
	return {
		code: "wrong-type",
		message: `${field} must be ${nameOf(expected)}, not ${shown(value)}`,
		cure: cureOfType(value, expected, knownKeys(schema, path), path.length === 0),
	};
};

const cureOfType = (
	value: unknown,
	expected: string,
	known: readonly string[],
	isWholeFile: boolean,
): string | undefined => {
	const isText = typeof value === "string";
	switch (expected) {
		case "string":
			return Array.isArray(value)
				? "write one text, without brackets or a hyphen"
				: typeof value === "object"
					? "put the text in quotes: what stands before a colon and a space is read as a key"
					: "put it in quotes";
		case "boolean":
			return "write `true` or `false`, without quotes";
		case "int":
		case "number":
			return isText && !/^\d+$/.test(value)
				? "write it in digits"
				: "write it without quotes and without a point";
		case "array":
			return typeof value === "object"
				? "begin each item with a hyphen and a space"
				: `put it in brackets: [${String(value).slice(0, 40)}]`;
		case "object":
		case "record":
			return isWholeFile
				? "begin with lines of the form `key: value`"
				: `write lines of the form \`key: value\` below it, indented${known.length === 0 ? "" : `; ${keysHere(known)}`}`;
		default:
			return undefined;
	}
};

/** The cure that names every key there is. */
export const keysHere = (known: readonly string[]): string =>
	`the keys here are ${known.map((name) => `\`${name}\``).join(", ")}`;

/** What to say of a text, list or number that is too small. */
export const tooSmall = (issue: z.core.$ZodIssueTooSmall, field: string): Complaint => ({
	code: "too-small",
	message:
		issue.origin === "string"
			? `${field} is empty`
			: issue.origin === "array"
				? `${field} needs at least ${issue.minimum}`
				: `${field} must be at least ${issue.minimum}`,
	cure:
		issue.origin === "string"
			? "write something into it"
			: issue.origin === "array"
				? "add an item"
				: `write a number from ${issue.minimum} on`,
});

/** How a message names what stands at a path. */
export const fieldOf = (path: Path): string => {
	const last = path.at(-1);
	if (last === undefined) return WHOLE_FILE;
	return typeof last === "number" ? `item ${last + 1} of ${fieldOf(path.slice(0, -1))}` : `\`${last}\``;
};
