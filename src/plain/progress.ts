import { plainProse } from "../page/inline.ts";
import { planLines, planSentence, planTitle } from "../page/plan-page.ts";
import { comingWords, count, percent, progressSentence } from "../page/progress-page.ts";
import { setSuspended } from "../tutor/answer.ts";
import type { Desk } from "../tutor/desk.ts";
import { type Plan, planOf } from "../tutor/plan.ts";
import { type ProgressReport, progressReport } from "../tutor/progress-report.ts";
import { numbersOf } from "./inputs/entry.ts";
import type { Way } from "./turned.ts";
import type { Voice } from "./voice.ts";

/** Says the state of things; what was put aside can be brought back by its number. */
export const showProgress = async (voice: Voice, desk: Desk): Promise<Way> => {
	for (;;) {
		const report = progressReport(desk);
		voice.say("", ...sayProgress(report, planOf(desk)));
		const { suspended } = report;
		if (suspended.length === 0) return "home";
		const line = await voice.ask("A number has that one asked again, Enter goes to the list of lessons:");
		if (line === undefined || line.toLowerCase() === "q") return "quit";
		const [number = 0] = numbersOf(line, suspended.length) ?? [];
		const chosen = suspended[number - 1];
		if (chosen === undefined) return "home";
		const unsaved = setSuspended(desk, chosen.id, "restore");
		voice.say(unsaved === undefined ? "It will be asked again." : `Not saved: ${unsaved.message}.`);
	}
};

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
		report.suspended.map(({ id, title }, index) => `${index + 1}. ${plainProse(title)} (${id})`),
	),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : ["", title, ...lines];
