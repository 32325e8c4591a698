import type { Verb } from "../program.ts";

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
			const { simulateFiles } = await import("../simulate-files.ts");
			done(await simulateFiles(shell, files, json));
		});
};
