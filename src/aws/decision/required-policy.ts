import type { Asked } from "./asked.ts";
import { accountOf } from "./principal.ts";

/** Calls of STS that a role's trust policy is asked about, in lower case. */
const TRUSTED_CALLS: ReadonlySet<string> = new Set([
	"assumerole",
	"tagsession",
	"setsourceidentity",
	"setcontext",
	"assumerolewithsaml",
	"assumerolewithwebidentity",
]);

/** True for a call of STS that a role's trust policy decides; both in lower case. */
const isTrusted = (service: string, call: string): boolean => service === "sts" && TRUSTED_CALLS.has(call);

/** True for an action, such as `sts:AssumeRole`, that a role's trust policy is asked about. */
export const asksTrust = (action: string): boolean => {
	const lower = action.toLowerCase();
	return lower.startsWith("sts:") && isTrusted("sts", lower.slice(4));
};

/** True where the request is to take a role: its resource policy is the role's trust policy. */
export const isRoleTaking = ({ action }: Asked): boolean => isTrusted(action.service, action.name);

/** True for a request for this call of STS, in lower case. */
export const isStsCall = ({ action }: Asked, call: string): boolean =>
	action.service === "sts" && action.name === call;

/** True where the request is on a KMS key: no identity policy is enough without its key policy. */
export const isOnKey = (asked: Asked): boolean =>
	asked.action.service === "kms" && asked.resource.arn?.resource.startsWith("key/") === true;

/**
 * True where caller and resource belong to different accounts, so that both accounts must say yes.
 * sts:AssumeRoot names another account's root and is decided by the caller's account alone.
 */
export const isCrossAccount = (asked: Asked): boolean => {
	const { principal, resourceAccount } = asked.request;
	const own = accountOf(principal);
	if (own === undefined || resourceAccount === undefined || own === resourceAccount) return false;
	return !isStsCall(asked, "assumeroot");
};

/** True for a service and for an anonymous caller, who have no policies of their own; takes the principal's type. */
export const hasNoIdentity = (type: string): boolean => type === "service" || type === "anonymous";
