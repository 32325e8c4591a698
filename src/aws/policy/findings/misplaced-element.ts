import { nothing, type Rule } from "./rule.ts";

/** An element does not belong into a policy of this use, or is missing from it. */
export const misplacedElement: Rule = {
	code: "misplaced-element",
	severity: "error",
	explanation:
		"Which elements a policy may have depends on where it is used. A policy on an identity names no Principal: it is about its owner. A policy on a resource must name one. A trust policy names no Resource: it is about its role.",
	refusals: [
		"principal-not-allowed",
		"missing-principal",
		"resource-not-allowed",
		"id-not-allowed",
		"trust-action",
		"rcp-allow",
		"rcp-principal",
		"rcp-not-action",
		"rcp-star-action",
	],
	find: nothing,
};
