import type { Cloud, EpochSeconds, Resource, Tags } from "../account/account.ts";
import { orgPathOf } from "../organizations/levels.ts";
import { readArn } from "../policy/arn.ts";
import { contextFacts, isoDate } from "../session/context-facts.ts";
import type { Caller } from "./caller.ts";
import type { RequestContext, RequestPrincipal } from "./decision.ts";
import { principalFacts } from "./principal-facts.ts";

/** What a request context is made of besides the caller. */
export type Circumstances = {
	readonly resource: string;
	readonly resourceAccount: string | undefined;
	readonly owned: Resource | undefined;
	/** Tags of the user or role that the request is on, where it is on one. */
	readonly targetTags: Tags | undefined;
	/** Keys that the request itself brings: tags, prefixes, an external id; over everything else they win. */
	readonly given: RequestContext;
	readonly now: EpochSeconds;
};

/** A public address from the range kept for documentation (RFC 5737): where callers sit who are not said to sit elsewhere. */
const HOME_ADDRESS = "203.0.113.10";

/**
 * The context of a request: who asks and how, when, from where, on what, and what the request brings along.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const contextOf = (
	cloud: Cloud,
	caller: Caller,
	principal: RequestPrincipal,
	tags: Tags,
	circumstances: Circumstances,
): RequestContext => {
	const { resource, resourceAccount, owned, targetTags, given, now } = circumstances;
	const carried = caller.type === "session" ? contextFacts(caller.session, tags, now) : {};
	const own = principal.type === "service" || principal.type === "anonymous" ? undefined : principal.account;
	const region = readArn(resource)?.region;
	return overlay([
		principalFacts(principal),
		carried,
		{
			"aws:CurrentTime": isoDate(now),
			"aws:EpochTime": String(Math.floor(now)),
			"aws:SecureTransport": "true",
			"aws:RequestedRegion": region === undefined || region === "" ? "us-east-1" : region,
			"aws:ViaAWSService": "false",
		},
		comesFromNetwork(given) || principal.type === "service" ? {} : { "aws:SourceIp": HOME_ADDRESS },
		organizationFacts(cloud, own, "Principal"),
		resourceAccount === undefined ? {} : { "aws:ResourceAccount": resourceAccount },
		organizationFacts(cloud, resourceAccount, "Resource"),
		tagFacts(targetTags ?? tagsThatCount(owned)),
		objectTagFacts(owned, resource),
		given,
	]);
};

/** Later maps win over earlier ones, whatever the case of a key. */
const overlay = (maps: readonly RequestContext[]): RequestContext => {
	const merged = new Map<string, readonly [string, string | readonly string[]]>();
	for (const map of maps)
		for (const [key, value] of Object.entries(map)) merged.set(key.toLowerCase(), [key, value]);
	return Object.fromEntries(merged.values());
};

/** Through a VPC endpoint AWS knows the VPC and the endpoint, and no public address. */
const comesFromNetwork = (given: RequestContext): boolean =>
	Object.keys(given).some((key) => ["aws:sourcevpc", "aws:sourcevpce"].includes(key.toLowerCase()));

const organizationFacts = (
	cloud: Cloud,
	account: string | undefined,
	side: "Principal" | "Resource",
): RequestContext => {
	const { organization } = cloud;
	const path = organization && account !== undefined ? orgPathOf(organization, account) : undefined;
	if (organization === undefined || path === undefined) return {};
	return { [`aws:${side}OrgID`]: organization.id, [`aws:${side}OrgPaths`]: [path] };
};

/** S3 does not put a bucket's tags into requests unless the bucket opts in; the model has no such bucket. */
const tagsThatCount = (owned: Resource | undefined): Tags =>
	owned === undefined || owned.type === "s3-bucket" ? {} : owned.tags;

const tagFacts = (tags: Tags): RequestContext =>
	Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));

const objectTagFacts = (owned: Resource | undefined, arn: string): RequestContext => {
	if (owned?.type !== "s3-bucket") return {};
	const object = owned.objects.get(arn.slice(owned.arn.length + 1));
	const tags = Object.entries(object?.tags ?? {});
	return Object.fromEntries(tags.map(([key, value]) => [`s3:ExistingObjectTag/${key}`, value]));
};
