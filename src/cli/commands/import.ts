import path from "node:path";
import type { Command } from "commander";
import { openJournalFile } from "../../adapters/journal-file.ts";
import { readTextFile } from "../../adapters/text-file.ts";
import { printProblem } from "../../problem/print.ts";
import { importJournal } from "../../tutor/transfer.ts";
import { homeOf } from "../open-desk.ts";
import type { GlobalOptions, Verb } from "../program.ts";
import { print, say } from "../shell.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor import backup.jsonl            unites it with what is here; twice changes nothing
  $ cloudsec-tutor import laptop.jsonl pc.jsonl   several at once`;

/** Unites exported journals with this one. */
export const importProgress: Verb = (program, shell, done) => {
	program
		.command("import")
		.argument("<file...>", "files that `export` wrote")
		.description("take in progress that was written down by `export`")
		.addHelpText("after", EXAMPLES)
		.action((files: readonly string[], _own: object, command: Command) => {
			const texts = files.map((file) => readTextFile(path.resolve(shell.workingDirectory, file)));
			const journal = openJournalFile(homeOf(shell, command.optsWithGlobals<GlobalOptions>()));
			const imported = files.map((file, index) => importJournal(journal, texts[index] ?? "", file));
			for (const { message } of journal.notices()) say(shell, message);
			const sum = (count: "added" | "known") => imported.reduce((total, each) => total + each[count], 0);
			print(shell, `${sum("added")} new entries, ${sum("known")} known already`);
			const problems = imported.flatMap((each) => each.problems);
			for (const line of problems.flatMap((problem) => printProblem(problem)))
				shell.messages.write(`${line}\n`);
			done(problems.length > 0 ? 1 : 0);
		});
};
