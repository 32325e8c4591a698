import type { Course } from "../../course/lesson.ts";
import type { Feedback } from "../../exercise/grade.ts";
import type { Answer } from "../../exercise/question.ts";
import { isEmptyAnswer } from "../../exercise/read-answer.ts";
import { bad, type Checked, good, type Problem } from "../../problem/problem.ts";
import type { Examiner } from "../examiner.ts";
import { hintsOf, type Item } from "../item.ts";
import type { OwnFile } from "../lab.ts";
import { findItems } from "./find-items.ts";
import { HELP_FILE, type Help, NO_HELP, readHelp } from "./help.ts";
import { labelled } from "./labelled.ts";
import { pageOf } from "./pages.ts";
import { readAnswerFile } from "./read-answer-file.ts";
import {
	type Price,
	type Rules,
	readSettings,
	SETTINGS_FILE,
	sealedText,
	type WorkbookSettings,
} from "./settings.ts";

/** What a workbook's folder holds, and nothing outside it. */
export type WorkbookFolder = {
	/** A text file by its path from the folder; undefined where it is not there, a problem where it may not be read. */
	readonly read: (file: string) => string | Problem | undefined;
	/** What `file://` finds below a folder of the workbook. */
	readonly ownFile: (folder: string, path: string) => OwnFile | undefined;
};

export type MarkStatus = "right" | "partly" | "wrong" | "unanswered" | "skipped" | "error";

/** One exercise of a workbook, judged. An `error` is what could not be judged; it is no wrong answer. */
export type WorkbookMark = {
	readonly key: string;
	readonly file: string;
	readonly status: MarkStatus;
	/** Points after what help cost. */
	readonly earned: number;
	/** 1, or less where leaving it out is cheap. */
	readonly possible: number;
	/** The grade itself, 0 to 1, before any price. */
	readonly score: number;
	readonly seed: number | undefined;
	readonly answer: Answer | undefined;
	readonly feedback: readonly Feedback[];
	readonly misconceptions: readonly string[];
	/** Hints that were asked for. */
	readonly hints: readonly string[];
	/** The solution, where it was asked for. */
	readonly solution: Answer | undefined;
	readonly problems: readonly Problem[];
};

/** `unchecked`: sealed with a key that is not at hand. */
export type SealState = "intact" | "unchecked" | "changed";

/** A workbook, judged. */
export type WorkbookResult = {
	readonly settings: WorkbookSettings;
	readonly seal: SealState;
	readonly marks: readonly WorkbookMark[];
	/** What concerns the workbook as a whole. */
	readonly problems: readonly Problem[];
	readonly earned: number;
	readonly possible: number;
	readonly isPassed: boolean;
};

/** What grading needs. */
export type Grading = {
	readonly course: Course;
	readonly examiner: Examiner;
	/** Says whether a seal fits a text. */
	readonly checkSeal: (text: string, seal: string) => SealState;
};

/** Grades every exercise of a workbook; refused only where its settings cannot be read at all. */
export const gradeWorkbook = (
	folder: WorkbookFolder,
	{ course, examiner, checkSeal }: Grading,
): Checked<WorkbookResult> => {
	const text = folder.read(SETTINGS_FILE);
	if (text === undefined)
		return bad([
			complaint(
				"no-workbook",
				`\`${SETTINGS_FILE}\` is missing`,
				SETTINGS_FILE,
				"give the folder that holds it",
			),
		]);
	if (typeof text !== "string") return bad([text]);
	const read = readSettings(text);
	if (!read.ok) return read;
	const { settings } = read.value;
	if (settings.course.id !== course.id)
		return bad([
			complaint(
				"other-course",
				`the workbook is of the course \`${settings.course.id}\`, not \`${course.id}\``,
				SETTINGS_FILE,
				"name its folder with `--course DIR`",
			),
		]);
	const seal = checkSeal(sealedText(settings), read.value.seal);
	const rules = seal === "changed" ? STRICTEST : settings.rules;
	const help = helpIn(folder, settings);
	const find = findItems(course, settings.student);
	const marks = settings.exercises.map((key) => {
		const item = find(key);
		return item === undefined
			? unknownMark(key)
			: priced(judge(folder, examiner, item, key), item, { key, rules, help: help.value, examiner });
	});
	const sum = (part: "earned" | "possible") => marks.reduce((total, mark) => total + mark[part], 0);
	const [earned, possible] = [sum("earned"), sum("possible")];
	const problems = [
		...(seal === "changed" ? [CHANGED] : []),
		...versionNote(settings, course),
		...help.problems,
	];
	const isSound =
		seal !== "changed" && marks.every(({ status }) => status !== "error") && help.problems.length === 0;
	return good({
		settings,
		seal,
		marks,
		problems,
		earned,
		possible,
		// A rounding error of the last bit must not fail anybody.
		isPassed: isSound && earned + 1e-9 >= possible * rules.pass,
	});
};

/** What counts where the settings were changed: nothing may be asked for. */
const STRICTEST: Rules = { hints: "off", skip: "off", solutions: "off", pass: 1 };

const complaint = (code: string, message: string, file: string, cure: string): Problem => ({
	code,
	severity: "error",
	message,
	place: { file },
	cure,
});

const CHANGED = complaint(
	"settings-changed",
	"the settings do not fit their seal; what they allow is not trusted",
	SETTINGS_FILE,
	"put back the file as it was handed out",
);

const versionNote = ({ course: made }: WorkbookSettings, course: Course): readonly Problem[] =>
	made.version === course.version
		? []
		: [
				{
					code: "other-version",
					severity: "warning",
					message: `the workbook was made from version ${made.version} of the course; this is ${course.version}`,
					place: { file: SETTINGS_FILE },
				},
			];

const helpIn = (
	folder: WorkbookFolder,
	{ exercises }: WorkbookSettings,
): { readonly value: Help; readonly problems: readonly Problem[] } => {
	const text = folder.read(HELP_FILE);
	// Whoever threw the file away asks for nothing.
	if (text === undefined) return { value: NO_HELP, problems: [] };
	if (typeof text !== "string") return { value: NO_HELP, problems: [text] };
	const help = readHelp(text, new Set(exercises));
	return help.ok ? help : { value: NO_HELP, problems: help.problems };
};

type Unpriced = Omit<WorkbookMark, "key" | "earned" | "possible" | "hints" | "solution">;

const nothing = (file: string, status: MarkStatus, problems: readonly Problem[] = []): Unpriced => ({
	file,
	status,
	score: 0,
	seed: undefined,
	answer: undefined,
	feedback: [],
	misconceptions: [],
	problems,
});

const unknownMark = (key: string): WorkbookMark => ({
	...nothing("", "error", [
		complaint(
			"unknown-exercise",
			`the course has no exercise \`${key}\` any more`,
			SETTINGS_FILE,
			"make a new workbook",
		),
	]),
	key,
	earned: 0,
	possible: 1,
	hints: [],
	solution: undefined,
});

const judge = (folder: WorkbookFolder, examiner: Examiner, item: Item, key: string): Unpriced => {
	const { question, withIds } = labelled(examiner.ask(item), item.seed);
	const page = pageOf(key, question.shape);
	const text = folder.read(page.answer);
	if (text === undefined)
		return nothing(page.answer, "error", [
			complaint(
				"missing-file",
				`\`${page.answer}\` is missing`,
				page.answer,
				"put back the file as it was handed out",
			),
		]);
	if (typeof text !== "string") return nothing(page.answer, "error", [text]);
	const answer = readAnswerFile(question, page.answer, text, (path) =>
		folder.ownFile(page.folder ?? "", path),
	);
	if (!answer.ok) return nothing(page.answer, "error", answer.problems);
	const given = withIds(answer.value);
	if (isEmptyAnswer(question.shape, given)) return nothing(page.answer, "unanswered");
	const { score, verdict, feedback, misconceptions } = examiner.grade(item, given);
	return {
		file: page.answer,
		status: verdict,
		score,
		seed: item.seed,
		answer: given,
		feedback,
		misconceptions,
		problems: [],
	};
};

type Terms = {
	readonly key: string;
	readonly rules: Rules;
	readonly help: Help;
	readonly examiner: Examiner;
};

/** A mark after what was asked for; what is switched off is not given, and asking for it is told. */
const priced = (mark: Unpriced, item: Item, { key, rules, help, examiner }: Terms): WorkbookMark => {
	const wanted = help.hints.get(key) ?? 0;
	const hints = rules.hints === "off" ? [] : hintsOf(item, wanted);
	const wantsSolution = help.solutions.has(key);
	const givesSolution = wantsSolution && rules.solutions !== "off";
	const refused = [
		...(wanted > 0 && rules.hints === "off" ? ["hints are"] : []),
		...(wantsSolution && !givesSolution ? ["solutions are"] : []),
		...(help.skip.has(key) && rules.skip === "off" ? ["leaving out is"] : []),
	].map((what) =>
		complaint(
			"switched-off",
			`${what} switched off in this workbook: \`${key}\``,
			HELP_FILE,
			"take it out of this file",
		),
	);
	const rest = { ...mark, key, hints, problems: [...mark.problems, ...refused] };
	const solution = givesSolution
		? labelled(examiner.ask(item), item.seed).withLabels(examiner.solve(item))
		: undefined;
	if (help.skip.has(key) && rules.skip !== "off" && mark.status !== "right")
		return { ...rest, status: "skipped", earned: 0, possible: rules.skip, solution };
	const cost = hints.length * shareOf(rules.hints) + (givesSolution ? shareOf(rules.solutions) : 0);
	return { ...rest, earned: mark.score * Math.max(0, 1 - cost), possible: 1, solution };
};

const shareOf = (price: Price): number => (price === "off" ? 0 : price);
