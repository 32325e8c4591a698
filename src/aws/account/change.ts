import type { Account, Cloud, Group, ManagedPolicy, Resource, Role, User } from "./account.ts";

/** The map with one more entry, or with another value for it. */
export const withEntry = <V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> =>
	new Map(map).set(key, value);

/** The map without one entry. */
export const withoutEntry = <V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> => {
	const copy = new Map(map);
	copy.delete(key);
	return copy;
};

/** The cloud with this account, new or changed. */
export const withAccount = (cloud: Cloud, account: Account): Cloud => ({
	...cloud,
	accounts: withEntry(cloud.accounts, account.id, account),
});

/** The account with this user, new or changed. */
export const withUser = (account: Account, user: User): Account => ({
	...account,
	users: withEntry(account.users, user.name, user),
});

/** The account with this group, new or changed. */
export const withGroup = (account: Account, group: Group): Account => ({
	...account,
	groups: withEntry(account.groups, group.name, group),
});

/** The account with this role, new or changed. */
export const withRole = (account: Account, role: Role): Account => ({
	...account,
	roles: withEntry(account.roles, role.name, role),
});

/** The account with this customer managed policy, new or changed. */
export const withManagedPolicy = (account: Account, policy: ManagedPolicy): Account => ({
	...account,
	policies: withEntry(account.policies, policy.arn, policy),
});

/** The account with this resource, new or changed. */
export const withResource = (account: Account, resource: Resource): Account => ({
	...account,
	resources: withEntry(account.resources, resource.arn, resource),
});
