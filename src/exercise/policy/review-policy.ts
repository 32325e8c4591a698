import { findIn } from "../../aws/policy/findings/find-in.ts";
import type { PolicyUse } from "../../aws/policy/policy.ts";
import { readPolicy } from "../../aws/policy/read-policy.ts";
import type { Problem } from "../../problem/problem.ts";

/**
 * What a careful reader would mark in a policy that is being written. Errors are what AWS would not save; what it saves
 * without a word, such as an action beside the wrong kind of resource, is a warning: it may be handed in and is graded.
 */
export const reviewPolicy = (text: string, use: PolicyUse): readonly Problem[] => {
	const read = readPolicy(text, use);
	if (!read.ok) return read.problems;
	return findIn(read.value)
		.filter(({ severity }) => severity !== "suggestion")
		.map((found) => ({ ...found, severity: "warning" as const }));
};
