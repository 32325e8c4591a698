import { dayOfIsoDate, weekday } from "../progress/day.ts";
import type { Plan } from "../tutor/plan.ts";
import type { ProgressReport } from "../tutor/progress-report.ts";
import { cleaned, filledUp, oneLine, padded, paddedLeft } from "./columns.ts";
import { drawHeatmap, heatmapColumns } from "./heatmap-page.ts";
import { plainProse } from "./inline.ts";
import { apart, type Line, line } from "./line.ts";
import { planPage } from "./plan-page.ts";
import { bar } from "./progress-bar.ts";
import { hanging, wrap } from "./wrap.ts";

/** Everything `progress` shows: mastery, the last weeks, what comes back, beliefs, the plan, exams. */
export const progressPage = (
	report: ProgressReport,
	plan: Plan | undefined,
	columns: number,
): readonly Line[] => {
	const width = Math.min(96, columns);
	if (report.answers === 0)
		return apart(
			wrap([{ text: "Nothing was answered yet: this page fills as you learn." }], width),
			mastery(report, width),
			plan === undefined ? [] : planPage(plan, width),
			putAside(report, width),
		);
	return apart(
		wrap([{ text: progressSentence(report) }], width),
		masteryAndWeeks(report, width),
		comingBack(report, width),
		beliefs(report, width),
		plan === undefined ? [] : planPage(plan, width),
		exams(report),
		putAside(report, width),
	);
};

/** Answers, time, days in a row and what was recalled, in one sentence each. */
export const progressSentence = (report: ProgressReport): string =>
	[
		`${count(report.answers, "answer")} in ${count(Math.round(report.minutes), "minute")}.`,
		...(report.streak > 1 ? [`${report.streak} days in a row.`] : []),
		...(report.retention === undefined
			? []
			: [`${percent(report.retention)} of ${count(report.reviews, "review")} recalled.`]),
	].join(" ");

/** A number with its noun. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** A share as people write it. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What comes back today, tomorrow and within a week, in words. */
export const comingWords = ({ forecast }: ProgressReport): string => {
	const week = forecast.slice(0, 7).reduce((sum, each) => sum + each, 0);
	return `today ${forecast[0] ?? 0} · tomorrow ${forecast[1] ?? 0} · within a week ${week}`;
};

/** Side by side where both fit. */
const masteryAndWeeks = (report: ProgressReport, width: number): readonly Line[] => {
	const weeks = [
		line(`Last ${report.heatmap.length} weeks`, "title"),
		...drawHeatmap(report.heatmap, Math.min(width, 60)),
	];
	const left = width - heatmapColumns(report.heatmap.length) - 4;
	if (left < 40) return apart(mastery(report, width), weeks);
	const bars = mastery(report, left);
	return Array.from({ length: Math.max(bars.length, weeks.length) }, (_, row) => [
		...filledUp(bars[row] ?? [], left + 4),
		...(weeks[row] ?? []),
	]);
};

const mastery = ({ modules }: ProgressReport, width: number): readonly Line[] => {
	const barColumns = width >= 60 ? 14 : 10;
	const title = Math.min(30, width - barColumns - 9);
	return [
		line("Mastery", "title"),
		...modules.map(
			(module): Line => [
				{ text: `  ${padded(oneLine(module.title), title)} ` },
				...bar(module.mastery, 1, barColumns),
				{ text: paddedLeft(percent(module.mastery), 6) },
			],
		),
	];
};

/** As many days as the row has room for, three columns each. */
const comingBack = (report: ProgressReport, width: number): readonly Line[] => {
	const days = report.forecast.slice(0, Math.max(1, Math.floor((width - 2) / 4)));
	const first = weekday(dayOfIsoDate(report.date) ?? 0);
	const most = Math.max(1, ...days);
	const names = days.map((_, index) => DAYS[(first + index) % 7] ?? "");
	return [
		...wrap(
			[
				{ text: "Comes back", role: "title" },
				{ text: `  ${comingWords(report)}`, role: "muted" },
			],
			width,
		),
		line(`  ${days.map((number) => spark(number, most)).join("   ")}`, "accent"),
		line(`  ${days.map((number) => padded(String(number), 4)).join("")}`.trimEnd()),
		line(`  ${names.map((name) => padded(name, 4)).join("")}`.trimEnd(), "muted"),
	];
};

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const SPARKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

const spark = (number: number, most: number): string =>
	number === 0 ? "·" : (SPARKS[Math.round((number / most) * (SPARKS.length - 1))] ?? "█");

/** How often each belief was met without showing; the weakest come first. */
const beliefs = ({ misconceptions }: ProgressReport, width: number): readonly Line[] => {
	if (misconceptions.length === 0) return [];
	const barColumns = width >= 60 ? 10 : 6;
	return [
		...wrap(
			[
				{ text: "Wrong ideas", role: "title" },
				{ text: "  how often you saw through them, the weakest first", role: "muted" },
			],
			width,
		),
		...misconceptions.flatMap(({ id, belief, met, shown }) =>
			hanging(
				[
					{ text: "  " },
					...bar(met - shown, met, barColumns),
					{ text: ` ${paddedLeft(`${met - shown} of ${met}`, 9)}  ` },
				],
				[{ text: plainProse(belief) }, { text: ` (${id})`, role: "muted" }],
				width,
			),
		),
	];
};

const exams = ({ exams: taken }: ProgressReport): readonly Line[] =>
	taken.length === 0
		? []
		: [
				line("Mock exams", "title"),
				...taken.map(
					({ date, right, counted }): Line => [
						{ text: `  ${date}  ` },
						...bar(right, counted, 10),
						{ text: `  ${right} of ${counted}` },
					],
				),
			];

const putAside = ({ suspended }: ProgressReport, width: number): readonly Line[] =>
	suspended.length === 0
		? []
		: [
				line("Put aside", "title"),
				...suspended.flatMap(({ id, title }) =>
					hanging([{ text: "  – " }], [{ text: cleaned(title) }, { text: ` (${id})`, role: "muted" }], width),
				),
				line("  Press a to have one asked again.", "muted"),
			];
