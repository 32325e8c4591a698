import path from "node:path";
import { writeTextFile } from "../adapters/text-file.ts";
import { didYouMean } from "../problem/nearest.ts";
import { dayOfIsoDate } from "../progress/day.ts";
import { setSuspended } from "../tutor/answer.ts";
import type { Desk } from "../tutor/desk.ts";
import { settleExams } from "../tutor/end-exam.ts";
import { CERTIFICATIONS } from "../tutor/exam-blueprint.ts";
import { keyOf } from "../tutor/item.ts";
import { exercisesOf } from "../tutor/outline.ts";
import { planOf } from "../tutor/plan.ts";
import { progressCsv, progressJson, progressSummary } from "../tutor/progress-formats.ts";
import { progressReport } from "../tutor/progress-report.ts";
import type { Settings } from "../tutor/settings.ts";
import type { ExitCode } from "./exit-code.ts";
import { openDeskFor } from "./open-desk.ts";
import type { GlobalOptions } from "./program.ts";
import { wantsScreen } from "./screen-or-plain.ts";
import { print, refuse, type Shell, say } from "./shell.ts";
import { type Refusal, teach } from "./teach.ts";

/** What `progress` was asked for besides showing. */
export type ProgressOptions = {
	readonly json?: true;
	readonly csv?: true;
	readonly summary?: string;
	readonly examDate?: string;
	readonly exam?: string;
	readonly suspend?: string;
	readonly restore?: string;
};

/** Shows progress as a screen, in sentences, as JSON or as CSV, after it has kept what was set. */
export const showProgress = async (
	shell: Shell,
	options: GlobalOptions & ProgressOptions,
): Promise<ExitCode> => {
	const { json, csv, summary } = options;
	if (json && csv) return refuse(shell, "`--json` and `--csv` exclude each other", "give one of them");
	const settings = readSettings(options);
	if ("message" in settings) return refuse(shell, settings.message, settings.cure);
	const isWritten = json === true || csv === true || summary !== undefined;
	const hasChange =
		Object.keys(settings).length > 0 || options.suspend !== undefined || options.restore !== undefined;
	if (!isWritten && !hasChange && wantsScreen(shell, options))
		return teach(shell, options, () => ({ at: "progress" }));
	const opened = await openDeskFor(shell, options);
	if (opened === undefined) return 1;
	const { desk, notices } = opened;
	const refused = putAside(desk, options);
	if (refused !== undefined) return refuse(shell, refused.message, refused.cure);
	if (Object.keys(settings).length > 0) desk.settings.change(settings);
	settleExams(desk);
	const report = progressReport(desk);
	for (const { message } of notices()) say(shell, message);
	if (summary !== undefined) {
		writeTextFile(path.resolve(shell.workingDirectory, summary), progressSummary(report));
		say(shell, `wrote what was learned to \`${summary}\``);
	}
	const plan = planOf(desk);
	if (json) print(shell, progressJson(report, plan));
	else if (csv) shell.output.write(progressCsv(report));
	else if (summary === undefined) {
		const { sayProgress } = await import("../plain/progress.ts");
		const { speakerOn } = await import("../plain/voice.ts");
		speakerOn(shell.output).say(...sayProgress(report, plan));
	}
	return 0;
};

const readSettings = ({ examDate, exam }: ProgressOptions): Partial<Settings> | Refusal => {
	if (examDate !== undefined && examDate !== "none" && dayOfIsoDate(examDate) === undefined)
		return {
			message: `\`${examDate}\` is no date`,
			cure: "write it as 2027-03-01, or `none` to forget it",
		};
	const known: readonly string[] = CERTIFICATIONS;
	const wanted = exam?.toUpperCase();
	if (wanted !== undefined && wanted !== "NONE" && !known.includes(wanted))
		return {
			message: `there is no exam \`${exam}\``,
			cure: didYouMean(wanted, known) ?? `use one of ${known.join(", ")}, or \`none\``,
		};
	return {
		...(examDate === undefined ? {} : { examDate: examDate === "none" ? undefined : examDate }),
		...(wanted === undefined ? {} : { exam: wanted === "NONE" ? undefined : wanted }),
	};
};

/** Journals what is to be asked no more, or again; a broken disk is thrown, for nothing else was asked for. */
const putAside = (desk: Desk, { suspend, restore }: ProgressOptions): Refusal | undefined => {
	const known = [
		...desk.course.misconceptions.keys(),
		...desk.course.lessons.flatMap((lesson) => exercisesOf(lesson).map((own) => keyOf(lesson, own))),
	];
	for (const [id, type] of [
		[suspend, "suspend"],
		[restore, "restore"],
	] as const) {
		if (id === undefined) continue;
		const item = known.find((each) => each.toLowerCase() === id.toLowerCase());
		if (item === undefined)
			return {
				message: `there is nothing called \`${id}\``,
				cure: didYouMean(id, known) ?? "use a misconception such as M07, or LESSON#EXERCISE",
			};
		const unsaved = setSuspended(desk, item, type);
		if (unsaved !== undefined) throw unsaved;
	}
	return undefined;
};
