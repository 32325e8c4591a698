import type { Command } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";
import type { ProgressOptions } from "../show-progress.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor progress                             mastery, the last weeks, what comes back when
  $ cloudsec-tutor progress --exam-date 2027-03-01      plans every day up to it; \`none\` forgets it
  $ cloudsec-tutor progress --exam CLF-C02              whose domains weigh; \`none\` for the course itself
  $ cloudsec-tutor progress --json                      everything, for a program
  $ cloudsec-tutor progress --csv > lessons.csv         a line a lesson
  $ cloudsec-tutor progress --summary learned.md        a page to keep or print
  $ cloudsec-tutor progress --suspend M07               asks no more for it, until --restore M07`;

/** Shows what was learned and what is to come, and keeps the exam date. */
export const progress: Verb = (program, shell, done) => {
	program
		.command("progress")
		.option("--json", "JSON alone")
		.option("--csv", "a line a lesson, for a spreadsheet")
		.option("--summary <file>", "write a page of Markdown: what was learned")
		.option("--exam-date <date>", "plan the days up to an exam, such as 2027-03-01; `none` forgets it")
		.option("--exam <name>", "whose domains weigh: CLF-C02, SAA-C03 or SCS-C03; `none` for the course")
		.option("--suspend <id>", "ask no more for a misconception or an exercise")
		.option("--restore <id>", "ask for it again")
		.description("show what you know, when it comes back, and how far you are")
		.addHelpText("after", EXAMPLES)
		.action(async (_own: object, command: Command) => {
			const { showProgress } = await import("../show-progress.ts");
			done(await showProgress(shell, command.optsWithGlobals<GlobalOptions & ProgressOptions>()));
		});
};
