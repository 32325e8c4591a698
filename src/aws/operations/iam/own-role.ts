import type { Account, Role } from "../../account/account.ts";
import { awsError } from "../aws-error.ts";
import { failed, type Performed } from "../operation.ts";
import { notFound } from "./iam-errors.ts";

/** A role that the account may change, or AWS's error: service-linked roles are the service's own. */
export const ownRole = (
	account: Account,
	name: string,
): { readonly ok: true; readonly role: Role } | { readonly ok: false; readonly refusal: Performed } => {
	const role = account.roles.get(name);
	if (role === undefined) return { ok: false, refusal: notFound("role", name) };
	if (!role.isServiceLinked) return { ok: true, role };
	const message = `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`;
	return { ok: false, refusal: failed(awsError("UnmodifiableEntity", message)) };
};
