import type { Plan } from "./plan.ts";
import type { ProgressReport } from "./progress-report.ts";

/** The report for programs; `version` changes when a field changes its meaning or goes. */
export const progressJson = (report: ProgressReport, plan: Plan | undefined): string =>
	JSON.stringify({ version: 1, ...report, plan: plan === undefined ? undefined : planJson(plan) });

const planJson = ({ blueprint, days, ...plan }: Plan): object => ({
	...plan,
	exam: blueprint.exam,
	days: days.map(({ day: _, lessons, focus, ...rest }) => ({
		...rest,
		lessons: lessons.map(({ id }) => id),
		focus: focus?.id,
	})),
});

/** A line a lesson, for a spreadsheet; RFC 4180, and no cell that a spreadsheet would take for a formula. */
export const progressCsv = ({ lessons }: ProgressReport): string => {
	const rows = lessons.map(({ module, id, title, state, score, answered, exercises }) => [
		module,
		id,
		title,
		state,
		score.toFixed(2),
		String(answered),
		String(exercises),
	]);
	const head = ["module", "lesson", "title", "state", "score", "answered", "exercises"];
	return [head, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
};

/** A page of Markdown to keep or print: what was learned, and which beliefs were mended. */
export const progressSummary = (report: ProgressReport): string => {
	const { course, date, modules, lessons, misconceptions, exams } = report;
	const mended = misconceptions.filter(({ shown, rightSince }) => shown > 0 && rightSince >= MENDED);
	const open = misconceptions.filter(({ shown, rightSince }) => shown > 0 && rightSince < MENDED);
	return [
		`# What I learned: ${plain(course.title)}`,
		"",
		`${date}. Answers: ${report.answers}. Minutes: ${Math.round(report.minutes)}.${retained(report)}`,
		"",
		"| Module | Mastered lessons | Mastery |",
		"| --- | --- | --- |",
		...modules.map((m) => `| ${cell(m.title)} | ${m.mastered} of ${m.lessons} | ${percent(m.mastery)} |`),
		...section(
			"Mastered",
			lessons.filter(({ state }) => state === "mastered").map(({ title }) => plain(title)),
		),
		...section(
			"Under way",
			lessons
				.filter(({ state }) => state === "begun" || state === "finished")
				.map(({ title, score }) => `${plain(title)} (${percent(score)})`),
		),
		...section(
			"I used to believe, and now know better",
			mended.map(({ belief, correct }) => `${plain(belief)}: ${plain(correct)}`),
		),
		...section(
			"Still to settle",
			open.map(({ belief, correct }) => `${plain(belief)}: ${plain(correct)}`),
		),
		...section(
			"Mock exams",
			exams.map((exam) => `${exam.date}: ${exam.right} of ${exam.counted}`),
		),
		"",
	].join("\n");
};

/** Right answers in a row after which a belief counts as mended. */
const MENDED = 2;

const section = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines.map((line) => `- ${line}`)];

const retained = ({ retention, reviews }: ProgressReport): string =>
	retention === undefined ? "" : ` ${percent(retention)} of ${reviews} reviews were recalled.`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** On one line, and nothing in it that Markdown would take for its own. */
const plain = (text: string): string =>
	text
		.replace(/\s+/g, " ")
		.trim()
		.replace(/[\\`*_[\]<>#]/g, "\\$&");

const cell = (text: string): string => plain(text).replaceAll("|", "\\|");

const csvCell = (text: string): string => {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
