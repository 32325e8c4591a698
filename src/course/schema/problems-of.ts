import type { z } from "zod";
import { didYouMean, nearest } from "../../problem/nearest.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { knownKeys } from "./known-keys.ts";

type Path = readonly (string | number)[];

/** How a document tells the place of a value, or of the key it stands under. */
export type PlaceOf = (path: Path, at?: "key" | "value") => Place;

type Complaint = {
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

const valueAt = (root: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(value, step) =>
			typeof value === "object" && value !== null && Object.hasOwn(value, step)
				? (value as Readonly<Record<string, unknown>>)[step]
				: undefined,
		root,
	);

const shown = (value: unknown): string =>
	typeof value === "object" ? nameOf(typeOf(value)) : `\`${String(value).slice(0, 40)}\``;

const wrongType = (value: unknown, expected: string, field: string): Complaint => {
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
		cure: cureOfType(value, expected, field),
	};
};

const cureOfType = (value: unknown, expected: string, field: string): string | undefined => {
	if (expected === "string" && typeof value !== "object") return "put it in quotes";
	if (expected === "object" || expected === "record")
		return field === WHOLE_FILE
			? "begin with lines of the form `key: value`"
			: "write lines of the form `key: value`, indented below it";
	if (expected === "array")
		return typeof value === "object"
			? "begin each item with a hyphen and a space"
			: `put it in brackets: [${String(value).slice(0, 40)}]`;
	if (isNumberIn(value) && (expected === "number" || expected === "int")) return "take the quotes away";
	return undefined;
};

const isNumberIn = (value: unknown): boolean => typeof value === "string" && /^\d+$/.test(value);

const tooSmall = (issue: z.core.$ZodIssueTooSmall, field: string): Complaint => ({
	code: "too-small",
	message:
		issue.origin === "string"
			? `${field} is empty`
			: issue.origin === "array"
				? `${field} needs at least ${issue.minimum}`
				: `${field} must be at least ${issue.minimum}`,
});

const fieldOf = (path: Path): string => {
	const last = path.at(-1);
	if (last === undefined) return WHOLE_FILE;
	return typeof last === "number" ? `item ${last + 1} of ${fieldOf(path.slice(0, -1))}` : `\`${last}\``;
};

const complaintsOf = (
	schema: unknown,
	value: unknown,
	issue: z.core.$ZodIssue,
	path: Path,
): readonly Complaint[] => {
	const last = path.at(-1);
	const field = fieldOf(path);
	switch (issue.code) {
		case "invalid_type":
			return [wrongType(valueAt(value, path), issue.expected, field)];
		case "unrecognized_keys":
			return issue.keys.map((key) => ({
				code: "unknown-key",
				message: `\`${key}\` is no key here`,
				cure: cureOf(key, knownKeys(schema, path)),
				path: [...path, key],
				at: "key",
			}));
		case "invalid_key":
			return [
				{
					code: "bad-key",
					message: `\`${last}\` cannot be a key here`,
					cure: issue.issues[0]?.message,
					at: "key",
				},
			];
		case "invalid_value":
			return [
				{
					code: "bad-value",
					message: `${field} must be ${issue.values.map((known) => `\`${String(known)}\``).join(" or ")}`,
					cure:
						onlyValue(last, issue.values) ??
						didYouMean(String(valueAt(value, path)), issue.values.map(String)),
				},
			];
		case "invalid_format":
			return [{ code: "bad-format", message: `${field}: ${issue.message}` }];
		case "too_small":
			return [tooSmall(issue, field)];
		case "too_big":
			return [{ code: "too-big", message: `${field} must be at most ${issue.maximum}` }];
		case "custom":
			return [{ code: "bad-value", message: `${field}: ${issue.message}` }];
		case "not_multiple_of":
		case "invalid_union":
		case "invalid_element":
			return [{ code: "bad-value", message: `${field} has none of the forms it may have` }];
	}
};

/** Where one value alone is right, it can be copied. */
const onlyValue = (key: Path[number] | undefined, values: readonly unknown[]): string | undefined =>
	values.length === 1 && typeof key === "string" ? `write \`${key}: ${String(values[0])}\`` : undefined;

const cureOf = (key: string, known: readonly string[]): string =>
	didYouMean(key, known) ??
	(known.length === 0
		? "take it away"
		: `the keys here are ${known.map((name) => `\`${name}\``).join(", ")}`);

/** Missing keys that an unknown key beside them was meant to be: one slip, one problem. */
const meantKeys = (schema: unknown, error: z.ZodError): ReadonlySet<string> =>
	new Set(
		error.issues.flatMap((issue) =>
			issue.code === "unrecognized_keys"
				? issue.keys.flatMap((key) => {
						const meant = nearest(key, knownKeys(schema, issue.path));
						return meant === undefined ? [] : [[...issue.path, meant].join("\n")];
					})
				: [],
		),
	);

/** What a schema found wrong with a value, each with its place; `under` is the way from the document's root to the value. */
export const problemsOf = (
	schema: unknown,
	value: unknown,
	error: z.ZodError,
	placeOf: PlaceOf,
	under: Path = [],
): readonly Problem[] => {
	const meant = meantKeys(schema, error);
	return error.issues.flatMap((issue) => {
		const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
		return complaintsOf(schema, value, issue, path)
			.filter(({ code }) => code !== "missing-field" || !meant.has(path.join("\n")))
			.map(
				(complaint): Problem => ({
					code: complaint.code,
					severity: "error",
					message: complaint.message.replace(/\s+/g, " "),
					place: placeOf([...under, ...(complaint.path ?? path)], complaint.at ?? "value"),
					...(complaint.cure === undefined ? {} : { cure: complaint.cure }),
				}),
			);
	});
};
