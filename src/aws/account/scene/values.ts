import { didYouMean } from "../../../problem/nearest.ts";
import type { EpochSeconds, Tags } from "../account.ts";
import { isName, nameRules } from "../names.ts";
import { entriesOf, type Fields, type Path, type Reading } from "./reading.ts";

/** Text, or undefined where there is none. */
export const textAt = (reading: Reading, fields: Fields, key: string, path: Path): string | undefined => {
	const value = fields[key];
	if (value === undefined || typeof value === "string") return value;
	reading.report([...path, key], "wrong-type", `\`${key}\` is text`, "write it in quotes");
	return undefined;
};

/** A path of IAM such as `/shop/`; `/` where there is none. */
export const iamPathAt = (reading: Reading, fields: Fields, path: Path): string => {
	const text = textAt(reading, fields, "path", path) ?? "/";
	if (isName("path", text)) return text;
	reading.report(
		[...path, "path"],
		"invalid-path",
		`AWS would not take the path \`${text}\``,
		nameRules.path.words,
	);
	return "/";
};

/** A whole number between two bounds, or undefined where there is none. */
export const numberAt = (
	reading: Reading,
	fields: Fields,
	key: string,
	path: Path,
	[minimum, maximum]: readonly [number, number],
): number | undefined => {
	const value = fields[key];
	if (value === undefined) return undefined;
	if (typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum)
		return value;
	reading.report(
		[...path, key],
		"invalid-number",
		`\`${key}\` is a whole number from ${minimum} to ${maximum}`,
		"write such a number, without quotes",
	);
	return undefined;
};

/** `true` or `false`; the given value where there is none. */
export const truthAt = (
	reading: Reading,
	fields: Fields,
	key: string,
	path: Path,
	otherwise: boolean,
): boolean => {
	const value = fields[key];
	if (value === undefined) return otherwise;
	if (typeof value === "boolean") return value;
	reading.report(
		[...path, key],
		"wrong-type",
		`\`${key}\` is true or false`,
		"write one of the two, without quotes",
	);
	return otherwise;
};

/** One of some words, or undefined where there is none. */
export const wordAt = <W extends string>(
	reading: Reading,
	fields: Fields,
	key: string,
	path: Path,
	words: readonly W[],
): W | undefined => {
	const value = fields[key];
	if (value === undefined) return undefined;
	const found = words.find((word) => word === value);
	if (found !== undefined) return found;
	const cure = typeof value === "string" ? didYouMean(value, words) : undefined;
	reading.report(
		[...path, key],
		"unknown-word",
		`\`${key}\` is one of ${words.map((word) => `\`${word}\``).join(", ")}`,
		cure,
	);
	return undefined;
};

/** A moment, written `2026-03-01` or `2026-03-01T08:00:00Z`, or undefined where there is none. */
export const momentAt = (
	reading: Reading,
	fields: Fields,
	key: string,
	path: Path,
): EpochSeconds | undefined => {
	const value = fields[key];
	if (value === undefined) return undefined;
	const moment = typeof value === "string" && MOMENT.test(value) ? Date.parse(value) : Number.NaN;
	if (!Number.isNaN(moment)) return Math.floor(moment / 1000);
	reading.report(
		[...path, key],
		"invalid-moment",
		`\`${key}\` is no date`,
		"write `2026-03-01` or `2026-03-01T08:00:00Z`",
	);
	return undefined;
};

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/;

/** Tags: a map from keys to texts. */
export const tagsAt = (reading: Reading, fields: Fields, path: Path): Tags => {
	const tags: [string, string][] = [];
	for (const [key, value, at] of entriesOf(reading, fields.tags, [...path, "tags"], undefined)) {
		if (typeof value === "string") tags.push([key, value]);
		else reading.report(at, "wrong-type", `the tag \`${key}\` is text`, "write it in quotes");
	}
	return Object.fromEntries(tags);
};
