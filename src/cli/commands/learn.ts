import type { Command } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor learn                             go on where you were
  $ cloudsec-tutor learn shared-responsibility/ec2   start or resume this lesson`;

/** Starts a lesson, or resumes it where it was left. */
export const learn: Verb = (program, shell, done) => {
	program
		.command("learn")
		.argument("[lesson]", "id of a lesson, as `course list` names it")
		.description("start a lesson, or go on where you left it")
		.addHelpText("after", EXAMPLES)
		.action(async (lesson: string | undefined, _own: object, command: Command) => {
			const { lastPlace, lessonCalled, teach } = await import("../teach.ts");
			const choose = lesson === undefined ? lastPlace : lessonCalled(lesson);
			done(await teach(shell, command.optsWithGlobals<GlobalOptions>(), choose));
		});
};
