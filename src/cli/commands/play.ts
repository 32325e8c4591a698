import type { Command } from "commander";
import type { GlobalOptions, Verb } from "../program.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor play                        an account on its first day
  $ cloudsec-tutor play --account shop.yaml    the account that a scene file describes
Nothing typed there runs on your computer, and nothing reaches AWS.`;

/** Free play: AWS CLI commands in a simulated account, without goals. */
export const play: Verb = (program, shell, done) => {
	program
		.command("play")
		.option("--account <file>", "a scene file (YAML or JSON) instead of an empty account")
		.description("type AWS CLI commands into a simulated account, without goals")
		.addHelpText("after", EXAMPLES)
		.action(async ({ account }: { account?: string }, command: Command) => {
			const { playIn } = await import("../play-in.ts");
			done(await playIn(shell, command.optsWithGlobals<GlobalOptions>(), account));
		});
};
