import type { Exercise } from "./exercise.ts";
import type { Figure } from "./figure.ts";
import { kindOf } from "./registry.ts";

/** The way from an exercise's root to a value; pictures are under `picture`. */
type Path = readonly (string | number)[];

/** Puts a text in the place of another; `typed` ones stay beside it, for they are what learners may type. */
export type PutText = (text: string, path: Path, use: "read" | "typed") => string;

/** What learners read in every exercise, and the values that are drawn for it. */
const COMMON = ["prompt", "hints.*", "why", "vary.*.*", "vary.*.*.*"];

/** What authors write into pictures; the others are drawn from the model. `**` is any way down. */
const IN_FIGURES: Partial<Record<Figure["kind"], readonly string[]>> = {
	code: ["title", "marks.*.note"],
	table: ["head.*", "rows.*.*"],
	tree: ["title", "root.**.label", "root.**.note"],
	flow: ["title", "boxes.*.label", "boxes.*.note"],
};

/** The exercise with another text in the place of each that a learner reads or types. */
export const mapTexts = (exercise: Exercise, put: PutText): Exercise => {
	const { prose, typed } = kindOf(exercise);
	const { figures, ...fields } = exercise;
	const read = [...COMMON, ...prose].reduce<unknown>(
		(value, pattern) => mapAt(value, pattern.split("."), [], put),
		fields,
	);
	const whole = typed.reduce((value, field) => withForms(value, field, put), read);
	return { ...(whole as Exercise), figures: mapFigureTexts(figures, put) };
};

/** The pictures with another text in the place of each that their author wrote. */
export const mapFigureTexts = (figures: readonly Figure[], put: PutText): readonly Figure[] =>
	figures.map((figure) =>
		(IN_FIGURES[figure.kind] ?? []).reduce<Figure>(
			(value, pattern) => mapAt(value, pattern.split("."), ["picture"], put) as Figure,
			figure,
		),
	);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const mapItems = (value: unknown, path: Path, map: (item: unknown, path: Path) => unknown): unknown => {
	if (Array.isArray(value)) return value.map((item, index) => map(item, [...path, index]));
	if (!isMap(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, [...path, key])]));
};

const mapAt = (value: unknown, pattern: readonly string[], path: Path, put: PutText): unknown => {
	const [step, ...rest] = pattern;
	if (step === undefined) return typeof value === "string" ? put(value, path, "read") : value;
	if (step === "*") return mapItems(value, path, (item, at) => mapAt(item, rest, at, put));
	if (step === "**")
		return mapItems(mapAt(value, rest, path, put), path, (item, at) => mapAt(item, pattern, at, put));
	if (!isMap(value) || !Object.hasOwn(value, step)) return value;
	return { ...value, [step]: mapAt(value[step], rest, [...path, step], put) };
};

/** A field with further forms beside those its author wrote. */
const withForms = (value: unknown, field: string, put: PutText): unknown => {
	if (!isMap(value) || !Object.hasOwn(value, field)) return value;
	return { ...value, [field]: furtherForms(value[field], field, put) };
};

const furtherForms = (forms: unknown, field: string, put: PutText): unknown => {
	if (Array.isArray(forms)) {
		const more = forms.map((form: string, index) => put(form, [field, index], "typed"));
		return [...new Set<string>([...forms, ...more])];
	}
	if (!isMap(forms)) return forms;
	const more = Object.entries(forms)
		.map(([form, said]) => [put(form, [field, form], "typed"), said] as const)
		.filter(([form]) => !Object.hasOwn(forms, form));
	return Object.fromEntries([...Object.entries(forms), ...more]);
};
