import type { AwsError } from "../aws-error.ts";
import type { Call } from "../operation.ts";
import { holderArn } from "./holders.ts";
import { noOwnName } from "./iam-errors.ts";

/** Whom a call is about that may leave the user's name out: the named user, the caller, or the root user. */
export type Whose =
	| { readonly type: "user"; readonly name: string }
	| { readonly type: "root" }
	| { readonly type: "nobody"; readonly error: AwsError };

/** The named user; without a name the user or the root user who calls. */
export const whose = (name: string | undefined, { session }: Call): Whose => {
	if (name !== undefined) return { type: "user", name };
	if (session?.principal.type === "user") return { type: "user", name: session.principal.name };
	return session?.principal.type === "root" ? { type: "root" } : { type: "nobody", error: noOwnName };
};

/** The error of a call without a name by somebody who is no user. */
export const refuseNameless = (
	params: { readonly UserName?: string | undefined },
	call: Call,
): AwsError | undefined => {
	const found = whose(params.UserName, call);
	return found.type === "nobody" ? found.error : undefined;
};

/** The ARN that such a call is authorized with. */
export const whoseArn = (name: string | undefined, call: Call): string => {
	const found = whose(name, call);
	return found.type === "user"
		? holderArn(call.account, "user", found.name)
		: `arn:aws:iam::${call.account.id}:root`;
};
