import path from "node:path";
import { fileChunks, inputChunks } from "../../adapters/text-chunks.ts";
import { stripControlCharacters } from "../../problem/control-characters.ts";
import { resultLine } from "../../tutor/simulate/result-json.ts";
import { resultText } from "../../tutor/simulate/result-text.ts";
import { type SimulateResult, simulate } from "../../tutor/simulate/simulate.ts";
import type { Verb } from "../program.ts";
import { print, refuse, type Shell, say } from "../shell.ts";

const EXAMPLES = `
A case is a request with the policies that apply to it, in YAML, JSON or JSON Lines:

  request:
    principal: arn:aws:iam::111122223333:user/kai
    action: s3:GetObject
    resource: arn:aws:s3:::reports/june.csv
    context: {"aws:MultiFactorAuthPresent": "true"}
  identityPolicies:
    - {Version: "2012-10-17", Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}
  expected: allowed

It may also have resourceAccount (in the request), resourcePolicy, permissionsBoundary, sessionPolicies,
serviceControlPolicies, resourceControlPolicies (lists of levels, the root first) and a name.

Examples:
  $ cloudsec-tutor simulate cases.yaml            each decision and why
  $ cloudsec-tutor simulate --json < cases.jsonl  one line of JSON for each case
Exit code 1 where a case comes out otherwise than expected, or cannot be read.`;

/** Decides requests that files describe; the same decisions as on the screen. */
export const simulateCases: Verb = (program, shell, done) => {
	program
		.command("simulate")
		.argument("[file...]", "files with cases; `-`, or none, for standard input")
		.option("--json", "one line of JSON for each case")
		.description("decide requests and say why, without a screen")
		.addHelpText("after", EXAMPLES)
		.action(async (files: readonly string[], { json = false }: { json?: boolean }) => {
			const named = files.length === 0 ? ["-"] : files;
			if (named.includes("-") && shell.input.isTTY) {
				done(refuse(shell, "there is nothing to read", "name a file, or pipe cases in"));
				return;
			}
			const sum = { cases: 0, bad: 0 };
			for (const file of named) {
				const chunks =
					file === "-" ? inputChunks(shell.input) : fileChunks(path.resolve(shell.workingDirectory, file));
				const summary = await simulate(chunks, file === "-" ? undefined : file, (result) => {
					sum.cases++;
					return show(shell, result, json, sum.cases);
				});
				sum.bad += summary.mismatches + summary.unreadable;
			}
			if (sum.cases === 0)
				say(shell, "there was no case in the input", "`cloudsec-tutor simulate --help` shows one");
			else if (!json) print(shell, `${sum.cases} decided, ${sum.bad} not as expected or not readable`);
			done(sum.bad > 0 || sum.cases === 0 ? 1 : 0);
		});
};

/** Waits where whoever reads the output is slower than we are. */
const show = (
	shell: Shell,
	result: SimulateResult,
	json: boolean,
	number: number,
): Promise<void> | undefined => {
	const text = json ? resultLine(result) : resultText(result, number).map(stripControlCharacters).join("\n");
	return shell.output.write(`${text}\n`)
		? undefined
		: new Promise((resolve) => {
				shell.output.once("drain", () => resolve());
			});
};
