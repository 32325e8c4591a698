import { isRoots } from "./applies.ts";
import { barredBecause } from "./barred.ts";
import type { DecidedBy, Outcome } from "./decision.ts";
import { pages } from "./pages.ts";
import { nameOf } from "./principal.ts";
import { isPublicPolicy } from "./public-policy.ts";
import { isCrossAccount, isOnKey, isRoleTaking, isStsCall } from "./required-policy.ts";
import type { Evidence, Hit, Weight } from "./weigh.ts";

/** What a rung rules, and the statement it rules by, where there is one. */
export type Ruling = {
	readonly decision: Outcome;
	readonly decidedBy: DecidedBy;
	readonly by: Hit | undefined;
};

/** How far the model follows AWS. */
export type Fidelity = "modelled" | "simplified" | "not modelled";

/** One rung of the ladder: it rules, or leaves the request to the next. */
export type Rung = {
	/** The stable code of a decision made here. */
	readonly reason: string;
	/** The rule in one sentence. */
	readonly rule: string;
	/** The AWS page that the rule is taken from. */
	readonly page: string;
	readonly fidelity: Fidelity;
	readonly note: string | undefined;
	readonly judge: (evidence: Evidence) => Ruling | undefined;
	/** Why, for this request, in one plain sentence. */
	readonly because: (evidence: Evidence, ruling: Ruling) => string;
};

const refuse = (decidedBy: DecidedBy): Ruling => ({ decision: "implicitDeny", decidedBy, by: undefined });
const allow = (decidedBy: DecidedBy, by: Hit | undefined): Ruling => ({ decision: "allowed", decidedBy, by });

/**
 * AWS's evaluation, rung by rung: the first that rules wins. Each rung may count on what those above it let pass:
 * past `explicit-deny` no statement denies, past `no-resource-allow` whatever needs a resource policy has it.
 */
export const ladder: readonly Rung[] = [
	{
		reason: "credentials-refused",
		rule: "Expired, inactive and deleted credentials fail before any policy is read.",
		page: pages.temporaryCredentials,
		fidelity: "modelled",
		note: undefined,
		judge: ({ asked }) => (asked.request.refusal === undefined ? undefined : refuse("authentication")),
		because: ({ asked }) => REFUSED[asked.request.refusal ?? "unknown"],
	},
	{
		reason: "not-modelled",
		rule: "Sign-in through an identity provider (SAML, OpenID Connect) happens outside the account.",
		page: pages.roles,
		fidelity: "not modelled",
		note: "AssumeRoleWithSAML and AssumeRoleWithWebIdentity have no caller that a policy of ours could name.",
		judge: ({ asked }) =>
			asked.action.service === "sts" && asked.action.name.startsWith("assumerolewith")
				? refuse(undefined)
				: undefined,
		because: () => "Not modelled: sign-in through an identity provider.",
	},
	{
		reason: "other-partition",
		rule: "Partitions never mix: credentials of one are unknown in another.",
		page: pages.arns,
		fidelity: "modelled",
		note: undefined,
		judge: ({ asked }) => {
			const { principal } = asked.request;
			const other = asked.resource.arn?.partition;
			if (other === undefined || principal.type === "service" || principal.type === "anonymous")
				return undefined;
			return isInPartition(principal.arn, other) ? undefined : refuse("authentication");
		},
		because: () => "Caller and resource are in different partitions, which share no identities.",
	},
	{
		reason: "open-to-all-signed",
		rule: "GetCallerIdentity answers every signed caller, even against an explicit deny.",
		page: pages.getCallerIdentity,
		fidelity: "modelled",
		note: undefined,
		judge: ({ asked }) =>
			isStsCall(asked, "getcalleridentity") && asked.request.principal.type !== "anonymous"
				? allow("service", undefined)
				: undefined,
		because: () => "GetCallerIdentity answers every signed caller, whatever the policies say.",
	},
	{
		reason: "barred-credentials",
		rule: "Some credentials cannot make some calls, whatever the policies say: root cannot assume a role, temporary credentials cannot ask for others of their kind.",
		page: pages.temporaryCredentials,
		fidelity: "simplified",
		note: "The limits do not hold for a console session of a federated user, which the model does not know. Which services take unsigned requests is known for the services of the model only.",
		judge: ({ asked }) => (barredBecause(asked) === undefined ? undefined : refuse("service")),
		because: ({ asked }) => barredBecause(asked) ?? "",
	},
	{
		reason: "needs-no-permission",
		rule: "GetSessionToken needs no permission and cannot be granted or denied by a policy.",
		page: pages.getSessionToken,
		fidelity: "modelled",
		note: undefined,
		judge: ({ asked }) =>
			isStsCall(asked, "getsessiontoken") && isUserOrRoot(asked.request.principal.type)
				? allow("service", undefined)
				: undefined,
		because: () =>
			"GetSessionToken needs no permission: it hands users credentials with the rights they have.",
	},
	{
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
	},
	{
		reason: "scp-gap",
		rule: "Service control policies must allow the action at every level: the root, each OU on the way, the account.",
		page: pages.scpEvaluation,
		fidelity: "modelled",
		note: undefined,
		judge: ({ scp }) => (scp?.some((level) => level.allow === undefined) ? refuse("scp") : undefined),
		because: ({ scp }) =>
			`No service control policy allows it at ${levelName(scp?.findIndex((level) => level.allow === undefined) ?? 0)}, and every level must.`,
	},
	{
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
	},
	{
		reason: "no-trust-allow",
		rule: "A role is taken only by whom its trust policy allows; no identity policy can stand in for it.",
		page: pages.roles,
		fidelity: "modelled",
		note: undefined,
		judge: ({ asked, resource }) =>
			isRoleTaking(asked) && resource?.allow === undefined ? refuse("resource") : undefined,
		because: ({ asked }) =>
			`The role's trust policy does not allow ${nameOf(asked.request.principal)} to take it.`,
	},
	{
		reason: "no-key-policy-allow",
		rule: "Nobody uses a KMS key unless its key policy allows it or hands the question to the account's policies.",
		page: pages.keyPolicy,
		fidelity: "simplified",
		note: "Grants and aliases are not modelled.",
		judge: ({ asked, resource }) =>
			isOnKey(asked) && resource?.allow === undefined ? refuse("resource") : undefined,
		because: () =>
			"The key policy neither allows the caller nor hands the question to the account's policies.",
	},
	{
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
			const lack =
				resource === undefined ? "The resource has no policy" : "The resource's policy has no Allow";
			return hasNoIdentity(asked.request.principal.type)
				? `${lack} that lets this caller in, and it has no policies of its own.`
				: `${lack} for this caller, who belongs to another account.`;
		},
	},
	{
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
	},
	{
		reason: "root-user",
		rule: "The root user has every right in its own account that no deny, SCP or RCP takes away.",
		page: pages.root,
		fidelity: "modelled",
		note: "A session of AssumeRoot stays within its task policy.",
		judge: ({ asked, session }) =>
			isRoots(asked) && (session === undefined || session.allow) ? allow("root", undefined) : undefined,
		because: () => "The root user has every right in its own account, and nothing denies this.",
	},
	{
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
	},
	{
		reason: "no-identity-allow",
		rule: "Without a matching Allow in the caller's identity policies, its groups' included, the request is denied; a role or user that the resource policy names needs none.",
		page: pages.evaluation,
		fidelity: "modelled",
		note: undefined,
		judge: (evidence) =>
			evidence.identity && !evidence.identity.allow && !isNamed(evidence) ? refuse("identity") : undefined,
		because: () => "No identity policy of the caller allows it, and what nothing allows is denied.",
	},
	{
		reason: "boundary-gap",
		rule: "A permissions boundary must allow the action too; it grants nothing itself.",
		page: pages.boundaries,
		fidelity: "modelled",
		note: undefined,
		judge: ({ boundary }) => (boundary && !boundary.allow ? refuse("boundary") : undefined),
		because: () => "The permissions boundary does not allow it, and nothing beyond the boundary is granted.",
	},
	{
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
	},
	{
		reason: "capped-resource-grant",
		rule: "Within an account, a resource policy that names the role, or the user behind a federated session, needs no identity policy but stays within boundary and session policies.",
		page: pages.evaluation,
		fidelity: "modelled",
		note: undefined,
		judge: (evidence) => (isNamed(evidence) ? allow("resource", evidence.resource?.allow) : undefined),
		because: (_, { by }) =>
			`An Allow in ${placeOf(by)} names the caller's role or user, and nothing caps it.`,
	},
	{
		reason: "cross-account-allow",
		rule: "Across accounts the request passes where the caller's account and the resource's both allow it.",
		page: pages.crossAccount,
		fidelity: "modelled",
		note: undefined,
		judge: ({ asked, identity }) =>
			isCrossAccount(asked) && identity?.allow ? allow("identity", identity.allow) : undefined,
		because: ({ resource }, { by }) =>
			`An Allow in ${placeOf(by)} and one in ${placeOf(resource?.allow)}: both accounts say yes.`,
	},
	{
		reason: "identity-allow",
		rule: "A matching Allow in an identity policy grants what nothing above has refused.",
		page: pages.evaluation,
		fidelity: "modelled",
		note: undefined,
		judge: ({ identity }) => (identity?.allow ? allow("identity", identity.allow) : undefined),
		because: (_, { by }) => `An Allow in ${placeOf(by)} matches, and nothing takes it back.`,
	},
];

/** The ladder's foot: what no rung allows is denied. */
export const implicitDeny: Ruling = refuse("identity");

const REFUSED: Readonly<Record<"expired" | "inactive" | "unknown", string>> = {
	expired: "The credentials have expired: AWS refuses them before it reads any policy.",
	inactive: "The access key is inactive: AWS refuses it before it reads any policy.",
	unknown: "AWS does not know these credentials, so it reads no policy at all.",
};

/** Looks without making a text to compare with: every request comes by here. */
const isInPartition = (arn: string, partition: string): boolean =>
	arn.startsWith(partition, 4) && arn[4 + partition.length] === ":";

const isUserOrRoot = (type: string): boolean => type === "user" || type === "root";

const hasNoIdentity = (type: string): boolean => type === "service" || type === "anonymous";

/** In the order of the layers, which is the order they are reported in. */
const firstDeny = (evidence: Evidence): Hit | undefined =>
	denyAt(evidence.rcp) ??
	denyAt(evidence.scp) ??
	(evidence.resource?.deny && !canRescueBucket(evidence) ? evidence.resource.deny : undefined) ??
	evidence.identity?.deny ??
	evidence.boundary?.deny ??
	evidence.session?.deny;

const denyAt = (levels: readonly Weight[] | undefined): Hit | undefined => {
	if (levels === undefined) return undefined;
	for (const level of levels) if (level.deny) return level.deny;
	return undefined;
};

/**
 * The root user of a bucket's account can always read, replace and delete its bucket policy, though the policy denies it.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html
 */
export const canRescueBucket = ({ asked }: Evidence): boolean =>
	asked.request.principal.type === "root" &&
	RESCUES.has(asked.action.text.toLowerCase()) &&
	!isCrossAccount(asked);

const RESCUES: ReadonlySet<string> = new Set([
	"s3:getbucketpolicy",
	"s3:putbucketpolicy",
	"s3:deletebucketpolicy",
]);

/** True where a policy of the caller's own account names the caller so that no identity policy is needed. */
const isNamed = ({ asked, resource }: Evidence): boolean => {
	const grant = resource?.allow?.grant;
	return (grant === "capped" || grant === "final") && !isCrossAccount(asked);
};

const placeOf = (hit: Hit | undefined): string => {
	if (hit === undefined) return "its policy";
	const attached = hit.policy.attachedTo === undefined ? "" : ` (${hit.policy.attachedTo})`;
	return `${hit.policy.name}${attached}`;
};

const levelName = (level: number): string => (level === 0 ? "the root" : `level ${level + 1} from the root`);
