import path from "node:path";
import { readTextFile } from "../../adapters/text-file.ts";
import { stripControlCharacters } from "../../problem/control-characters.ts";
import { printProblem } from "../../problem/print.ts";
import { type Compared, compareTexts } from "../../tutor/compare/compare-texts.ts";
import { comparisonJson } from "../../tutor/compare/comparison-json.ts";
import { comparisonText } from "../../tutor/compare/comparison-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Verb } from "../program.ts";
import { print, say } from "../shell.ts";

const EXAMPLES = `
Two identity policies are equal where they allow the same requests, however they are written. Policies with principals,
on resources and roles, are compared for every caller that they can tell apart.

Examples:
  $ cloudsec-tutor compare before.json after.json            equal, or the most telling requests that are not
  $ cloudsec-tutor compare before.json after.json --no-new-access
                                                      a check for pull requests: does the change grant anything new?
  $ cloudsec-tutor compare a.json b.json --json              for programs; each request can be given to \`simulate\`
Exit code 0 where they are equal (or B grants nothing new), 1 where not, 3 where a file cannot be read.`;

type Options = { readonly json?: true; readonly newAccess: boolean };

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
		.action((a: string, b: string, { json, newAccess }: Options) => {
			const [one, two] = [a, b].map((name) => ({
				name,
				text: readTextFile(path.resolve(shell.workingDirectory, name)),
			}));
			if (one === undefined || two === undefined) return;
			const read = compareTexts(one, two);
			if (!read.ok) {
				for (const problem of read.problems) {
					const text = [one, two].find(({ name }) => name === problem.place?.file)?.text;
					const lines = printProblem(problem, () => text);
					shell.messages.write(`${lines.map(stripControlCharacters).join("\n")}\n`);
				}
				done(3);
				return;
			}
			if (json) print(shell, comparisonJson(read.value));
			else {
				const lines = comparisonText(read.value, newAccess ? "same" : "nothing-new");
				print(shell, lines.map(stripControlCharacters).join("\n"));
			}
			if (!read.value.comparison.exact)
				say(shell, "not everything could be compared", "`not compared` says what was left out");
			done(codeOf(read.value, newAccess));
		});
};

const codeOf = ({ comparison: { outcome, isCutShort } }: Compared, newAccess: boolean): ExitCode => {
	if (isCutShort) return 1;
	return outcome === "equal" || (!newAccess && outcome === "a-grants-more") ? 0 : 1;
};
