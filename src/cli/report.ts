import path from "node:path";
import { findHandIns } from "../adapters/find-hand-ins.ts";
import { fileChunks } from "../adapters/text-chunks.ts";
import { writeTextFile } from "../adapters/text-file.ts";
import { Fault } from "../problem/fault.ts";
import { printProblem } from "../problem/print.ts";
import { reportMaker } from "../tutor/class-report/class-report.ts";
import { type HandIn, replayerFor } from "../tutor/class-report/replay-hand-in.ts";
import { reportCsv, reportLines } from "../tutor/class-report/report-formats.ts";
import { reportHtml } from "../tutor/class-report/report-html.ts";
import { handInOf } from "../tutor/class-report/workbook-hand-in.ts";
import { linesOf } from "../tutor/simulate/lines.ts";
import { courseExaminer } from "./course-examiner.ts";
import { courseFor } from "./course-for.ts";
import type { ExitCode } from "./exit-code.ts";
import type { GlobalOptions } from "./program.ts";
import { type Shell, say } from "./shell.ts";
import { gradeFolder } from "./workbook.ts";

/** What `report` takes. */
export type ReportOptions = GlobalOptions & {
	readonly csv?: string;
	readonly html?: string;
	readonly names?: true;
};

/** Bytes; years of answers are less. */
const LARGEST = 32 * 2 ** 20;

/** Reports on a class, one hand-in after the other; 1 where one of them could not be used. */
export const reportOn = async (
	shell: Shell,
	paths: readonly string[],
	options: ReportOptions,
): Promise<ExitCode> => {
	const course = await courseFor(shell, options);
	if (course === undefined) return 1;
	const replayed = replayerFor(course, courseExaminer(course), shell.now());
	const maker = reportMaker(course);
	const sum = { taken: 0, refused: 0 };

	const leaveOut = (why: string): void => {
		sum.refused++;
		say(shell, `left out: ${why}`);
	};
	const refuseOne = (file: string, why: string): void => leaveOut(`\`${file}\`, ${why}`);
	const take = (file: string, group: string, handIn: HandIn): void => {
		sum.taken++;
		const name = options.names ? path.basename(file).replace(/\.jsonl$/, "") : `learner ${sum.taken}`;
		maker.add({ name, group }, handIn);
	};
	const journal = async (file: string, group: string): Promise<void> => {
		const handIn = await replayed(linesOf(fileChunks(file, LARGEST)));
		if (handIn === "too-long") refuseOne(file, "it has more answers than anybody gives");
		else if (handIn.exercises.size === 0 && handIn.damagedLines > 0)
			refuseOne(file, "it holds no answer that can be read; ask for a new `cloudsec-tutor export`");
		else {
			if (handIn.damagedLines > 0)
				say(
					shell,
					`\`${file}\` has lines that cannot be read: ${handIn.damagedLines}, the first is line ${handIn.damaged[0]}`,
				);
			take(file, group, handIn);
		}
	};
	const workbook = (file: string, group: string): void => {
		const result = gradeFolder(shell, file, course);
		if (result.ok) take(file, group, handInOf(result.value));
		else refuseOne(file, result.problems.flatMap((problem) => printProblem(problem)).join(" "));
	};

	for (const named of paths) {
		const from = path.resolve(shell.workingDirectory, named);
		try {
			for (const found of findHandIns(from)) {
				const { kind, path: file } = found;
				if (kind === "left-out") {
					refuseOne(file, found.why);
					continue;
				}
				const group = groupOf(from, file) || (paths.length > 1 && from !== file ? path.basename(from) : "");
				try {
					if (kind === "journal") await journal(file, group);
					else workbook(file, group);
				} catch (error) {
					if (!(error instanceof Fault)) throw error;
					leaveOut(error.message);
				}
			}
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			leaveOut(error.message);
		}
	}

	const report = maker.report();
	for (const line of reportLines(report)) shell.output.write(`${line}\n`);
	if (options.csv !== undefined)
		writeTextFile(path.resolve(shell.workingDirectory, options.csv), reportCsv(report));
	if (options.html !== undefined)
		writeTextFile(path.resolve(shell.workingDirectory, options.html), reportHtml(report));
	return sum.refused > 0 || sum.taken === 0 ? 1 : 0;
};

/** The folder below the one that was named, `""` for that one itself: a class has a folder for each group. */
const groupOf = (from: string, file: string): string => {
	const below = path.relative(from, path.dirname(file));
	return below.startsWith("..") ? "" : (below.split(path.sep)[0] ?? "");
};
