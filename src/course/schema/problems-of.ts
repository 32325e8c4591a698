import type { z } from "zod";
import { didYouMean, nearest } from "../../problem/nearest.ts";
import type { Place, Problem } from "../../problem/problem.ts";
import { type Complaint, fieldOf, keysHere, shown, tooSmall, valueAt, wrongType } from "./complaint.ts";
import { knownKeys } from "./known-keys.ts";

type Path = readonly (string | number)[];

/** How a document tells the place of a value, or of the key it stands under. */
export type PlaceOf = (path: Path, at?: "key" | "value") => Place;

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
			return [wrongType(schema, valueAt(value, path), issue.expected, path)];
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
			if (valueAt(value, path) === undefined)
				return [
					{
						code: "missing-field",
						message: `${field} is missing`,
						cure:
							onlyValue(last, issue.values) ?? `add ${field}: one of ${issue.values.map(String).join(", ")}`,
					},
				];
			return [
				{
					code: "bad-value",
					message: `${field} must be ${issue.values.map((known) => `\`${String(known)}\``).join(" or ")}`,
					cure:
						onlyValue(last, issue.values) ??
						didYouMean(String(valueAt(value, path)), issue.values.map(String)) ??
						"write one of these",
				},
			];
		case "invalid_format":
			return [
				{
					code: "bad-format",
					message: `${field} cannot be ${shown(valueAt(value, path))}`,
					cure: issue.message,
				},
			];
		case "too_small":
			return [tooSmall(issue, field)];
		case "too_big":
			return [
				{
					code: "too-big",
					message: `${field} must be at most ${issue.maximum}`,
					cure: `write a number up to ${issue.maximum}`,
				},
			];
		case "custom":
			return [
				{ code: "bad-value", message: `${field}: ${issue.message}`, cure: "change how many there are" },
			];
		case "not_multiple_of":
		case "invalid_union":
		case "invalid_element":
			return [
				{
					code: "bad-value",
					message: `${field} has none of the forms it may have`,
					cure: "docs/lesson-format.md shows them",
				},
			];
	}
};

/** Where one value alone is right, it can be copied. */
const onlyValue = (key: Path[number] | undefined, values: readonly unknown[]): string | undefined =>
	values.length === 1 && typeof key === "string" ? `write \`${key}: ${String(values[0])}\`` : undefined;

const cureOf = (key: string, known: readonly string[]): string =>
	didYouMean(key, known) ?? (known.length === 0 ? "take it away" : keysHere(known));

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
