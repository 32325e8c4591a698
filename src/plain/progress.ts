import { plainProse } from "../page/inline.ts";
import { planLines, planSentence, planTitle } from "../page/plan-page.ts";
import { comingWords, count, percent, progressSentence } from "../page/progress-page.ts";
import type { Plan } from "../tutor/plan.ts";
import type { ProgressReport } from "../tutor/progress-report.ts";

/** The state of things in sentences, as they are printed, piped or read aloud. */
export const sayProgress = (report: ProgressReport, plan: Plan | undefined): readonly string[] => [
	`${plainProse(report.course.title)}, on ${report.date}.`,
	report.answers === 0 ? "Nothing was answered yet." : progressSentence(report),
	"",
	"Mastery:",
	...report.modules.map(
		({ title, mastery, mastered, lessons }) =>
			`- ${plainProse(title)}: ${percent(mastery)}, ${mastered} of ${count(lessons, "lesson")} mastered.`,
	),
	...section(
		`Last ${report.heatmap.length} weeks:`,
		report.heatmap.flatMap((week) => {
			const answers = week.reduce((sum, day) => sum + day.answers, 0);
			const days = week.filter((day) => day.answers > 0).length;
			const from = week[0]?.date;
			return answers === 0 || from === undefined
				? []
				: [`- From ${from}: ${count(answers, "answer")} on ${count(days, "day")}.`];
		}),
	),
	...(report.answers === 0 ? [] : ["", `Comes back: ${comingWords(report)}.`]),
	...section(
		"Wrong ideas, the weakest spot first:",
		report.misconceptions.map(
			({ id, belief, met, shown }) =>
				`- “${plainProse(belief)}” (${id}): right ${met - shown} of ${met} times.`,
		),
	),
	...(plan === undefined
		? []
		: ["", `${planTitle(plan)}.`, planSentence(plan), ...planLines(plan).map((day) => `- ${day}`)]),
	...section(
		"Mock exams:",
		report.exams.map(({ date, right, counted }) => `- ${date}: ${right} of ${counted}.`),
	),
	...section(
		"Put aside:",
		report.suspended.map(({ id, title }) => `- ${plainProse(title)} (${id})`),
	),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : ["", title, ...lines];
