import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect } from "vitest";
import type { AnswerEntry } from "../../src/progress/entry.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { course, entriesOf, handInOf } from "./students.ts";
import { test } from "./tutor.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** As much of `@duckdb/node-api` as is used here; it is not among the dependencies because of its size. */
type DuckDb = {
	readonly DuckDBInstance: {
		readonly create: (file: string) => Promise<{
			readonly connect: () => Promise<{
				readonly runAndReadAll: (sql: string) => Promise<{ readonly getRowObjectsJson: () => Rows }>;
			}>;
		}>;
	};
};

const findDuckDb = (): DuckDb | undefined => {
	const from = createRequire(path.join(process.env.DUCKDB ?? process.cwd(), "package.json"));
	try {
		return from("@duckdb/node-api");
	} catch {
		return undefined;
	}
};

const duckDb = findDuckDb();
const where = duckDb === undefined ? "in DuckDB, WHICH IS NOT HERE (see CONTRIBUTING.md)" : "in DuckDB";

/** The file's blocks of SQL, and one of them as a name to find it by. */
const queries = [...readFileSync("docs/bootcamps.md", "utf8").matchAll(/^```sql\n([\s\S]*?);\n```$/gm)].map(
	([, sql = ""]) => sql,
);

const STUDENTS = 40;
const MINUTE = 60_000;

/** Some try twice, some leave the table, some take an answer back, some hand a line in twice, some files are damaged. */
const handedIn = (student: number): string => {
	const entries = entriesOf(student);
	const [first, second] = entries as readonly [AnswerEntry, AnswerEntry];
	const lines = [handInOf(entries)];
	if (student % 2 === 0) {
		const other = entriesOf(student + 1)[0] as AnswerEntry;
		lines.push(
			handInOf([{ ...other, id: `again-${student}`, at: first.at + 60 * MINUTE, ms: 3 * 60 * MINUTE }]),
		);
	}
	if (student % 3 === 0)
		lines.push(
			`${writeEntry({ type: "undo", id: `undo-${student}`, at: second.at + MINUTE, course: second.course, entry: second.id })}\n`,
		);
	if (student % 5 === 0) lines.push(handInOf(entries.slice(3, 5)));
	if (student % 7 === 0) lines.push('nonsense\n{"v":9,"id":"later"}\n');
	return lines.join("");
};

const rounded = (value: unknown, digits: number): string => Number(value).toFixed(digits);

test.skipIf(duckDb === undefined)(
	`the SQL of the guide gives the figures of the report, ${where}`,
	async ({ tutor }) => {
		for (let student = 0; student < STUDENTS; student++) {
			const folder = path.join(tutor.folder, "class", student < STUDENTS / 2 ? "monday" : "tuesday");
			mkdirSync(folder, { recursive: true });
			writeFileSync(path.join(folder, `s${String(student).padStart(3, "0")}.jsonl`), handedIn(student));
		}
		const { output } = await tutor.run(["report", "class", "--csv", "c.csv"]);
		const [, ...rows] = readFileSync(path.join(tutor.folder, "c.csv"), "utf8").trimEnd().split("\r\n");
		const cells = rows.map((row) => row.split(","));

		const instance = await duckDb?.DuckDBInstance.create(":memory:");
		const connection = await instance?.connect();
		const run = async (sql = ""): Promise<Rows> =>
			(await connection?.runAndReadAll(sql))?.getRowObjectsJson() ?? [];
		await run(`SET file_search_path = '${tutor.folder}'`);
		expect(queries).toHaveLength(4);
		const [everyAnswer, whoIsWhere, hardest, misconceptions] = queries;
		await run(everyAnswer);

		const learners = await run(whoIsWhere);
		expect(learners).toHaveLength(STUDENTS);
		expect(
			learners.map((row) => [
				row.team,
				row.answered,
				row.right,
				rounded(row.points, 3),
				rounded(row.minutes, 1),
			]),
		).toEqual(cells.map((row) => row.slice(1, 6)));

		const exercises = await run(hardest);
		expect(exercises).toHaveLength(entriesOf(0).length);
		const shownHardest = exercises
			.slice(0, 10)
			.map(({ exercise, first, best, learners: many, minutes }) =>
				[
					exercise,
					`${Math.round(Number(first) * 100)} %`,
					`${Math.round(Number(best) * 100)} %`,
					many,
					rounded(minutes, 1),
				].join(" "),
			);
		const squeezed = output.replace(/ {2,}/g, " ");
		for (const line of shownHardest) expect(squeezed).toContain(`\n${line}\n`);

		const beliefs = await run(misconceptions);
		expect(beliefs.length).toBeGreaterThan(5);
		for (const team of ["monday", "tuesday"])
			for (const { misconception, shown } of beliefs.filter((row) => row.team === team).slice(0, 10))
				expect(squeezed).toContain(
					`\n${team} ${misconception} ${shown} of ${STUDENTS / 2} ${course.misconceptions.get(String(misconception))?.belief}\n`,
				);
	},
);
