import { didYouMean } from "../../../problem/nearest.ts";
import type { Problem } from "../../../problem/problem.ts";
import { isName, type NameKind, nameRules } from "../names.ts";

/** The way from the scene's root to a value. */
export type Path = readonly (string | number)[];

export type Fields = Readonly<Record<string, unknown>>;

/** A scene being read: where its problems go. A value that is wrong is reported and read as if it were absent. */
export type Reading = {
	readonly problems: readonly Problem[];
	readonly report: (path: Path, code: string, message: string, cure?: string) => void;
	readonly add: (problem: Problem) => void;
};

/** The most problems that are told of one scene. */
const MOST_PROBLEMS = 50;

/** A reading with no problem yet. */
export const startReading = (): Reading => {
	const problems: Problem[] = [];
	const add = (problem: Problem) => {
		if (problems.length < MOST_PROBLEMS) problems.push(problem);
	};
	const report: Reading["report"] = (path, code, message, cure) =>
		add({ code, severity: "error", message, place: { path }, ...(cure === undefined ? {} : { cure }) });
	return { problems, report, add };
};

const isRecord = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a map, of which only these are known; nothing at all, as in `kai:`, is an empty map. */
export const fieldsOf = (reading: Reading, value: unknown, path: Path, known: readonly string[]): Fields => {
	if (value === undefined || value === null) return {};
	if (!isRecord(value)) {
		reading.report(path, "wrong-type", `${nameOf(path)} is a map`, "write its fields below it, indented");
		return {};
	}
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		const cure = didYouMean(key, known) ?? `known here: ${known.map((field) => `\`${field}\``).join(", ")}`;
		reading.report([...path, key], "unknown-field", `\`${key}\` is no field of ${nameOf(path)}`, cure);
	}
	return value;
};

/** The entries of a map from names to values, each name checked. */
export const entriesOf = (
	reading: Reading,
	value: unknown,
	path: Path,
	kind: NameKind | undefined,
): readonly (readonly [name: string, value: unknown, path: Path])[] => {
	if (value === undefined || value === null) return [];
	if (!isRecord(value)) {
		reading.report(
			path,
			"wrong-type",
			`${nameOf(path)} is a map from names`,
			"write `NAME:` with its fields below it",
		);
		return [];
	}
	const seen = new Map<string, string>();
	const entries: (readonly [string, unknown, Path])[] = [];
	for (const [name, entry] of Object.entries(value)) {
		const at = [...path, name];
		const twin = kind === undefined ? undefined : seen.get(name.toLowerCase());
		seen.set(name.toLowerCase(), name);
		if (twin !== undefined) {
			const message = `\`${name}\` and \`${twin}\` are one name: AWS ignores case here`;
			reading.report(at, "duplicate-name", message, "give one of them another name");
		} else if (kind !== undefined && !isName(kind, name)) {
			reading.report(at, "invalid-name", `AWS would not take the name \`${name}\``, nameRules[kind].words);
		} else entries.push([name, entry, at]);
	}
	return entries;
};

/** The items of a list, each with its path. */
export const itemsOf = (
	reading: Reading,
	value: unknown,
	path: Path,
): readonly (readonly [value: unknown, path: Path])[] => {
	if (value === undefined || value === null) return [];
	if (Array.isArray(value)) return value.map((item: unknown, index) => [item, [...path, index]] as const);
	reading.report(path, "wrong-type", `${nameOf(path)} is a list`, "write `- ` before each item");
	return [];
};

/** A list of texts; one text alone stands for a list of one. */
export const textsOf = (
	reading: Reading,
	value: unknown,
	path: Path,
): readonly (readonly [text: string, path: Path])[] => {
	if (typeof value === "string") return [[value, path]];
	return itemsOf(reading, value, path).flatMap(([item, at]) => {
		if (typeof item === "string") return [[item, at] as const];
		reading.report(at, "wrong-type", `${nameOf(at)} is text`, "write it in quotes");
		return [];
	});
};

/** What a path leads to, as a message names it. */
export const nameOf = (path: Path): string => (path.length === 0 ? "a scene" : `\`${path.join(".")}\``);
