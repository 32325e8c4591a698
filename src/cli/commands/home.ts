import { didYouMean } from "../../problem/nearest.ts";
import { type GlobalOptions, SEE_HELP, type Verb } from "../program.ts";
import { refuse } from "../shell.ts";
import { teach } from "../teach.ts";

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
			if (word === undefined) done(await teach(shell, program.opts<GlobalOptions>(), undefined));
			else {
				const known = ["help", ...program.commands.map((command) => command.name())];
				done(refuse(shell, `unknown command \`${word}\``, didYouMean(word, known) ?? SEE_HELP));
			}
		});
};
