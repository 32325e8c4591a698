import { didYouMean } from "../../problem/nearest.ts";
import { type GlobalOptions, SEE_HELP, type Verb } from "../program.ts";
import { refuse } from "../shell.ts";

const EXAMPLES = `
Examples:
  $ cloudsec-tutor                       the home screen: the path, and where you were
  $ cloudsec-tutor --plain               the same as numbered prompts
  $ cloudsec-tutor help learn            how one command is used`;

/** Without a command: the home screen. */
export const home: Verb = (program, shell, done) => {
	program
		.argument("[command]")
		.usage("[command] [options]")
		.addHelpText("after", EXAMPLES)
		.action(async (word: string | undefined) => {
			if (word !== undefined) {
				const known = ["help", ...program.commands.map((command) => command.name())];
				return done(refuse(shell, `unknown command \`${word}\``, didYouMean(word, known) ?? SEE_HELP));
			}
			const { teach } = await import("../teach.ts");
			done(await teach(shell, program.opts<GlobalOptions>(), () => undefined));
		});
};
