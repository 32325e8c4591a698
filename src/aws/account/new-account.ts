import type { Account, Cloud, PublicAccessBlock } from "./account.ts";

/** All four switches on: what every bucket made since April 2023 begins with (`access-control-block-public-access`, S3). */
export const everythingBlocked: PublicAccessBlock = {
	blockPublicAcls: true,
	ignorePublicAcls: true,
	blockPublicPolicy: true,
	restrictPublicBuckets: true,
};

/** All four switches off. */
export const nothingBlocked: PublicAccessBlock = {
	blockPublicAcls: false,
	ignorePublicAcls: false,
	blockPublicPolicy: false,
	restrictPublicBuckets: false,
};

/** An account as it is on its first day: a root user with a password, and nothing else. */
export const newAccount = (id: string, name = "My account"): Account => ({
	id,
	name,
	alias: undefined,
	root: { email: "root@example.com", password: "correct horse battery", accessKeys: [], mfaDevices: [] },
	users: new Map(),
	groups: new Map(),
	roles: new Map(),
	policies: new Map(),
	instanceProfiles: new Map(),
	virtualMfaDevices: new Map(),
	passwordPolicy: undefined,
	resources: new Map(),
	publicAccessBlock: undefined,
});

/** The cloud of these accounts, without an organization. */
export const cloudOf = (...accounts: readonly Account[]): Cloud => ({
	accounts: new Map(accounts.map((account) => [account.id, account])),
	organization: undefined,
});
