import type { Entry, Mark, Mode } from "./entry.ts";
import { JOURNAL_VERSION } from "./entry.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a line of a journal turned out to be. */
export type ReadLine =
	| { readonly type: "entry"; readonly id: string; readonly entry: Entry }
	/** Written by a newer version, or of a type this one does not know: kept, not read. */
	| { readonly type: "later"; readonly id: string }
	/** No entry at all: torn, or not ours. */
	| { readonly type: "damaged" };

/** Reads a line; never throws. */
export const readLine = (text: string): ReadLine => {
	try {
		return readValue(JSON.parse(text));
	} catch {
		return DAMAGED;
	}
};

/** Reads a parsed line by hand rather than by schema: a hundred thousand of them open in a blink. */
export const readValue = (value: unknown): ReadLine => {
	if (!isObject(value) || typeof value.id !== "string" || value.id === "") return DAMAGED;
	const id = value.id;
	if (value.v !== JOURNAL_VERSION) return typeof value.v === "number" ? { type: "later", id } : DAMAGED;
	const at = typeof value.at === "string" ? Date.parse(value.at) : Number.NaN;
	const course = value.course;
	if (Number.isNaN(at) || !isCourse(course)) return DAMAGED;
	const common = { id, at, course };
	const known = typeof value.type === "string" ? readers.get(value.type) : undefined;
	if (known === undefined) return typeof value.type === "string" ? { type: "later", id } : DAMAGED;
	const entry = known(value, common);
	return entry === undefined ? DAMAGED : { type: "entry", id, entry };
};

type Common = Pick<Entry, "id" | "at" | "course">;
type Reader = (value: Fields, common: Common) => Entry | undefined;

const DAMAGED: ReadLine = { type: "damaged" };
const MODES: ReadonlySet<unknown> = new Set<Mode>(["learn", "revise", "practice", "exam", "workbook"]);

const isObject = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isMode = (value: unknown): value is Mode => MODES.has(value);
const isAmount = (value: unknown): value is number =>
	typeof value === "number" && Number.isFinite(value) && value >= 0;
const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((item) => typeof item === "string");

// What has the right form is taken as it was parsed: copies of a hundred thousand small objects are what takes time.
const isCourse = (value: unknown): value is Entry["course"] =>
	isObject(value) && typeof value.id === "string" && typeof value.version === "string";

const isMark = (value: unknown): value is Mark =>
	isObject(value) &&
	isAmount(value.score) &&
	value.score <= 1 &&
	(value.verdict === "right" || value.verdict === "partly" || value.verdict === "wrong") &&
	isTexts(value.misconceptions);

const readAnswer: Reader = (value, common) => {
	const { exercise, seed, answer, grade, hints, ms, mode, tests, confidence, sitting } = value;
	if (typeof exercise !== "string" || typeof seed !== "number" || !isMark(grade)) return undefined;
	if (!isMode(mode)) return undefined;
	return {
		type: "answer",
		id: common.id,
		at: common.at,
		course: common.course,
		exercise,
		seed,
		answer,
		grade,
		hints: isAmount(hints) ? hints : 0,
		ms: isAmount(ms) ? ms : 0,
		mode,
		tests: isTexts(tests) ? tests : [],
		confidence: confidence === "sure" || confidence === "unsure" ? confidence : undefined,
		sitting: typeof sitting === "string" ? sitting : undefined,
	};
};

const readSkip: Reader = (value, common) => {
	const { exercise, seed, mode } = value;
	if (typeof exercise !== "string" || typeof seed !== "number" || !isMode(mode)) return undefined;
	return { type: "skip", ...common, exercise, seed, mode };
};

const readUndo: Reader = ({ entry }, common) =>
	typeof entry === "string" ? { type: "undo", ...common, entry } : undefined;

const readSuspend: Reader = ({ type, item }, common) =>
	typeof item === "string"
		? { type: type === "suspend" ? "suspend" : "restore", ...common, item }
		: undefined;

const readExamStart: Reader = ({ exam, seed, minutes, blueprint, items }, common) => {
	if (typeof exam !== "string" || typeof seed !== "number" || !isAmount(minutes)) return undefined;
	if (!Array.isArray(items)) return undefined;
	const read: { exercise: string; seed: number }[] = [];
	for (const item of items) {
		if (!isObject(item) || typeof item.exercise !== "string" || typeof item.seed !== "number")
			return undefined;
		read.push({ exercise: item.exercise, seed: item.seed });
	}
	return {
		type: "exam-start",
		...common,
		exam,
		seed,
		minutes,
		blueprint: typeof blueprint === "string" ? blueprint : undefined,
		items: read,
	};
};

const readExamAnswer: Reader = ({ exam, item, answer, flagged, ms }, common) => {
	if (typeof exam !== "string" || !isAmount(item) || !Number.isInteger(item)) return undefined;
	return {
		type: "exam-answer",
		...common,
		exam,
		item,
		answer,
		flagged: flagged === true,
		ms: isAmount(ms) ? ms : 0,
	};
};

const readExamEnd: Reader = ({ exam, reason }, common) => {
	if (typeof exam !== "string") return undefined;
	if (reason !== "handed-in" && reason !== "time" && reason !== "given-up") return undefined;
	return { type: "exam-end", ...common, exam, reason };
};

const readers: ReadonlyMap<string, Reader> = new Map<Entry["type"], Reader>([
	["answer", readAnswer],
	["skip", readSkip],
	["undo", readUndo],
	["suspend", readSuspend],
	["restore", readSuspend],
	["exam-start", readExamStart],
	["exam-answer", readExamAnswer],
	["exam-end", readExamEnd],
]);
