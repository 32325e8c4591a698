import { explainDecision } from "../../aws/decision/explain.ts";
import { printProblem } from "../../problem/print.ts";
import type { SimulateResult } from "./simulate.ts";

const marks = { allowed: "✔", explicitDeny: "✘", implicitDeny: "✘" } as const;

/** A result as lines for a person: the case's name, the decision, why, and what each layer said. */
export const resultText = (result: SimulateResult, number: number): readonly string[] => {
	const name = result.name ?? `case ${number}`;
	if (result.type === "unreadable") {
		return [
			`! ${name}`,
			...result.problems.flatMap((problem) => printProblem(problem)).map((line) => `  ${line}`),
			"",
		];
	}
	const { decision, case: asked, asExpected } = result;
	const expected = asExpected ? "" : `   ≠ expected ${asked.expected}`;
	const [verdict = "", ...layers] = explainDecision(decision);
	return [
		`${marks[decision.decision]} ${name}${expected}`,
		`  ${verdict}`,
		...layers.map((line) => `  ${line}`),
		"",
	];
};
