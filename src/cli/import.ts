import path from "node:path";
import { openJournalFile } from "../adapters/journal-file.ts";
import { readTextFile } from "../adapters/text-file.ts";
import { printProblem } from "../problem/print.ts";
import { importJournal } from "../tutor/transfer.ts";
import type { ExitCode } from "./exit-code.ts";
import { homeOf } from "./home-of.ts";
import type { GlobalOptions } from "./program.ts";
import { print, type Shell, say } from "./shell.ts";

/** Unites exported files with the journal; 1 where some of their lines are no entries. */
export const importFrom = (shell: Shell, options: GlobalOptions, files: readonly string[]): ExitCode => {
	const texts = files.map(
		(file) => [file, readTextFile(path.resolve(shell.workingDirectory, file))] as const,
	);
	const journal = openJournalFile(homeOf(shell, options));
	const imported = texts.map(([file, text]) => importJournal(journal, text, file));
	for (const { message } of journal.notices()) say(shell, message);
	const sum = (count: "added" | "known") => imported.reduce((total, each) => total + each[count], 0);
	print(shell, `${sum("added")} new entries, ${sum("known")} known already`);
	const problems = imported.flatMap((each) => each.problems);
	for (const line of problems.flatMap((problem) => printProblem(problem))) shell.messages.write(`${line}\n`);
	return problems.length > 0 ? 1 : 0;
};
