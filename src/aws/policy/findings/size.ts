import { countedCharacters, quotas } from "../../account/quotas.ts";
import type { Policy } from "../policy.ts";
import type { Rule } from "./rule.ts";

/** A policy longer than AWS takes (IAM and STS quotas; Quotas for Organizations). */
export const size: Rule = {
	code: "size",
	severity: "warning",
	explanation:
		"AWS limits how long a policy may be. White space does not count in IAM, but it does in SCPs and RCPs.",
	refusals: [],
	find: (policy) => {
		const limit = LIMITS[policy.use];
		if (limit === undefined) return [];
		const length =
			policy.use === "scp" || policy.use === "rcp" ? policy.text.length : countedCharacters(policy.text);
		if (length <= limit) return [];
		return [
			{
				path: [],
				message: `the policy has ${length} characters that count, and AWS takes ${limit}`,
				cure: "use wildcards, or split it into several policies",
			},
		];
	},
};

/** Of managed policies where there are others too; resource-based policies differ by service. */
const LIMITS: Readonly<Record<Policy["use"], number | undefined>> = {
	identity: quotas.managedPolicySize,
	boundary: quotas.managedPolicySize,
	session: quotas.sessionPolicySize,
	trust: quotas.trustPolicySize,
	scp: quotas.scpSize,
	rcp: quotas.rcpSize,
	resource: undefined,
};
