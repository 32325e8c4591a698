import { stripControlCharacters } from "../../problem/control-characters.ts";
import type { ClassReport, ExerciseRow, LearnerRow, MisconceptionRow } from "./report-rows.ts";

/** How many of the hardest exercises and of a group's commonest misconceptions are shown. */
export const MOST_SHOWN = 10;

/** The report as tables for a terminal, line by line. */
export const reportLines = function* (report: ClassReport): Generator<string> {
	const { learners, exercises, hardest } = report;
	yield `${plain(report.course.title)}: ${learners.length} ${learners.length === 1 ? "hand-in" : "hand-ins"}, ${exercises} exercises in the course`;
	yield "";
	yield* table(
		["learner", "group", "answered", "right", "points", "minutes", "notes"],
		learners,
		(row: LearnerRow) => [
			row.name,
			row.group,
			String(row.answered),
			String(row.right),
			row.points.toFixed(1),
			row.minutes.toFixed(0),
			row.notes.join("; "),
		],
	);
	yield* ["", "Hardest exercises, by the first try", ""];
	yield* table(
		["exercise", "first try", "best", "learners", "minutes each"],
		hardest.slice(0, MOST_SHOWN),
		(row: ExerciseRow) => [
			row.key,
			percent(row.first),
			percent(row.best),
			String(row.learners),
			row.minutes.toFixed(1),
		],
	);
	yield* ["", "Commonest misconceptions", ""];
	yield* table(["group", "id", "learners", "belief"], commonest(report), (row: MisconceptionRow) => [
		row.group,
		row.id,
		`${row.shown} of ${row.learners}`,
		row.belief,
	]);
};

/** The commonest misconceptions of each group. */
export const commonest = ({ misconceptions }: ClassReport): ClassReport["misconceptions"] => {
	const counts = new Map<string, number>();
	return misconceptions.filter(({ group }) => {
		const count = (counts.get(group) ?? 0) + 1;
		counts.set(group, count);
		return count <= MOST_SHOWN;
	});
};

/** A misconception in the whole class, and how many showed it in each group. */
export type Believed = Pick<MisconceptionRow, "id" | "belief" | "correct" | "shown"> & {
	readonly byGroup: ReadonlyMap<string, number>;
};

/** What the whole class believes, the commonest first. */
export const believed = ({ misconceptions }: ClassReport): readonly Believed[] => {
	const all = new Map<string, Believed>();
	for (const { id, belief, correct, group, shown } of misconceptions) {
		const before = all.get(id);
		const byGroup = new Map(before?.byGroup).set(group, shown);
		all.set(id, { id, belief, correct, shown: (before?.shown ?? 0) + shown, byGroup });
	}
	return [...all.values()].sort((a, b) => b.shown - a.shown || (a.id < b.id ? -1 : 1));
};

/** A share as a whole number of hundredths. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

const plain = (text: string): string => stripControlCharacters(text).replace(/\s+/g, " ").trim();

/** Looks at each row twice, for the widths and for the words, and keeps none of them. */
const table = function* <Row>(
	head: readonly string[],
	rows: readonly Row[],
	cellsOf: (row: Row) => readonly string[],
): Generator<string> {
	const widths = head.map(({ length }) => length);
	for (const row of rows)
		for (const [column, text] of cellsOf(row).entries())
			widths[column] = Math.max(widths[column] ?? 0, plain(text).length);
	const drawn = (cells: readonly string[]): string =>
		cells
			.map((text, column) => plain(text).padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd();
	yield drawn(head);
	for (const row of rows) yield drawn(cellsOf(row));
};

/** A line a learner, for a spreadsheet: RFC 4180, and no cell that a spreadsheet would take for a formula. */
export const reportCsv = ({ learners, modules }: ClassReport): string =>
	[
		["learner", "group", "answered", "right", "points", "minutes", ...modules, "misconceptions", "notes"],
		...learners.map(csvRow),
	]
		.map((row) => `${row.map(cell).join(",")}\r\n`)
		.join("");

const csvRow = (row: LearnerRow): readonly string[] => [
	row.name,
	row.group,
	String(row.answered),
	String(row.right),
	row.points.toFixed(3),
	row.minutes.toFixed(1),
	...row.modules.map((share) => share.toFixed(3)),
	row.misconceptions.join(" "),
	row.notes.join("; "),
];

const cell = (text: string): string => {
	const safe = plain(text).replace(/^[=+\-@]/, "'$&");
	return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The mean minutes of a whole class on an exercise, the longest first. */
export const slowest = ({ hardest }: ClassReport): readonly ExerciseRow[] =>
	[...hardest].sort((a, b) => b.minutes - a.minutes).slice(0, MOST_SHOWN);
