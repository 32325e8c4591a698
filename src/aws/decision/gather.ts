import type { Account, Cloud, EpochSeconds, Resource, Role, User } from "../account/account.ts";
import { roleArn, userArn } from "../account/arns.ts";
import { findResource } from "../account/find-resource.ts";
import { levelsFor } from "../organizations/levels.ts";
import { readArn } from "../policy/arn.ts";
import type { NamedPolicy } from "../policy/policy.ts";
import { boundaryOf, policiesOfRole, policiesOfUser } from "./attached.ts";
import { type Caller, type Standing, standingOf } from "./caller.ts";
import { contextOf } from "./context.ts";
import type { DecisionRequest, Layers, RequestContext, RequestPrincipal } from "./decision.ts";
import { accountOf, principalOfSession } from "./principal.ts";
import { asksTrust } from "./required-policy.ts";

/** What is asked for. */
export type Ask = {
	readonly action: string;
	/** An ARN, or `*` where the action is on no resource. */
	readonly resource: string;
	/** Keys that the request brings along, such as `aws:RequestTag/team` or `sts:ExternalId`. */
	readonly context?: RequestContext | undefined;
};

/** A request with every policy that applies to it: what `decide` takes. */
export type Gathered = { readonly layers: Layers; readonly request: DecisionRequest };

const NOBODY: Standing = { account: undefined, holder: undefined, tags: {}, refusal: undefined };

/**
 * Gathers what applies to a request in this cloud at this moment: the caller's policies, boundary and session policies,
 * the resource's policy, and the SCPs and RCPs above both accounts. Its cost does not grow with the number of users.
 */
export const gather = (cloud: Cloud, caller: Caller, ask: Ask, now: EpochSeconds): Gathered => {
	const principal: RequestPrincipal = caller.type === "session" ? principalOfSession(caller.session) : caller;
	const standing = caller.type === "session" ? standingOf(cloud, caller.session, now) : NOBODY;
	const found = findResource(cloud, ask.resource);
	const own = accountOf(principal);
	const resourceAccount = accountInArn(ask.resource) ?? found?.account.id ?? own;
	const target = targetOf(cloud, ask.resource);
	const context = contextOf(cloud, caller, principal, standing.tags, {
		resource: ask.resource,
		resourceAccount,
		owned: found?.resource,
		targetTags: target?.tags,
		given: ask.context ?? {},
		now,
	});
	const session = caller.type === "session" ? caller.session.sessionPolicies : undefined;
	return {
		layers: {
			identity: identityOf(standing),
			resource: resourcePolicyOf(ask, target, found?.resource),
			boundary: boundaryFor(standing),
			session: principal.type === "federated-session" ? (session ?? []) : session,
			scp: own === undefined ? undefined : levelsFor(cloud, own, "SERVICE_CONTROL_POLICY"),
			rcp:
				resourceAccount === undefined
					? undefined
					: levelsFor(cloud, resourceAccount, "RESOURCE_CONTROL_POLICY"),
			restrictsPublicBuckets: restrictsPublic(found?.resource, found?.account),
		},
		request: {
			principal,
			action: ask.action,
			resource: ask.resource,
			resourceAccount,
			context,
			credentials: caller.type === "session" ? caller.session.source : undefined,
			refusal: standing.refusal,
		},
	};
};

const accountInArn = (arn: string): string | undefined => {
	const account = readArn(arn)?.account;
	return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
};

const identityOf = ({ account, holder }: Standing): readonly NamedPolicy[] => {
	if (account === undefined || holder === undefined) return [];
	return holder.type === "user" ? policiesOfUser(account, holder.user) : policiesOfRole(account, holder.role);
};

const boundaryFor = ({ account, holder }: Standing): NamedPolicy | undefined => {
	if (account === undefined || holder === undefined) return undefined;
	return boundaryOf(account, holder.type === "user" ? holder.user : holder.role);
};

/** The user or role that a request is on, if it is on one. */
const targetOf = (cloud: Cloud, arn: string): User | Role | undefined => {
	const [type, ...path] = arn.startsWith("arn:aws:iam::") ? (arn.split(":")[5] ?? "").split("/") : [];
	const account = cloud.accounts.get(arn.split(":")[4] ?? "");
	const name = path.at(-1);
	if (account === undefined || name === undefined) return undefined;
	const user = type === "user" ? account.users.get(name) : undefined;
	if (user && userArn(account.id, user) === arn) return user;
	const role = type === "role" ? account.roles.get(name) : undefined;
	return role && roleArn(account.id, role) === arn ? role : undefined;
};

const resourcePolicyOf = (
	ask: Ask,
	target: User | Role | undefined,
	resource: Resource | undefined,
): NamedPolicy | undefined => {
	if (target && "trustPolicy" in target) {
		if (!asksTrust(ask.action)) return undefined;
		return {
			name: "trust policy",
			arn: undefined,
			attachedTo: `role ${target.name}`,
			policy: target.trustPolicy,
		};
	}
	if (resource === undefined || !("policy" in resource) || resource.policy === undefined) return undefined;
	const { kind, policy } = WORDS[resource.type];
	return { name: policy, arn: undefined, attachedTo: `${kind} ${resource.name}`, policy: resource.policy };
};

/** A resource's kind and its policy, as AWS's console calls them. */
const WORDS: Readonly<Record<Resource["type"], { readonly kind: string; readonly policy: string }>> = {
	"s3-bucket": { kind: "bucket", policy: "bucket policy" },
	"sqs-queue": { kind: "queue", policy: "queue policy" },
	"kms-key": { kind: "key", policy: "key policy" },
	"dynamodb-table": { kind: "table", policy: "table policy" },
	"lambda-function": { kind: "function", policy: "function policy" },
	"ec2-instance": { kind: "instance", policy: "instance policy" },
	"security-group": { kind: "security group", policy: "security group policy" },
	"sns-topic": { kind: "topic", policy: "topic policy" },
	secret: { kind: "secret", policy: "secret policy" },
};

/** The stricter of the bucket's setting and its account's counts. */
const restrictsPublic = (resource: Resource | undefined, account: Account | undefined): boolean =>
	resource?.type === "s3-bucket" &&
	(resource.publicAccessBlock.restrictPublicBuckets ||
		account?.publicAccessBlock?.restrictPublicBuckets === true);
