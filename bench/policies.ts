import { openCatalogue } from "../src/aws/policy/catalogue/catalogue.ts";
import { findIn } from "../src/aws/policy/findings/find-in.ts";
import type { Policy } from "../src/aws/policy/policy.ts";
import { policyFromValue, readPolicy } from "../src/aws/policy/read-policy.ts";
import { interleave } from "./interleave.ts";
import type { Row } from "./row.ts";

const TIMES = 20_000;
const ROUNDS = 7;

const DOCUMENT = {
	Version: "2012-10-17",
	Statement: [
		{
			Sid: "ReadReports",
			Effect: "Allow",
			Action: ["s3:GetObject", "s3:ListBucket"],
			Resource: ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
			Condition: { StringEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } },
		},
	],
};

/** Reading a policy from its text and from a parsed value, and linting it, against `JSON.parse` of the same text. */
export const policies = async (): Promise<readonly Row[]> => {
	const text = JSON.stringify(DOCUMENT);
	const read = readPolicy(text, "identity");
	if (!read.ok) throw new Error("the policy of the bench cannot be read");
	const policy: Policy = read.value;
	const catalogue = openCatalogue();
	const timed = (times: number, work: () => unknown): number => {
		const start = performance.now();
		for (let time = 0; time < times; time += 1) {
			if (work() === undefined) throw new Error("nothing was done");
		}
		return ((performance.now() - start) * TIMES) / times;
	};
	const times = await interleave(
		{
			parse: () => timed(TIMES, () => JSON.parse(text)),
			value: () => timed(TIMES, () => policyFromValue(DOCUMENT, "identity")),
			text: () => timed(TIMES, () => readPolicy(text, "identity")),
			lint: () => timed(TIMES / 100, () => findIn(policy, catalogue)),
			opening: () => timed(TIMES / 100, () => findIn(policy)),
		},
		ROUNDS,
	);
	const row = (what: string, ours: number): Row => ({
		what: `${TIMES.toLocaleString("en")} times ${what} / JSON.parse of its text`,
		ours,
		baseline: times.parse,
		unit: "ms",
		target: undefined,
	});
	return [
		row("a policy from a parsed value", times.value),
		row("a policy from its text, with places", times.text),
		row("the findings of a policy, AWS's lists open", times.lint),
		row("the findings of a policy, AWS's lists opened each time", times.opening),
	];
};
