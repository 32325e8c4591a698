import type { Asked } from "./asked.ts";
import { accountOf } from "./principal.ts";

/** Actions that a role's trust policy is asked about. */
export const trustActions: ReadonlySet<string> = new Set([
	"sts:assumerole",
	"sts:tagsession",
	"sts:setsourceidentity",
	"sts:assumerolewithsaml",
	"sts:assumerolewithwebidentity",
]);

/** True where the request is to take a role: its resource policy is the role's trust policy. */
export const isRoleTaking = (asked: Asked): boolean => trustActions.has(asked.action.text.toLowerCase());

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
	return asked.action.text.toLowerCase() !== "sts:assumeroot";
};
