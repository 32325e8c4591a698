import type { Command } from "commander";
import type { Verb } from "../program.ts";
import type { ReportOptions } from "../report.ts";

const EXAMPLES = `
A hand-in is a file that \`cloudsec-tutor export\` wrote, or a workbook's folder. A folder of them is taken as a whole,
and the folders in it as groups. Every answer is graded anew; the grades in the files count for nothing.

Examples:
  $ cloudsec-tutor report kai.jsonl mina.jsonl
  $ cloudsec-tutor report class/ --html class.html --csv class.csv
  $ cloudsec-tutor report class/ --names     names of files in place of pseudonyms
Exit code 1 where a hand-in could not be used; the others are reported all the same.`;

/** Reports on a class from what its learners handed in. */
export const report: Verb = (program, shell, done) => {
	program
		.command("report")
		.argument("<handin...>", "files, workbooks, or folders of them")
		.option("--csv <file>", "a line a learner, for a spreadsheet")
		.option("--html <file>", "one page with charts, to read and to print")
		.option("--names", "the names of files in place of pseudonyms")
		.description("who is where, what was hardest, which misconceptions are common")
		.addHelpText("after", EXAMPLES)
		.action(async (paths: readonly string[], _own: object, command: Command) => {
			const { reportOn } = await import("../report.ts");
			done(await reportOn(shell, paths, command.optsWithGlobals<ReportOptions>()));
		});
};
