import { firstDeny } from "../first-deny.ts";
import { pages } from "../pages.ts";
import { nameOf } from "../principal.ts";
import { isPublicPolicy } from "../public-policy.ts";
import { hasNoIdentity, isCrossAccount, isOnKey, isRoleTaking } from "../required-policy.ts";
import { placeOf, type Rung, refuse } from "../rung.ts";
import { scpGapPlace } from "../scp-gap-place.ts";

/** A Deny anywhere. */
export const explicitDeny: Rung = {
	reason: "explicit-deny",
	rule: "A Deny that matches, in any policy that applies, ends it; no Allow can win it back.",
	page: pages.evaluation,
	fidelity: "modelled",
	note: "Where several layers deny, the first in the order of the layers is reported; AWS does not say which one it reports.",
	judge: (evidence) => {
		const by = firstDeny(evidence);
		return by && { decision: "explicitDeny", decidedBy: by.layer, by };
	},
	because: (_, { by }) =>
		by === undefined ? "" : `A Deny in ${placeOf(by)} matches, and an explicit deny always wins.`,
};

/** A level of the organization that does not allow it. */
export const scpGap: Rung = {
	reason: "scp-gap",
	rule: "Service control policies must allow the action at every level: the root, each OU on the way, the account.",
	page: pages.scpEvaluation,
	fidelity: "modelled",
	note: undefined,
	judge: ({ scp }) => (scp?.some((level) => level.allow === undefined) ? refuse("scp") : undefined),
	because: (evidence) =>
		`No service control policy allows it at ${scpGapPlace(evidence) ?? "some level"}, and every level must.`,
};

/** A public bucket policy that lets no stranger in. */
export const blockPublicAccess: Rung = {
	reason: "block-public-access",
	rule: "Block Public Access keeps a bucket with a public policy for its own account and for AWS services.",
	page: pages.blockPublicAccess,
	fidelity: "simplified",
	note: "RestrictPublicBuckets is modelled, as is the meaning of public; the organization-level setting and access points are not.",
	judge: ({ asked, layers }) => {
		if (layers.restrictsPublicBuckets !== true || layers.resource === undefined) return undefined;
		if (asked.request.principal.type !== "anonymous" && !isCrossAccount(asked)) return undefined;
		return isPublicPolicy(layers.resource.policy) ? refuse("resource") : undefined;
	},
	because: () =>
		"Block Public Access is on, and the bucket policy is public: only the bucket's own account gets in.",
};

/** A role that does not trust the caller. */
export const noTrustAllow: Rung = {
	reason: "no-trust-allow",
	rule: "A role is taken only by whom its trust policy allows; no identity policy can stand in for it.",
	page: pages.roles,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked, resource }) =>
		isRoleTaking(asked) && resource?.allow === undefined ? refuse("resource") : undefined,
	because: ({ asked }) =>
		`The role's trust policy does not allow ${nameOf(asked.request.principal)} to take it.`,
};

/** A key whose policy says nothing of the caller. */
export const noKeyPolicyAllow: Rung = {
	reason: "no-key-policy-allow",
	rule: "Nobody uses a KMS key unless its key policy allows it or hands the question to the account's policies.",
	page: pages.keyPolicy,
	fidelity: "simplified",
	note: "Grants and aliases are not modelled.",
	judge: ({ asked, resource }) =>
		isOnKey(asked) && resource?.allow === undefined ? refuse("resource") : undefined,
	because: () => "The key policy neither allows the caller nor hands the question to the account's policies.",
};

/** A caller from outside whom the resource does not let in. */
export const noResourceAllow: Rung = {
	reason: "no-resource-allow",
	rule: "Across accounts both sides must say yes, and a service or an anonymous caller has only the resource's side.",
	page: pages.crossAccount,
	fidelity: "modelled",
	note: "ACLs, the older way to let other accounts in, are not modelled.",
	judge: ({ asked, resource }) =>
		resource?.allow === undefined && (hasNoIdentity(asked.request.principal.type) || isCrossAccount(asked))
			? refuse("resource")
			: undefined,
	because: ({ asked, resource }) => {
		const lack = resource === undefined ? "The resource has no policy" : "The resource's policy has no Allow";
		return hasNoIdentity(asked.request.principal.type)
			? `${lack} that lets this caller in, and it has no policies of its own.`
			: `${lack} for this caller, who belongs to another account.`;
	},
};
