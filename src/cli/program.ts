import { Command, type CommanderError } from "commander";
import manifest from "../../package.json" with { type: "json" };
import type { ExitCode } from "./exit-code.ts";
import type { Shell } from "./shell.ts";

/** Options that every command takes. */
export type GlobalOptions = {
	readonly course?: string;
	readonly home?: string;
	readonly plain?: true;
	readonly color: boolean;
};

/** Adds one command to the program; the command hands its exit code to `done`. */
export type Verb = (program: Command, shell: Shell, done: (code: ExitCode) => void) => void;

/** The program without its verbs: name, version, global options; it throws a `CommanderError` instead of exiting. */
export const emptyProgram = (shell: Shell): Command =>
	new Command(manifest.name)
		.description(manifest.description)
		.version(manifest.version, "--version", "say which version this is")
		.option("--course <dir>", "a lesson pack, a folder or a package, instead of the built-in course")
		.option("--home <dir>", "where progress is kept (also CLOUDSEC_TUTOR_HOME)")
		.option("--plain", "numbered prompts, line by line, instead of the screen")
		.option("--no-color", "no colours (also NO_COLOR)")
		.helpOption("--help", "say how it is used, with examples")
		.helpCommand("help [command]", "say how a command is used")
		.configureHelp({ showGlobalOptions: true })
		.configureOutput({
			writeOut: (text) => shell.output.write(text),
			writeErr: () => undefined,
			getOutHelpWidth: () => shell.output.columns ?? 80,
		})
		.exitOverride();

/** The cure where no known word is near. */
export const SEE_HELP = "`cloudsec-tutor --help` lists what there is";

const MEANT = /\(Did you mean (?:one of )?([^?)]+)\?\)/;

/** A refusal of the command line in our own words: one line, and the nearest known word where there is one. */
export const complaintOf = (error: CommanderError): { message: string; cure: string } => {
	const [first = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
	const meant = MEANT.exec(rest.join(" "))?.[1];
	return {
		message: first.replace(/'([^']*)'/g, "`$1`").replace(/\.(?= |$)/g, ""),
		cure: meant === undefined ? SEE_HELP : `did you mean \`${meant}\`?`,
	};
};
