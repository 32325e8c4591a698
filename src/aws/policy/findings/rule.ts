import type { Severity } from "../../../problem/problem.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Policy, PolicyPath } from "../policy.ts";
import type { Spot } from "../reading.ts";

/** One place at which a rule is broken. */
export type Found = {
	readonly path: PolicyPath;
	readonly message: string;
	readonly cure: string | undefined;
	readonly spot?: Spot;
	/** Where it differs from the rule's own. */
	readonly severity?: Severity;
};

/** One thing to look for in policies. */
export type Rule = {
	/** The code of its problems. */
	readonly code: string;
	readonly severity: Severity;
	/** Why it matters, in sentences for a learner. */
	readonly explanation: string;
	/** Codes of the problems that `readPolicy` refuses a policy for by the same rule. */
	readonly refusals: readonly string[];
	readonly find: (policy: Policy, catalogue: Catalogue) => readonly Found[];
};

/** What a rule finds where reading has found it all before. */
export const nothing = (): readonly Found[] => [];
