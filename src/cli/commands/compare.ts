import type { CompareOptions } from "../compare-files.ts";
import type { Verb } from "../program.ts";

const EXAMPLES = `
Two identity policies are equal where they allow the same requests, however they are written. Policies with principals,
on resources and roles, are compared for every caller that they can tell apart.

Examples:
  $ cloudsec-tutor compare before.json after.json            equal, or the most telling requests that are not
  $ cloudsec-tutor compare before.json after.json --no-new-access
                                                      a check for pull requests: does the change grant anything new?
  $ cloudsec-tutor compare a.json b.json --json              for programs; each request can be given to \`simulate\`
Exit code 0 where they are equal (or B grants nothing new), 1 where not, 3 where a file cannot be read.`;

/** Says whether two policies grant the same access, by requests that show where they do not. */
export const compare: Verb = (program, shell, done) => {
	program
		.command("compare")
		.argument("<a>", "a policy, in JSON")
		.argument("<b>", "another one")
		.option("--json", "one line of JSON")
		.option("--no-new-access", "exit with 1 only where B grants what A does not")
		.description("do two policies grant the same access? requests that show where not")
		.addHelpText("after", EXAMPLES)
		.action(async (a: string, b: string, options: CompareOptions) => {
			const { compareFiles } = await import("../compare-files.ts");
			done(compareFiles(shell, a, b, options));
		});
};
