import { CommanderError } from "commander";
import { Fault } from "../problem/fault.ts";
import type { ExitCode } from "./exit-code.ts";
import { complaintOf, emptyProgram, type Verb } from "./program.ts";
import { refuse, report, type Shell } from "./shell.ts";

/** Runs the command line; a wrong one gives 2 and a broken environment 3, each with its cure and no stack trace. */
export const run = async (shell: Shell, verbs: readonly Verb[]): Promise<ExitCode> => {
	let code: ExitCode = 0;
	const program = emptyProgram(shell);
	for (const verb of verbs) {
		verb(program, shell, (result) => {
			code = result;
		});
	}
	try {
		await program.parseAsync(shell.args, { from: "user" });
		return code;
	} catch (error) {
		if (error instanceof Fault) return report(shell, error);
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return 0;
		const { message, cure } = complaintOf(error);
		return refuse(shell, message, cure);
	}
};
