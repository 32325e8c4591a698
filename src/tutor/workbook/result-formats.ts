import { stripControlCharacters } from "../../problem/control-characters.ts";
import { printProblem } from "../../problem/print.ts";
import type { Problem } from "../../problem/problem.ts";
import type { WorkbookMark, WorkbookResult } from "./grade-workbook.ts";

/** A way to write a result down. */
export type ResultFormat = (result: WorkbookResult) => string;

/** Version of the JSON result; a field may be added within one, none changes its meaning. */
const RESULT_VERSION = 1;

/** One JSON object. */
export const asJson: ResultFormat = ({ settings, seal, marks, problems, earned, possible, isPassed }) =>
	`${JSON.stringify({
		version: RESULT_VERSION,
		course: settings.course,
		student: settings.student,
		seal,
		passed: isPassed,
		points: { earned: rounded(earned), possible: rounded(possible), pass: settings.rules.pass },
		problems: problems.map(problemJson),
		exercises: marks.map((mark) => ({
			exercise: mark.key,
			file: mark.file,
			status: mark.status,
			score: rounded(mark.score),
			earned: rounded(mark.earned),
			possible: rounded(mark.possible),
			misconceptions: mark.misconceptions,
			feedback: mark.feedback.map(({ about, tone, text }) => ({ about, tone, text })),
			hints: mark.hints.length,
			solution: mark.solution !== undefined,
			problems: mark.problems.map(problemJson),
		})),
	})}\n`;

const problemJson = ({ code, severity, message, cure, place }: Problem) => ({
	code,
	severity,
	message,
	cure,
	file: place?.file,
	line: place?.line,
	column: place?.column,
});

/** Test Anything Protocol, version 13; a partial credit is in the diagnostics, and an error says so. */
export const asTap: ResultFormat = ({ marks, problems, earned, possible, isPassed, settings }) => {
	const lines = marks.flatMap((mark, index) => {
		const name = tapText(mark.key);
		if (mark.status === "skipped") return [`ok ${index + 1} - ${name} # SKIP left out`];
		const diagnostics = [
			`status: ${mark.status}`,
			`points: ${rounded(mark.earned)}`,
			`possible: ${rounded(mark.possible)}`,
			...reasonsOf(mark).map((reason, number) => `reason${number + 1}: ${JSON.stringify(reason)}`),
		];
		const isOk = mark.status === "right";
		return [
			`${isOk ? "ok" : "not ok"} ${index + 1} - ${name}`,
			"  ---",
			...diagnostics.map((line) => `  ${line}`),
			"  ...",
		];
	});
	const whole = {
		status: isPassed ? "passed" : "not passed",
		reasons: problems.flatMap((problem) => printProblem(problem)).map(oneLine),
	};
	return `${[
		"TAP version 13",
		`1..${marks.length + 1}`,
		...lines,
		`${isPassed ? "ok" : "not ok"} ${marks.length + 1} - ${tapText(`${rounded(earned)} of ${rounded(possible)} points, ${settings.rules.pass * 100} % wanted`)}`,
		...(whole.reasons.length === 0
			? []
			: [
					"  ---",
					...whole.reasons.map((reason, number) => `  reason${number + 1}: ${JSON.stringify(reason)}`),
					"  ...",
				]),
	].join("\n")}\n`;
};

/** `#` begins a directive in TAP. */
const tapText = (text: string): string => oneLine(text).replace(/[\\#]/g, "\\$&");

/** JUnit XML as CI systems read it: a wrong answer is a failure, what could not be judged an error. */
export const asJunit: ResultFormat = ({ marks, problems, settings, earned, possible, isPassed }) => {
	const count = (status: readonly WorkbookMark["status"][]) =>
		marks.filter((mark) => status.includes(mark.status)).length;
	const whole = problems.flatMap((problem) => printProblem(problem)).join("\n");
	const cases = marks.map((mark) => {
		const [lesson = "", exercise = ""] = mark.key.split("#");
		const open = `  <testcase classname="${xml(lesson)}" name="${xml(exercise)}" time="0"`;
		if (mark.status === "right") return `${open}/>`;
		if (mark.status === "skipped") return `${open}><skipped/></testcase>`;
		const tag = mark.status === "error" ? "error" : "failure";
		const told = reasonsOf(mark);
		const message = xml(`${mark.status}: ${rounded(mark.earned)} of ${rounded(mark.possible)} points`);
		return `${open}><${tag} type="${mark.status}" message="${message}">${xml(told.join("\n"))}</${tag}></testcase>`;
	});
	const totals = (extra: number) =>
		`tests="${marks.length + 1}" failures="${count(["partly", "wrong", "unanswered"]) + extra}" errors="${count(["error"])}" skipped="${count(["skipped"])}"`;
	const summary = `${rounded(earned)} of ${rounded(possible)} points`;
	const last = isPassed
		? `  <testcase classname="workbook" name="passed" time="0"/>`
		: `  <testcase classname="workbook" name="passed" time="0"><failure type="not passed" message="${xml(summary)}">${xml(whole)}</failure></testcase>`;
	return [
		`<?xml version="1.0" encoding="UTF-8"?>`,
		`<testsuites ${totals(isPassed ? 0 : 1)}>`,
		` <testsuite name="${xml(settings.student ?? settings.course.id)}" ${totals(isPassed ? 0 : 1)} time="0">`,
		"  <properties>",
		`   <property name="points" value="${rounded(earned)}"/>`,
		`   <property name="possible" value="${rounded(possible)}"/>`,
		"  </properties>",
		...cases,
		last,
		" </testsuite>",
		"</testsuites>",
		"",
	].join("\n");
};

/** Text as XML 1.0 may hold it, in an attribute or between tags. */
export const xml = (text: string): string =>
	stripControlCharacters(text)
		.replace(
			/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g,
			"\ufffd",
		)
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;")
		.replace(/"/g, "&quot;")
		.replace(/\t/g, "&#9;")
		.replace(/\n/g, "&#10;");

/** Everything said of an exercise, a line each. */
const reasonsOf = (mark: WorkbookMark): readonly string[] =>
	[
		...mark.problems.flatMap((problem) => printProblem(problem)),
		...mark.feedback.map(({ about, text }) => (about === undefined ? text : `${about}: ${text}`)),
	].map(oneLine);

const oneLine = (text: string): string => stripControlCharacters(text).replace(/\s+/g, " ").trim();

const MARKS: Readonly<Record<WorkbookMark["status"], string>> = {
	right: "✔",
	partly: "◐",
	wrong: "✘",
	unanswered: "·",
	skipped: "-",
	error: "!",
};

/** One exercise for a person: its mark, and why; hints and the solution where they were asked for. */
export const markLines = (mark: WorkbookMark): readonly string[] => [
	`${MARKS[mark.status]} ${mark.key}  ${mark.status}${mark.status === "skipped" ? "" : `, ${points(mark.earned)}`}`,
	...reasonsOf(mark).map((line) => `    ${line}`),
	...mark.hints.map((hint, index) => `    Hint ${index + 1}: ${oneLine(hint)}`),
	...(mark.solution === undefined
		? []
		: [
				"    Solution:",
				...solutionLines(mark.solution).map((line) => `      ${stripControlCharacters(line)}`),
			]),
];

const solutionLines = (solution: NonNullable<WorkbookMark["solution"]>): readonly string[] =>
	typeof solution === "string"
		? solution.split("\n")
		: Array.isArray(solution)
			? solution
			: Object.entries(solution).map(([item, place]) => `${item}: ${place}`);

/** The whole result for a person. */
export const asText: ResultFormat = (result) => {
	const { marks, problems, seal } = result;
	const notes = seal === "unchecked" ? ["The seal needs its key to be checked; your instructor has it."] : [];
	return `${[
		...problems.flatMap((problem) => printProblem(problem)),
		...marks.flatMap(markLines),
		...notes,
		"",
		summaryLine(result),
	].join("\n")}\n`;
};

/** Points and verdict in one line. */
export const summaryLine = ({ earned, possible, isPassed, settings }: WorkbookResult): string =>
	`${rounded(earned)} of ${rounded(possible)} points: ${isPassed ? "passed" : `not passed yet, ${Math.round(settings.rules.pass * 100)} % are wanted`}`;

const points = (earned: number): string => (rounded(earned) === 1 ? "1 point" : `${rounded(earned)} points`);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
