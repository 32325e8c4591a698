import { readYaml } from "../../course/yaml/read-yaml.ts";
import { bad, type Checked, good, hasError, type Problem } from "../../problem/problem.ts";
import type { Price, Rules } from "./settings.ts";

/** What a learner asks for, by exercise. */
export type Help = {
	/** How many hints. */
	readonly hints: ReadonlyMap<string, number>;
	readonly skip: ReadonlySet<string>;
	readonly solutions: ReadonlySet<string>;
};

export const HELP_FILE = "help.yaml";

export const NO_HELP: Help = { hints: new Map(), skip: new Set(), solutions: new Set() };

/** The help file of a new workbook, with what each kind of help costs. */
export const emptyHelp = ({ hints, skip, solutions }: Rules): string =>
	[
		"# What you ask for. `workbook grade` and `workbook watch` then show it.",
		"# Name an exercise as LESSON#EXERCISE, such as topic/lesson#exercise, in quotes.",
		"",
		`# How many hints you want to see${priceWords(hints, "each")}.`,
		'hints: {} # such as { "topic/lesson#exercise": 1 }',
		"",
		`# What you leave out${priceWords(skip, "each")}.`,
		"skip: []",
		"",
		`# Whose solution you want to see${priceWords(solutions, "each")}.`,
		"solutions: []",
		"",
	].join("\n");

const priceWords = (price: Price, each: string): string =>
	price === "off"
		? " (switched off here)"
		: price === 0
			? " (free)"
			: ` (${each} costs ${Math.round(price * 100)} % of the point)`;

/** Reads the help file; a name that the workbook has not is an error. */
export const readHelp = (text: string, exercises: ReadonlySet<string>): Checked<Help> => {
	const { value, problems, placeOf } = readYaml(HELP_FILE, text);
	if (hasError(problems)) return bad(problems);
	const fields =
		typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
	const found: Problem[] = [];
	const complain = (path: readonly (string | number)[], message: string, cure: string) =>
		found.push({ code: "wrong-help", severity: "error", message, place: placeOf(path), cure });
	const isKnown = (key: string, path: readonly (string | number)[]): boolean => {
		if (exercises.has(key)) return true;
		complain(path, `the workbook has no exercise \`${key}\``, "write it as in `workbook.yaml`");
		return false;
	};
	const names = (field: string): ReadonlySet<string> => {
		const list = fields[field] ?? [];
		if (!Array.isArray(list)) complain([field], `\`${field}\` is a list`, "write [] for none");
		return new Set(
			(Array.isArray(list) ? list : []).map(String).filter((key, index) => isKnown(key, [field, index])),
		);
	};
	const counts = fields.hints ?? {};
	const hints = new Map<string, number>();
	if (typeof counts !== "object" || counts === null || Array.isArray(counts))
		complain(["hints"], "`hints` says how many for each exercise", "write {} for none");
	else
		for (const [key, count] of Object.entries(counts)) {
			if (!isKnown(key, ["hints", key])) continue;
			if (Number.isInteger(count) && count >= 0) hints.set(key, count);
			else complain(["hints", key], "the number of hints is a whole number", "write such as 1");
		}
	const help = { hints, skip: names("skip"), solutions: names("solutions") };
	return found.length > 0 ? bad(found) : good(help);
};
