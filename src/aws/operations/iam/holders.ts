import type { Account, Group, Role, User } from "../../account/account.ts";
import { groupArn, iamArn, roleArn, userArn } from "../../account/arns.ts";
import { withGroup, withRole, withUser } from "../../account/change.ts";
import { findIgnoringCase } from "../../account/names.ts";
import type { RequestContext } from "../../decision/decision.ts";

/** What policies can be attached to. */
export type Holder =
	| { readonly kind: "user"; readonly of: User }
	| { readonly kind: "group"; readonly of: Group }
	| { readonly kind: "role"; readonly of: Role };

export type HolderKind = Holder["kind"];

/** The user, group or role of a name, or undefined. IAM keeps names apart ignoring case but finds them as written. */
export const findHolder = (account: Account, kind: HolderKind, name: string): Holder | undefined => {
	switch (kind) {
		case "user": {
			const user = account.users.get(name);
			return user && { kind, of: user };
		}
		case "group": {
			const group = account.groups.get(name);
			return group && { kind, of: group };
		}
		case "role": {
			const role = account.roles.get(name);
			return role && { kind, of: role };
		}
	}
};

/** True where a name is taken, whatever its case. */
export const isTaken = (named: ReadonlyMap<string, unknown>, name: string): boolean =>
	findIgnoringCase(named, name) !== undefined;

/** The account with the holder's policies changed. */
export const withPolicies = (
	account: Account,
	holder: Holder,
	change: Partial<Pick<User, "attachedPolicies" | "inlinePolicies">>,
): Account => {
	switch (holder.kind) {
		case "user":
			return withUser(account, { ...holder.of, ...change });
		case "group":
			return withGroup(account, { ...holder.of, ...change });
		case "role":
			return withRole(account, { ...holder.of, ...change });
	}
};

/** The ARN that a call on this name is authorized with; of a name that is not there, the one without a path. */
export const holderArn = (account: Account, kind: HolderKind, name: string): string => {
	const holder = findHolder(account, kind, name);
	switch (holder?.kind) {
		case "user":
			return userArn(account.id, holder.of);
		case "group":
			return groupArn(account.id, holder.of);
		case "role":
			return roleArn(account.id, holder.of);
		case undefined:
			return iamArn(account.id, kind, "/", name);
	}
};

/** The context key for the boundary that a user or role has already. */
export const boundaryContext = (account: Account, kind: HolderKind, name: string): RequestContext => {
	const holder = findHolder(account, kind, name);
	const boundary =
		holder === undefined || holder.kind === "group" ? undefined : holder.of.permissionsBoundary;
	return boundary === undefined ? {} : { "iam:PermissionsBoundary": boundary };
};
