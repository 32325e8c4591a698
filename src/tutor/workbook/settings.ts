import { readYaml } from "../../course/yaml/read-yaml.ts";
import { bad, type Checked, good, hasError, type Problem } from "../../problem/problem.ts";

/** What asking for something costs, as a share of the exercise's point; `off` where it may not be asked for. */
export type Price = number | "off";

/** What the instructor decides; sealed, so that a change is noticed. */
export type Rules = {
	/** For each hint. */
	readonly hints: Price;
	/** For leaving an exercise out; 0 takes it out of the reckoning, 1 counts it as wrong. */
	readonly skip: Price;
	/** For the solution. */
	readonly solutions: Price;
	/** The share of the points that passes. */
	readonly pass: number;
};

/** What a workbook was made for. */
export type WorkbookSettings = {
	readonly course: { readonly id: string; readonly version: string };
	/** Who it was made for; draws the variants. */
	readonly student: string | undefined;
	/** `LESSON#EXERCISE`, as they were called when it was made. */
	readonly exercises: readonly string[];
	readonly rules: Rules;
};

/** The seal of a text: the same text and key give the same one. */
export type Sealer = (text: string) => string;

export const SETTINGS_FILE = "workbook.yaml";

/** Everything is free, and every exercise has to be right. */
export const DEFAULT_RULES: Rules = { hints: 0, skip: 0, solutions: 0, pass: 1 };

/** What the seal is put on. */
export const sealedText = ({ course, student, exercises, rules }: WorkbookSettings): string =>
	JSON.stringify([1, course.id, course.version, student ?? null, exercises, rules]);

/** The settings file of a new workbook. */
export const writeSettings = (settings: WorkbookSettings, sealer: Sealer): string => {
	const { course, student, exercises, rules } = settings;
	return [
		"# What this workbook was made for. It is sealed: a change here is reported, and not trusted.",
		"format: 1",
		`course: { id: ${JSON.stringify(course.id)}, version: ${JSON.stringify(course.version)} }`,
		...(student === undefined ? [] : [`student: ${JSON.stringify(student)}`]),
		"# The price of each hint, of leaving an exercise out, and of a solution: a share of its point, or `off`.",
		"rules:",
		...Object.entries(rules).map(([name, price]) => `  ${name}: ${price}`),
		"exercises:",
		...exercises.map((key) => `  - ${JSON.stringify(key)}`),
		`seal: ${JSON.stringify(sealer(sealedText(settings)))}`,
		"",
	].join("\n");
};

/** Settings as they stand in a file, with the seal beside them. */
export type SealedSettings = { readonly settings: WorkbookSettings; readonly seal: string };

/** Reads a settings file; whatever is not as it was written is an error. */
export const readSettings = (text: string): Checked<SealedSettings> => {
	const { value, problems, placeOf } = readYaml(SETTINGS_FILE, text);
	if (hasError(problems)) return bad(problems);
	const wrong = (key: string, message: string): Problem => ({
		code: "wrong-setting",
		severity: "error",
		message,
		place: placeOf(key === "" ? [] : [key]),
		cure: "take the workbook as it was handed out, or make a new one",
	});
	if (!isMap(value) || value.format !== 1)
		return bad([wrong("format", "these are no settings of a workbook in format 1")]);
	const { course, student, exercises, rules, seal } = value;
	const found: Problem[] = [];
	if (!isMap(course) || typeof course.id !== "string" || typeof course.version !== "string")
		found.push(wrong("course", "`course` needs an id and a version"));
	if (student !== undefined && !isStudent(student))
		found.push(wrong("student", `\`student\` is a text of at most ${LONGEST_STUDENT} characters`));
	if (!isKeys(exercises))
		found.push(wrong("exercises", "`exercises` lists names such as `topic/lesson#exercise`"));
	if (!isRules(rules)) found.push(wrong("rules", "each rule is a number from 0 to 1, or `off`"));
	if (typeof seal !== "string") found.push(wrong("seal", "the seal is missing"));
	if (found.length > 0) return bad(found);
	return good({
		settings: {
			course: course as WorkbookSettings["course"],
			student: student as string | undefined,
			exercises: exercises as readonly string[],
			rules: rules as Rules,
		},
		seal: seal as string,
	});
};

/** Longer than any name or number of a student. */
const LONGEST_STUDENT = 100;

/** True for what can be a student's id. */
export const isStudent = (value: unknown): value is string =>
	typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_STUDENT;

/** True for a price: a share, or `off`. */
export const isPrice = (value: unknown): value is Price =>
	value === "off" || (typeof value === "number" && value >= 0 && value <= 1);

/** Names only; a file's path is made of them, so that none leads out of the folder. */
const KEY = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*#[a-z0-9][a-z0-9-]*$/;

const MOST_EXERCISES = 5_000;

const isKeys = (value: unknown): value is readonly string[] =>
	Array.isArray(value) &&
	value.length > 0 &&
	value.length <= MOST_EXERCISES &&
	value.every((key) => typeof key === "string" && KEY.test(key));

const isRules = (value: unknown): value is Rules =>
	isMap(value) &&
	Object.keys(value).length === 4 &&
	[value.hints, value.skip, value.solutions].every(isPrice) &&
	typeof value.pass === "number" &&
	isPrice(value.pass);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
