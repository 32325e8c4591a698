import type { Cloud } from "../../account/account.ts";
import { roleArn, userArn } from "../../account/arns.ts";
import { countedCharacters, quotas } from "../../account/quotas.ts";
import type { Policy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";

/** A trust policy that AWS takes, or its error. */
export type ReadTrust =
	| { readonly ok: true; readonly policy: Policy }
	| { readonly ok: false; readonly error: AwsError };

/** Reads a trust policy; every user and role it names must be there. */
export const readTrust = (document: string, cloud: Cloud): ReadTrust => {
	const read = readPolicy(document, "trust");
	if (!read.ok) return { ok: false, error: malformed(read.problems) };
	const unknown = unknownPrincipal(read.value, cloud);
	if (unknown !== undefined) {
		const message = `Invalid principal in policy: "AWS":"${unknown}"`;
		return { ok: false, error: awsError("MalformedPolicyDocument", message, whyUnknown(unknown)) };
	}
	return countedCharacters(document) > quotas.trustPolicySize
		? {
				ok: false,
				error: awsError("LimitExceeded", `Cannot exceed quota for ACLSizePerRole: ${quotas.trustPolicySize}`),
			}
		: { ok: true, policy: read.value };
};

/** A principal's ARN that nobody has, in an account that the model knows; undefined where all are there. */
export const unknownPrincipal = (policy: Policy, cloud: Cloud): string | undefined => {
	for (const { principal } of policy.statements) {
		for (const { type, text } of principal?.entries ?? []) {
			if (type === "AWS" && isUnknown(text, cloud)) return text;
		}
	}
	return undefined;
};

/** The tutor's word on a principal that AWS does not take. */
export const whyUnknown = (arn: string): string =>
	arn.includes(":group/")
		? "A group is never a principal; name its users, or a role."
		: "No user or role has this ARN; look at the spelling and the account.";

const isUnknown = (text: string, cloud: Cloud): boolean => {
	const [, , service, , account = "", resource = ""] = text.split(":");
	const owner = service === "iam" ? cloud.accounts.get(account) : undefined;
	if (owner === undefined) return false;
	const [kind, ...path] = resource.split("/");
	const name = path.at(-1) ?? "";
	if (kind === "user") {
		const user = owner.users.get(name);
		return user === undefined || userArn(account, user) !== text;
	}
	if (kind === "role") {
		const role = owner.roles.get(name);
		return role === undefined || roleArn(account, role) !== text;
	}
	return kind === "group";
};
