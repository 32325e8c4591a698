import { meansOf, tenthsOf } from "./group-rows.ts";
import { bar, heat, histogram, html, table } from "./report-charts.ts";
import { believed, MOST_SHOWN, percent, slowest } from "./report-formats.ts";
import type { ClassReport, LearnerRow } from "./report-rows.ts";
import { STYLE } from "./report-style.ts";

/** The report as one page that needs nothing else: no script, nothing from elsewhere, readable in the dark and on paper. */
export const reportHtml = (report: ClassReport): string =>
	[
		"<!doctype html>",
		'<html lang="en">',
		"<head>",
		'<meta charset="utf-8">',
		// Whatever a name might hold, the page may run and load nothing.
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex">',
		`<title>${html(report.course.title)}: class report</title>`,
		`<style>${STYLE}</style>`,
		"</head>",
		"<body>",
		"<header>",
		`<h1>${html(report.course.title)}</h1>`,
		`<p>Class report. Course ${html(report.course.id)}, version ${html(report.course.version)}. Every answer was graded anew.</p>`,
		figures(report),
		"</header>",
		"<main>",
		...lookedAt(report),
		...distances(report),
		...modules(report),
		...hardest(report),
		...misconceptions(report),
		...time(report),
		...learners(report),
		"</main>",
		"</body>",
		"</html>",
		"",
	].join("\n");

const isGrouped = ({ groups }: ClassReport): boolean => groups.length > 1;

/** Those that have no group, or are alone in theirs. */
const groupName = (name: string): string => (name === "" ? "no group" : name);

/** The value in the middle; 0 where there is none. */
const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const figures = (report: ClassReport): string => {
	const { learners, exercises, groups } = report;
	const shown: readonly (readonly [string, string])[] = [
		[String(learners.length), learners.length === 1 ? "hand-in" : "hand-ins"],
		...(isGrouped(report) ? [[String(groups.length), "groups"] as const] : []),
		[String(exercises), "exercises in the course"],
		[
			percent(median(learners.map(({ points }) => points / Math.max(1, exercises)))),
			"of the points, in the middle",
		],
		[`${median(learners.map(({ minutes }) => minutes)).toFixed(0)} min`, "of work, in the middle"],
	];
	return `<dl class="figures">${shown.map(([value, name]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
};

/** What an instructor should look at first. */
const lookedAt = ({ learners }: ClassReport): readonly string[] => {
	const noted = learners.filter(({ notes }) => notes.length > 0);
	if (noted.length === 0) return [];
	const items = noted
		.slice(0, MOST_NOTED)
		.map(({ name, notes }) => `<li><b>${html(name)}</b>: ${html(notes.join("; "))}</li>`);
	const rest = noted.length - items.length;
	return [
		`<section class="notes"><h2>Look at</h2><ul>${items.join("")}</ul>`,
		`${rest > 0 ? `<p>And ${rest} more, told in the table at the end.</p>` : ""}</section>`,
	];
};

const MOST_NOTED = 12;

const distances = (report: ClassReport): readonly string[] => {
	const { learners, exercises, groups } = report;
	const charts = [
		{ name: "Everybody", tenths: tenthsOf(learners, exercises), learners: learners.length },
		...(isGrouped(report) ? groups : []).map((group) => ({ ...group, name: groupName(group.name) })),
	];
	const most = Math.max(
		...charts.flatMap((chart) => chart.tenths.map((count) => count / Math.max(1, chart.learners))),
		0,
	);
	return [
		"<section><h2>How far the class is</h2>",
		"<p>How many learners have which share of the course’s points.</p>",
		`<div class="charts">${charts.map((chart) => histogram(chart, most)).join("")}</div></section>`,
	];
};

const modules = (report: ClassReport): readonly string[] => {
	const { learners, groups, modules: titles } = report;
	const rows = [
		["Everybody", meansOf(learners)] as const,
		...(isGrouped(report) ? groups : []).map((group) => [groupName(group.name), group.modules] as const),
	];
	return [
		"<section><h2>Module by module</h2>",
		"<p>The mean share of each module’s points.</p>",
		table(
			["Group", ...titles],
			rows.map(([name, shares]) => ({ head: name, cells: shares.map(heat) })),
		),
		"</section>",
	];
};

const hardest = ({ hardest }: ClassReport): readonly string[] => [
	"<section><h2>Hardest exercises</h2>",
	"<p>Mean score of the first try, and of the best one.</p>",
	table(
		["Exercise", "First try", "Best try", "Learners"],
		hardest.slice(0, MOST_SHOWN).map(({ key, lesson, first, best, learners }) => ({
			head: lesson,
			under: key,
			cells: [bar(first, percent(first)), bar(best, percent(best), "after"), `<td>${learners}</td>`],
		})),
	),
	"</section>",
];

const misconceptions = (report: ClassReport): readonly string[] => {
	const groups = isGrouped(report) ? report.groups : [];
	return [
		"<section><h2>Commonest misconceptions</h2>",
		"<p>How many learners’ answers showed it.</p>",
		table(
			["Belief, and what is so", "Everybody", ...groups.map(({ name }) => groupName(name))],
			believed(report)
				.slice(0, MOST_SHOWN)
				.map(({ id, belief, correct, shown, byGroup }) => ({
					head: belief === "" ? id : `${id} ${belief}`,
					under: correct,
					cells: [
						bar(shown / Math.max(1, report.learners.length), `${shown} of ${report.learners.length}`),
						...groups.map(({ name, learners }) =>
							bar((byGroup.get(name) ?? 0) / learners, `${byGroup.get(name) ?? 0} of ${learners}`),
						),
					],
				})),
		),
		"</section>",
	];
};

const time = (report: ClassReport): readonly string[] => {
	const rows = slowest(report);
	const most = Math.max(...rows.map(({ minutes }) => minutes), 0);
	return [
		"<section><h2>Time</h2>",
		"<p>The exercises that took a learner longest, in mean minutes over all tries.</p>",
		table(
			["Exercise", "Minutes", "Learners"],
			rows.map(({ key, lesson, minutes, learners }) => ({
				head: lesson,
				under: key,
				cells: [bar(most === 0 ? 0 : minutes / most, minutes.toFixed(1)), `<td>${learners}</td>`],
			})),
		),
		"</section>",
	];
};

const learners = (report: ClassReport): readonly string[] => {
	const grouped = isGrouped(report);
	return [
		'<section class="people"><h2>Who is where</h2>',
		`<p>Of ${report.exercises} exercises; the share of each module’s points.</p>`,
		table(
			[
				"Learner",
				...(grouped ? ["Group"] : []),
				"Answered",
				"Right",
				"Points",
				"Minutes",
				...report.modules,
				"Notes",
			],
			report.learners.map((row) => ({
				head: row.name,
				cells: [
					...(grouped ? [`<td class="group">${html(row.group)}</td>`] : []),
					...plainCells(row),
					...row.modules.map(heat),
					`<td class="words">${html(row.notes.join("; "))}</td>`,
				],
			})),
			"people",
		),
		"</section>",
	];
};

const plainCells = ({ answered, right, points, minutes }: LearnerRow): readonly string[] =>
	[String(answered), String(right), points.toFixed(1), minutes.toFixed(0)].map((text) => `<td>${text}</td>`);
