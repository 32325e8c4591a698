import type { Command } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";

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
		.action(async (files: readonly string[], _own: object, command: Command) => {
			const { importFrom } = await import("../import.ts");
			done(importFrom(shell, command.optsWithGlobals<GlobalOptions>(), files));
		});
};
