import type { Tags } from "../account/account.ts";
import { quotas } from "../account/quotas.ts";
import type { NamedPolicy } from "../policy/policy.ts";
import type { Session } from "./session.ts";
import { constraint, type StsFault, stsFault } from "./sts-fault.ts";

/** The session policies of a request: one inline and up to ten managed ones. */
export type SessionPolicyInput = {
	readonly inline?: NamedPolicy | undefined;
	readonly managed?: readonly NamedPolicy[] | undefined;
};

/** Every session policy that was passed, the inline one first. */
export const passedPolicies = ({ inline, managed = [] }: SessionPolicyInput): readonly NamedPolicy[] =>
	inline === undefined ? managed : [inline, ...managed];

/** Characters that a role session name, a federated user's name and a source identity may have. */
const NAME = /^[\w+=,.@-]*$/;

/** The fault of a name by its length and characters. */
export const nameFault = (
	name: string,
	parameter: string,
	least: number,
	most: number,
): StsFault | undefined => {
	if (name.length < least) {
		return constraint(name, parameter, `Member must have length greater than or equal to ${least}`);
	}
	if (name.length > most) {
		return constraint(name, parameter, `Member must have length less than or equal to ${most}`);
	}
	if (!NAME.test(name)) {
		return constraint(name, parameter, "Member must satisfy regular expression pattern: [\\w+=,.@-]*");
	}
	return undefined;
};

/** The fault of a source identity: 2 to 64 characters, and `aws:` is AWS's own. */
export const sourceIdentityFault = (value: string): StsFault | undefined =>
	value.toLowerCase().startsWith("aws:")
		? stsFault("ValidationError", "A source identity must not begin with aws:.")
		: nameFault(value, "sourceIdentity", 2, 64);

/** The fault of an external ID: 2 to 1,224 characters. */
export const externalIdFault = (value: string): StsFault | undefined => {
	if (value.length < 2) {
		return constraint(value, "externalId", "Member must have length greater than or equal to 2");
	}
	if (value.length > 1_224) {
		return constraint(value, "externalId", "Member must have length less than or equal to 1224");
	}
	return /^[\w+=,.@:/-]*$/.test(value)
		? undefined
		: constraint(value, "externalId", "Member must satisfy regular expression pattern: [\\w+=,.@:\\/-]*");
};

/** The fault of session policies: too many managed ones, or too long together. */
export const sessionPolicyFault = (input: SessionPolicyInput): StsFault | undefined => {
	const { inline, managed = [] } = input;
	if (managed.length > quotas.managedSessionPolicies) {
		return stsFault(
			"ValidationError",
			`At most ${quotas.managedSessionPolicies} managed session policies may be passed.`,
		);
	}
	const length =
		(inline?.policy.text.length ?? 0) + managed.reduce((sum, one) => sum + (one.arn ?? "").length, 0);
	return length > quotas.sessionPolicySize
		? stsFault(
				"PackedPolicyTooLarge",
				`Session policies may have ${quotas.sessionPolicySize} characters in all.`,
			)
		: undefined;
};

/**
 * The fault of session tags: at most 50, keys of 128 and values of 256 characters, one key in one spelling.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export const tagFault = (tags: Tags): StsFault | undefined => {
	const entries = Object.entries(tags);
	if (entries.length > quotas.tagsPerIdentity) {
		return stsFault("ValidationError", `At most ${quotas.tagsPerIdentity} session tags may be passed.`);
	}
	const seen = new Set<string>();
	for (const [key, value] of entries) {
		if (key.length < 1 || key.length > quotas.tagKeyLength || key.toLowerCase().startsWith("aws:")) {
			return stsFault("ValidationError", `The tag key ${key} is not valid.`);
		}
		if (value.length > quotas.tagValueLength) {
			return stsFault("ValidationError", `The value of the tag ${key} is too long.`);
		}
		if (seen.has(key.toLowerCase())) {
			return stsFault("InvalidParameterValue", "Duplicate tag keys found. Tag keys are case insensitive.");
		}
		seen.add(key.toLowerCase());
	}
	return undefined;
};

/** The fault of a call with temporary credentials to an operation that wants an access key of a user or of root. */
export const longTermOnly = (caller: Session, operation: string): StsFault | undefined =>
	caller.source === "access-key"
		? undefined
		: stsFault("AccessDenied", `Cannot call ${operation} with session credentials`);

/** What the root user gets of the seconds asked for: at most an hour, without an error. */
export const cappedForRoot = (caller: Session, asked: number, most: number): number =>
	caller.principal.type === "root" ? Math.min(asked, most) : asked;
