import { type Command, Option } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";
import { refuse } from "../shell.ts";
import { wholeNumber } from "../whole-number.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor revise                      five minutes of what is due
  $ cloudsec-tutor revise --items 10           ten questions, however long they take
  $ cloudsec-tutor revise --topic iam          a module, a lesson, or a misconception such as M07
  $ cloudsec-tutor revise --practice           due or not; the schedule stays as it is
  $ cloudsec-tutor revise --only-wrong         only what went wrong last time; this is practice, too`;

type ReviseOptions = GlobalOptions & {
	readonly minutes?: number;
	readonly items?: number;
	readonly topic?: string;
	readonly practice?: true;
	readonly onlyWrong?: true;
};

/** Asks for what is due, in new variants, and ends on time. */
export const revise: Verb = (program, shell, done) => {
	program
		.command("revise")
		.addOption(new Option("--minutes <n>", "end after so many minutes (5)").argParser(wholeNumber(1, 600)))
		.addOption(new Option("--items <n>", "end after so many questions").argParser(wholeNumber(1, 1_000)))
		.option("--topic <topic>", "only a module, a lesson or a misconception")
		.option("--practice", "ask whether due or not, and leave the schedule alone")
		.option("--only-wrong", "only what was answered wrong last time; leaves the schedule alone")
		.description("go over what is due again: five minutes, in new variants")
		.addHelpText("after", EXAMPLES)
		.action(async (_own: object, command: Command) => {
			const options = command.optsWithGlobals<ReviseOptions>();
			const { minutes, items } = options;
			if (minutes !== undefined && items !== undefined)
				return done(
					refuse(shell, "`--minutes` and `--items` exclude each other", "give the one it is to end by"),
				);
			const { teach } = await import("../teach.ts");
			const { revisionWished } = await import("../revision-wished.ts");
			done(await teach(shell, options, revisionWished(options)));
		});
};
