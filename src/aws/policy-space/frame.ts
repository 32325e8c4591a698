import { rootArn } from "../account/arns.ts";
import type { DecisionRequest, Layers, RequestContext, RequestPrincipal } from "../decision/decision.ts";
import { accountOf } from "../decision/principal.ts";
import { principalFacts } from "../decision/principal-facts.ts";
import { asksTrust } from "../decision/required-policy.ts";
import { readArn } from "../policy/arn.ts";
import type { NamedPolicy, PolicyUse } from "../policy/policy.ts";
import { policyFromValue } from "../policy/read-policy.ts";

/** Who asks, and what else applies, while policies are compared. */
export type Frame = {
	/** Where it matters for a reader: who asks, and with what. */
	readonly caller: string | undefined;
	readonly principalFor: (resource: string, context: RequestContext) => RequestPrincipal;
	/** Condition keys that follow from the caller, in lower case. */
	readonly fixed: ReadonlyMap<string, string | undefined>;
	/** Condition keys in lower case that every request has, whatever their values. */
	readonly alwaysThere: ReadonlySet<string>;
	/** Condition keys in lower case whose absence makes the caller another one, so that it is written as an empty list. */
	readonly telling: ReadonlySet<string>;
	/** Twelve digits: the account that owns every resource; undefined: the caller's. */
	readonly owner: string | undefined;
	/** Whether what is compared has a say in an action at all: a trust policy is about taking its role, others never. */
	readonly isAsked: (action: string) => boolean;
	/** What asking as this caller leaves open, each in one sentence. */
	readonly doubts: readonly string[];
	/** The layers that are compared, with everything that stands beside them for a request. */
	readonly complete: (compared: Layers, request: DecisionRequest) => Layers;
};

/** Layers without any policy. */
export const NO_LAYERS: Layers = {
	identity: [],
	resource: undefined,
	boundary: undefined,
	session: undefined,
	scp: undefined,
	rcp: undefined,
};

/** The account that examples play in. */
export const HOME = "111122223333";

/** Someone in the resource's account, with nothing known about them but what the request says. */
export const ANYONE: Frame = {
	caller: undefined,
	principalFor: (resource, context) => someoneIn(resource, context),
	fixed: new Map(),
	alwaysThere: new Set([
		"aws:principalarn",
		"aws:principalaccount",
		"aws:principaltype",
		"aws:principalisawsservice",
		"aws:resourceaccount",
	]),
	telling: new Set(["aws:username"]),
	owner: undefined,
	isAsked: () => true,
	doubts: [],
	complete: (compared, request) => withDelegation(compared, request),
};

/** One caller, whose own condition keys are what they are, and resources of one account. */
export const callerFrame = (
	caller: string,
	principal: RequestPrincipal,
	own: Pick<Frame, "complete" | "doubts" | "isAsked"> & { readonly owner: string },
): Frame => {
	const facts = new Map(
		Object.entries(principalFacts(principal)).map(([key, value]) => [
			key.toLowerCase(),
			typeof value === "string" ? value : undefined,
		]),
	);
	const isSigned = principal.type !== "anonymous" && principal.type !== "service";
	const unknown = isSigned ? ["aws:username"] : SIGNED_ONLY;
	return {
		caller,
		principalFor: () => principal,
		fixed: new Map([...unknown.map((key): [string, undefined] => [key, undefined]), ...facts]),
		alwaysThere: new Set([...facts.keys(), "aws:resourceaccount"]),
		telling: new Set(),
		...own,
	};
};

/** Keys in lower case that tell of a caller who signs as an identity of an account, which services and strangers are not. */
const SIGNED_ONLY = [
	"aws:principalarn",
	"aws:principalaccount",
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:userid",
	"aws:username",
	"aws:multifactorauthpresent",
	"aws:multifactorauthage",
	"aws:tokenissuetime",
];

const someoneIn = (resource: string, context: RequestContext): RequestPrincipal => {
	const arn = readArn(resource);
	const account = arn !== undefined && /^\d{12}$/.test(arn.account) ? arn.account : HOME;
	const partition = arn === undefined || arn.partition === "" ? "aws" : arn.partition;
	const name = textOf(context, "aws:username") ?? "kai";
	const isUser = /^[\w+=,.@-]{1,64}$/.test(name) && !saysNoUser(context);
	return isUser
		? { type: "user", account, arn: `arn:${partition}:iam::${account}:user/${name}`, name }
		: {
				type: "role-session",
				account,
				arn: `arn:${partition}:sts::${account}:assumed-role/Example/kai`,
				roleArn: `arn:${partition}:iam::${account}:role/Example`,
				sessionName: "kai",
				isServiceLinked: false,
			};
};

const textOf = (context: RequestContext, lower: string): string | undefined => {
	const value = Object.entries(context).find(([key]) => key.toLowerCase() === lower)?.[1];
	return typeof value === "string" ? value : undefined;
};

/** A session of a role has no user name. */
const saysNoUser = (context: RequestContext): boolean =>
	Object.entries(context).some(([key, value]) => key.toLowerCase() === "aws:username" && value.length === 0);

/** The request that the parts make up, in its frame. */
export const requestIn = (
	frame: Frame,
	action: string,
	resource: string,
	context: RequestContext,
): DecisionRequest => {
	const principal = frame.principalFor(resource, context);
	const resourceAccount = frame.owner ?? accountOf(principal);
	return { principal, action, resource, resourceAccount, context: withoutTelling(frame, context) };
};

/** What an empty list told about the caller is told by the caller now. */
const withoutTelling = ({ telling }: Frame, context: RequestContext): RequestContext => {
	for (const key in context) {
		if (context[key]?.length !== 0 || !telling.has(key.toLowerCase())) continue;
		const { [key]: _, ...rest } = context;
		return rest;
	}
	return context;
};

/**
 * The policy without which an identity policy grants nothing, however much it says: a role's trust policy and a key's
 * key policy, each leaving the question to the account's own policies. Undefined where none is needed.
 */
const delegationFor = ({ action, resource, principal }: DecisionRequest): NamedPolicy | undefined => {
	const account = accountOf(principal);
	if (account === undefined) return undefined;
	if (asksTrust(action)) return delegation("trust", account, "sts:*");
	const isOnKey = /^kms:/i.test(action) && readArn(resource)?.resource.startsWith("key/") === true;
	return isOnKey ? delegation("resource", account, "kms:*") : undefined;
};

/** A resource policy that hands every question to the policies of an account. */
export const delegation = (use: PolicyUse, account: string, action: string): NamedPolicy | undefined => {
	const statement = { Effect: "Allow", Principal: { AWS: rootArn(account) }, Action: action };
	const read = policyFromValue(
		{
			Version: "2012-10-17",
			Statement: [use === "trust" ? statement : { ...statement, Resource: "*" }],
		},
		use,
	);
	if (!read.ok) return undefined;
	const name = use === "trust" ? "trust policy" : "key policy";
	return { name, arn: undefined, attachedTo: undefined, policy: read.value };
};

/** The layers with what an identity policy needs beside it for this request. */
const withDelegation = (layers: Layers, request: DecisionRequest): Layers => {
	if (layers.resource !== undefined) return layers;
	const resource = delegationFor(request);
	return resource === undefined ? layers : { ...layers, resource };
};
