import type { Problem } from "../../../problem/problem.ts";
import { openCatalogue } from "../catalogue/catalogue.ts";
import type { Policy } from "../policy.ts";
import { placesIn } from "../read-policy.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

/** The most findings that are told of one policy. */
export const MOST_FINDINGS = 100;

/** A policy longer than this, which no service of AWS takes, is not looked at; in characters. */
export const LONGEST_CHECKED = 40_000;

/** What is wrong, dangerous or idle in a policy that can be read, in the order of its text. */
export const findIn = (policy: Policy, catalogue = openCatalogue()): readonly Problem[] => {
	const locate = placesIn(policy);
	if (policy.text.length > LONGEST_CHECKED) {
		const message = `the policy is longer than ${LONGEST_CHECKED} characters and was not checked`;
		return [{ code: "size", severity: "warning", message, place: locate([], "value"), cure: "split it" }];
	}
	const problems: Problem[] = [];
	for (const rule of RULES) {
		for (const found of rule.find(policy, catalogue).slice(0, MOST_FINDINGS - problems.length)) {
			const { code } = rule;
			const { cure, message, path, severity = rule.severity, spot = "value" } = found;
			problems.push({ code, severity, message, place: locate(path, spot), cure });
		}
	}
	return problems.sort(byPlace);
};

/** The rule that a problem of reading or a finding goes back to; its explanation says why it matters. */
export const ruleOf = (code: string): Rule | undefined =>
	RULES.find((rule) => rule.code === code || rule.refusals.includes(code));

const byPlace = (a: Problem, b: Problem): number =>
	(a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
