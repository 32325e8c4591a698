import { nothing, type Rule } from "./rule.ts";

/** The effect is neither Allow nor Deny. */
export const invalidEffect: Rule = {
	code: "invalid-effect",
	severity: "error",
	explanation: "Effect is Allow or Deny, with a capital letter. AWS accepts no other spelling.",
	refusals: ["invalid-effect"],
	find: nothing,
};
