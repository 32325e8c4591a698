import { findIn } from "../../aws/policy/findings/find-in.ts";
import type { PolicyUse } from "../../aws/policy/policy.ts";
import { readPolicy } from "../../aws/policy/read-policy.ts";
import type { Problem } from "../../problem/problem.ts";

/** What a careful reader would mark in a policy that is being written: why AWS would not save it, else what is dangerous or idle. */
export const reviewPolicy = (text: string, use: PolicyUse): readonly Problem[] => {
	const read = readPolicy(text, use);
	return read.ok ? findIn(read.value).filter(({ severity }) => severity !== "suggestion") : read.problems;
};
