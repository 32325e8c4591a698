import type { Command } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor export backup.jsonl      everything you ever answered, in one file
  $ cloudsec-tutor export | gzip > b.gz     the same to standard output`;

/** Hands out the journal word for word. */
export const exportProgress: Verb = (program, shell, done) => {
	program
		.command("export")
		.argument("[file]", "where to write it; standard output without one")
		.description("write down your progress: a back-up, or for a second computer")
		.addHelpText("after", EXAMPLES)
		.action(async (file: string | undefined, _own: object, command: Command) => {
			const { exportTo } = await import("../transfer.ts");
			done(exportTo(shell, command.optsWithGlobals<GlobalOptions>(), file));
		});
};
