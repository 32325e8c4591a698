import { pages } from "./pages.ts";
import type { Fidelity } from "./rung.ts";

/** One rule of AWS, and how far the model follows it. */
export type FidelityRule = {
	readonly rule: string;
	/** The AWS page that states it. */
	readonly page: string;
	readonly fidelity: Fidelity;
	readonly note?: string | undefined;
};

/** How statements are matched: what the rungs take for granted. */
export const matchingRules: readonly FidelityRule[] = [
	{
		rule: "Actions ignore case; `*` and `?` stand anywhere in the name; the service prefix must be the same.",
		page: pages.action,
		fidelity: "modelled",
	},
	{
		rule: "NotAction is about every action but those it lists.",
		page: pages.notAction,
		fidelity: "modelled",
	},
	{
		rule: "Resources are compared field by field; a wildcard never crosses a colon before the sixth field.",
		page: pages.resource,
		fidelity: "simplified",
		note: "Compared with case; AWS does not spell out that it is so for every service. A wildcard in the resource type is taken as any other.",
	},
	{
		rule: "NotResource is about every resource but those it lists.",
		page: pages.notResource,
		fidelity: "modelled",
	},
	{
		rule: "An action on no resource is granted by Resource `*` alone.",
		page: pages.resource,
		fidelity: "modelled",
	},
	{
		rule: "A principal is named by its whole ARN, an account by its id or its root ARN, everyone by `*`; a wildcard inside an ARN is a letter.",
		page: pages.principal,
		fidelity: "modelled",
	},
	{
		rule: "A policy remembers the unique id of a user or role: one made again under the same name is a stranger.",
		page: pages.identifiers,
		fidelity: "modelled",
	},
	{
		rule: "A session's ARN drops its role's path; `aws:PrincipalArn` keeps it.",
		page: pages.identifiers,
		fidelity: "simplified",
		note: "Where only the session's ARN is known, as in `simulate` without `aws:PrincipalArn`, a role in a policy is known by its name, and `aws:PrincipalArn` has no path.",
	},
	{
		rule: "A federated session belongs to the user that asked for it.",
		page: pages.getFederationToken,
		fidelity: "simplified",
		note: "Where only its ARN is known, as in `simulate`, it is taken for a session of the user of its own name.",
	},
	{
		rule: "NotPrincipal with Deny spares a caller whose every form it lists, and never one with a permissions boundary.",
		page: pages.notPrincipal,
		fidelity: "simplified",
		note: "Which forms must be listed depends on the service; a partial list is decided as a deny and said to be doubtful.",
	},
	{
		rule: "Canonical user ids and identity providers as principals.",
		page: pages.principal,
		fidelity: "not modelled",
		note: "They match nobody; where it matters the decision says so.",
	},
	{
		rule: "All operators, keys and conditions of a statement must hold; one of the values of a key is enough, none for a negated operator.",
		page: pages.multiValued,
		fidelity: "modelled",
	},
	{
		rule: "A missing key fails a positive operator, satisfies a negated one, IfExists and ForAllValues, and fails ForAnyValue.",
		page: pages.operators,
		fidelity: "modelled",
	},
	{
		rule: "A key of several values needs a set operator.",
		page: pages.setOperators,
		fidelity: "simplified",
		note: "AWS does not say what an operator without one makes of such a key; it is taken not to hold, and the decision is said to be doubtful.",
	},
	{
		rule: "Policy variables, with defaults and escapes, are filled in under version 2012-10-17 only; an unfilled one matches nothing.",
		page: pages.variables,
		fidelity: "simplified",
		note: "What is filled in is taken letter for letter: a star inside a tag is a star. AWS does not spell that out. Bool takes no variables; two pages of AWS disagree on it.",
	},
	{
		rule: "A policy without Version is one of 2008-10-17.",
		page: pages.version,
		fidelity: "modelled",
	},
];

/** What applies to whom, beside the ladder. */
export const reachRules: readonly FidelityRule[] = [
	{
		rule: "Service control policies bind users, roles and root of member accounts; not the management account, service-linked roles or anyone from outside.",
		page: pages.scp,
		fidelity: "modelled",
	},
	{
		rule: "Resource control policies protect resources of member accounts in the services that support them, against every caller but service-linked roles.",
		page: pages.rcp,
		fidelity: "simplified",
		note: "Requests that name no resource are left alone. AWS managed KMS keys, which RCPs spare, cannot be told apart. RCPFullAWSAccess is taken to stand at every level.",
	},
	{
		rule: "The root user has no identity policies and no permissions boundary.",
		page: pages.root,
		fidelity: "modelled",
	},
	{
		rule: "The root user of a bucket's account can always read, replace and delete the bucket policy.",
		page: pages.bucketPolicy,
		fidelity: "modelled",
	},
	{
		rule: "The root user can mend a queue policy that denies everyone.",
		page: pages.root,
		fidelity: "not modelled",
		note: "AWS does not list the calls; the decision says that it is doubtful.",
	},
	{
		rule: "A group's policies count as its members' own; a group is never a principal.",
		page: pages.policyTypes,
		fidelity: "modelled",
	},
	{
		rule: "VPC endpoint policies.",
		page: pages.vpcEndpoint,
		fidelity: "not modelled",
		note: "Only what an endpoint puts into the request, and that the public address is missing then.",
	},
	{
		rule: "Access control lists.",
		page: pages.acl,
		fidelity: "not modelled",
		note: "New buckets have them switched off.",
	},
	{ rule: "KMS grants.", page: pages.grants, fidelity: "not modelled" },
	{
		rule: "IAM changes take a moment until every Region knows them.",
		page: pages.policyTypes,
		fidelity: "simplified",
		note: "They take effect at once.",
	},
];

/** What the context of a request holds. */
export const contextRules: readonly FidelityRule[] = [
	{
		rule: "Who asks: `aws:PrincipalArn`, `aws:PrincipalAccount`, `aws:PrincipalType`, `aws:userid`, `aws:username` for users, principal tags with session tags over them.",
		page: pages.contextKeys,
		fidelity: "modelled",
	},
	{
		rule: "Temporary credentials carry `aws:TokenIssueTime` and `aws:MultiFactorAuthPresent`, with MFA its age too; access keys carry neither.",
		page: pages.contextKeys,
		fidelity: "modelled",
	},
	{
		rule: "A role session does not carry the MFA of its assumption.",
		page: pages.mfaApi,
		fidelity: "modelled",
	},
	{
		rule: "When and how: `aws:CurrentTime`, `aws:EpochTime`, `aws:SecureTransport`, `aws:RequestedRegion`, `aws:ViaAWSService`.",
		page: pages.contextKeys,
		fidelity: "simplified",
		note: "The Region is the resource's, or us-east-1; no request goes through another service unless it says so.",
	},
	{
		rule: "From where: `aws:SourceIp`, unless the request comes through a VPC endpoint.",
		page: pages.contextKeys,
		fidelity: "simplified",
		note: "Everyone sits at 203.0.113.10 who is not said to sit elsewhere.",
	},
	{
		rule: "Organization of caller and resource: `aws:PrincipalOrgID`, `aws:PrincipalOrgPaths`, `aws:ResourceOrgID`, `aws:ResourceOrgPaths`, `aws:ResourceAccount`.",
		page: pages.contextKeys,
		fidelity: "modelled",
	},
	{
		rule: "Tags of the resource: `aws:ResourceTag`, and `s3:ExistingObjectTag` for objects.",
		page: pages.contextKeys,
		fidelity: "simplified",
		note: "Bucket tags are left out: S3 takes them into account only where a bucket opts in.",
	},
];
