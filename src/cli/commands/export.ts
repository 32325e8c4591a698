import path from "node:path";
import type { Command } from "commander";
import { openJournalFile } from "../../adapters/journal-file.ts";
import { writeTextFile } from "../../adapters/text-file.ts";
import { exportJournal } from "../../tutor/transfer.ts";
import { homeOf } from "../open-desk.ts";
import type { GlobalOptions, Verb } from "../program.ts";
import { say } from "../shell.ts";

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
		.action((file: string | undefined, _own: object, command: Command) => {
			const journal = openJournalFile(homeOf(shell, command.optsWithGlobals<GlobalOptions>()));
			const lines = [...exportJournal(journal)];
			for (const { message } of journal.notices()) say(shell, message);
			if (file === undefined) for (const line of lines) shell.output.write(line);
			else {
				writeTextFile(path.resolve(shell.workingDirectory, file), lines.join(""));
				say(shell, `wrote ${lines.length} entries to \`${file}\``);
			}
			done(0);
		});
};
