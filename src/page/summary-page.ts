import type { Lesson, Misconception } from "../course/lesson.ts";
import type { Sheet } from "./beside.ts";
import { cleaned, columnsOf, cut } from "./columns.ts";
import { inlineProse, plainProse } from "./inline.ts";
import { apart, type Line } from "./line.ts";
import { bar } from "./progress-bar.ts";
import { hanging, wrap } from "./wrap.ts";

/** One exercise of the lesson as its end lists it. */
export type SummaryRow = {
	readonly prompt: string;
	readonly result: "right" | "partly" | "wrong" | "skipped" | "open";
};

/** The end of a lesson. */
export type Summary = {
	readonly lesson: Lesson;
	readonly rows: readonly SummaryRow[];
	readonly right: number;
	readonly isMastered: boolean;
	readonly shown: readonly {
		readonly misconception: Misconception;
		readonly comesBack: string | undefined;
	}[];
	readonly next: Lesson | undefined;
};

const marks: Readonly<Record<SummaryRow["result"], Line>> = {
	right: [{ text: " ✔ ", role: "right" }],
	partly: [{ text: " ◐ ", role: "warning" }],
	wrong: [{ text: " ✘ ", role: "wrong" }],
	skipped: [{ text: " – ", role: "muted" }],
	open: [{ text: " · ", role: "muted" }],
};

const words: Readonly<Record<SummaryRow["result"], string>> = {
	right: "",
	partly: "  partly right",
	wrong: "  not yet",
	skipped: "  skipped",
	open: "  not answered",
};

/** What was right, what comes back, and what to do next. */
export const summaryPage = (summary: Summary, sheet: Sheet): readonly Line[] => {
	const count = summary.rows.length;
	const width = sheet.text;
	const open = count - summary.right;
	return apart(
		wrap(
			[
				{ text: "The end of ", role: "muted" },
				{ text: cleaned(summary.lesson.title), role: "title" },
			],
			width,
		),
		[
			[
				...bar(summary.right, count, Math.min(24, width - 16)),
				{ text: `  ${summary.right} of ${count} right` },
			],
			...(summary.isMastered ? [[{ text: "✔ Mastered.", role: "right" as const }]] : []),
		],
		summary.rows.map((row) => summaryRow(row, width)),
		summary.shown.flatMap(({ misconception, comesBack }) => [
			...hanging(
				[{ text: " ↻ ", role: "warning" }],
				[
					{ text: `“${plainProse(misconception.belief)}” (${misconception.id})` },
					{ text: comesBack === undefined ? "" : ` comes back ${comesBack}.`, role: "muted" },
				],
				width,
			),
		]),
		wrap(
			[{ text: open > 0 ? "Press r to go over what was missed, in other words." : "Nothing was missed." }],
			width,
		),
		summary.next === undefined
			? wrap([{ text: "This was the last lesson of the course." }], width)
			: wrap(
					[
						{ text: "Next: ", role: "muted" },
						{ text: cleaned(summary.next.title), role: "strong" },
					],
					width,
				),
	);
};

/** One row each, so that a lesson's end is seen at a glance; the beginning of the question is enough to know it by. */
const summaryRow = (row: SummaryRow, width: number): Line => {
	const word = words[row.result];
	const question = cut(inlineProse(row.prompt), width - 3 - columnsOf(word));
	return [...marks[row.result], ...question, { text: word, role: "muted" }];
};

/** When something comes back, in words: today, tomorrow, in 4 days. */
export const inDays = (days: number): string =>
	days <= 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
