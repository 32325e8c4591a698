import type { AccessKey, Cloud } from "../../account/account.ts";
import { withAccount, withUser } from "../../account/change.ts";
import type { Call, Performed } from "../operation.ts";
import { noSuchEntity, notFound } from "./iam-errors.ts";
import { whose } from "./whose.ts";

/** Whose access keys a call is about, or the error where there is no such user. */
export type KeyOwner =
	| {
			readonly ok: true;
			/** Undefined for the root user. */
			readonly name: string | undefined;
			readonly keys: readonly AccessKey[];
			readonly withKeys: (keys: readonly AccessKey[]) => Cloud;
	  }
	| { readonly ok: false; readonly refusal: Performed };

/** The owner of a call's access keys: the named user, or the caller. */
export const keyOwner = (userName: string | undefined, call: Call): KeyOwner => {
	const { cloud, account } = call;
	const found = whose(userName, call);
	if (found.type !== "user") {
		const { root } = account;
		return {
			ok: true,
			name: undefined,
			keys: root.accessKeys,
			withKeys: (accessKeys) => withAccount(cloud, { ...account, root: { ...root, accessKeys } }),
		};
	}
	const user = account.users.get(found.name);
	if (user === undefined) return { ok: false, refusal: notFound("user", found.name) };
	return {
		ok: true,
		name: user.name,
		keys: user.accessKeys,
		withKeys: (accessKeys) => withAccount(cloud, withUser(account, { ...user, accessKeys })),
	};
};

/** The error of an access key that this owner does not have. */
export const keyNotFound = (id: string): Performed =>
	noSuchEntity(`The Access Key with id ${id} cannot be found.`);
