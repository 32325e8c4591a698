import type { Command } from "commander";
import type { ExportOptions } from "../export.ts";
import type { Verb } from "../program.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor export backup.jsonl                          everything you ever answered, in one file
  $ cloudsec-tutor export | gzip > b.gz                         the same to standard output
  $ cloudsec-tutor export kai.jsonl --lesson iam/groups iam/users     an assignment to hand in, and nothing else
  $ cloudsec-tutor export kai.json --xapi                       for a learning record store, under a pseudonym
  $ cloudsec-tutor export --schema                              what a line of the journal holds`;

/** Hands out the journal word for word, whole or a few lessons of it, or as xAPI statements. */
export const exportProgress: Verb = (program, shell, done) => {
	program
		.command("export")
		.argument("[file]", "where to write it; standard output without one")
		.option("--lesson <id...>", "these lessons alone, to hand in")
		.option("--xapi", "xAPI 1.0.3 statements, every answer graded anew")
		.option("--learner <name>", "with --xapi: your account there (a pseudonym without)")
		.option("--site <url>", "with --xapi: the web address that names accounts and activities")
		.option("--schema", "the JSON Schema of a journal's line, and nothing of yours")
		.description("write down your progress: a back-up, a hand-in, or for a second computer")
		.addHelpText("after", EXAMPLES)
		.action(async (file: string | undefined, _own: object, command: Command) => {
			const { exportTo } = await import("../export.ts");
			done(await exportTo(shell, command.optsWithGlobals<ExportOptions>(), file));
		});
};
