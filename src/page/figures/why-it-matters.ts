import { ruleOf } from "../../aws/policy/findings/find-in.ts";
import type { Problem } from "../../problem/problem.ts";

/** Why each problem of a policy matters, in its place; of several that go back to one rule, only the first has it. */
export const whyTheyMatter = (problems: readonly Problem[]): readonly (string | undefined)[] => {
	const told = new Set<string>();
	return problems.map(({ code }) => {
		const rule = ruleOf(code);
		if (rule === undefined || told.has(rule.code)) return undefined;
		told.add(rule.code);
		return rule.explanation;
	});
};
