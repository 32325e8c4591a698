import { isRoots } from "../applies.ts";
import { pages } from "../pages.ts";
import { hasNoIdentity, isCrossAccount, isOnKey, isRoleTaking } from "../required-policy.ts";
import { allow, placeOf, type Rung, refuse } from "../rung.ts";
import type { Evidence } from "../weigh.ts";

/** A caller with nothing but the resource's word. */
export const resourceGrant: Rung = {
	reason: "resource-grant",
	rule: "A service or an anonymous caller is let in by the resource's policy alone.",
	page: pages.principal,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked, resource }) =>
		resource?.allow && hasNoIdentity(asked.request.principal.type)
			? allow("resource", resource.allow)
			: undefined,
	because: ({ resource }) => `An Allow in ${placeOf(resource?.allow)} lets this caller in.`,
};

/** The owner of the account. */
export const rootUser: Rung = {
	reason: "root-user",
	rule: "The root user has every right in its own account that no deny, SCP or RCP takes away.",
	page: pages.root,
	fidelity: "modelled",
	note: "A session of AssumeRoot stays within its task policy.",
	judge: ({ asked, session }) =>
		isRoots(asked) && (session === undefined || session.allow) ? allow("root", undefined) : undefined,
	because: ({ resource }) =>
		resource?.deny
			? "The root user of the bucket's account can mend its bucket policy, whatever that policy denies."
			: "The root user has every right in its own account, and nothing denies this.",
};

/** A resource policy that names the caller. */
export const directResourceGrant: Rung = {
	reason: "direct-resource-grant",
	rule: "Within an account, a resource policy that names the user, the session or everyone grants by itself, past identity policies, boundary and session policies.",
	page: pages.evaluation,
	fidelity: "modelled",
	note: "The wildcard principal is documented for sessions; it is taken alike for users.",
	judge: ({ asked, resource }) =>
		resource?.allow?.grant === "final" && !isCrossAccount(asked)
			? allow("resource", resource.allow)
			: undefined,
	because: (_, { by }) => `An Allow in ${placeOf(by)} names the caller directly, and that is enough.`,
};

/** A caller whose own policies say nothing. */
export const noIdentityAllow: Rung = {
	reason: "no-identity-allow",
	rule: "Without a matching Allow in the caller's identity policies, its groups' included, the request is denied; a role or user that the resource policy names needs none.",
	page: pages.evaluation,
	fidelity: "modelled",
	note: undefined,
	judge: (evidence) =>
		evidence.identity && !evidence.identity.allow && !isNamed(evidence) ? refuse("identity") : undefined,
	because: () => "No identity policy of the caller allows it, and what nothing allows is denied.",
};

/** A boundary that leaves it out. */
export const boundaryGap: Rung = {
	reason: "boundary-gap",
	rule: "A permissions boundary must allow the action too; it grants nothing itself.",
	page: pages.boundaries,
	fidelity: "modelled",
	note: undefined,
	judge: ({ boundary }) => (boundary && !boundary.allow ? refuse("boundary") : undefined),
	because: () => "The permissions boundary does not allow it, and nothing beyond the boundary is granted.",
};

/** Session policies that leave it out. */
export const sessionGap: Rung = {
	reason: "session-gap",
	rule: "Session policies must allow the action too; a federated session without any has nothing.",
	page: pages.policyTypes,
	fidelity: "simplified",
	note: "Several session policies act as their union; AWS does not spell that out.",
	judge: ({ session }) => (session && !session.allow ? refuse("session") : undefined),
	because: ({ layers }) =>
		layers.session?.length === 0
			? "The session was made without a session policy, so it has no rights of its own."
			: "No session policy allows it, and a session never has more than they do.",
};

/** A resource policy that names the caller's role. */
export const cappedResourceGrant: Rung = {
	reason: "capped-resource-grant",
	rule: "Within an account, a resource policy that names the role, or the user behind a federated session, needs no identity policy but stays within boundary and session policies.",
	page: pages.evaluation,
	fidelity: "modelled",
	note: undefined,
	judge: (evidence) => (isNamed(evidence) ? allow("resource", evidence.resource?.allow) : undefined),
	because: (_, { by }) => `An Allow in ${placeOf(by)} names the caller's role or user, and nothing caps it.`,
};

/** Two accounts that both say yes. */
export const crossAccountAllow: Rung = {
	reason: "cross-account-allow",
	rule: "Across accounts the request passes where the caller's account and the resource's both allow it.",
	page: pages.crossAccount,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked, identity }) =>
		isCrossAccount(asked) && identity?.allow ? allow("identity", identity.allow) : undefined,
	because: ({ resource }, { by }) =>
		`An Allow in ${placeOf(by)} and one in ${placeOf(resource?.allow)}: both accounts say yes.`,
};

/** A trust or key policy that hands the question to the account, whose own policies say yes. */
export const handedOverAllow: Rung = {
	reason: "handed-over-allow",
	rule: "Where a role's trust policy or a key policy names the account, it hands over: the caller's own policies must allow it, too.",
	page: pages.keyPolicy,
	fidelity: "modelled",
	note: undefined,
	judge: ({ asked, identity, resource }) =>
		identity?.allow && resource?.allow?.grant === "delegated" && (isOnKey(asked) || isRoleTaking(asked))
			? allow("identity", identity.allow)
			: undefined,
	because: ({ resource }, { by }) =>
		`An Allow in ${placeOf(resource?.allow)} hands the question to the account, and one in ${placeOf(by)} says yes.`,
};

/** The caller's own policies. */
export const identityAllow: Rung = {
	reason: "identity-allow",
	rule: "A matching Allow in an identity policy grants what nothing above has refused.",
	page: pages.evaluation,
	fidelity: "modelled",
	note: undefined,
	judge: ({ identity }) => (identity?.allow ? allow("identity", identity.allow) : undefined),
	because: (_, { by }) => `An Allow in ${placeOf(by)} matches, and nothing takes it back.`,
};

/** True where a policy of the caller's own account names the caller so that no identity policy is needed. */
const isNamed = ({ asked, resource }: Evidence): boolean => {
	const grant = resource?.allow?.grant;
	return (grant === "capped" || grant === "final") && !isCrossAccount(asked);
};
