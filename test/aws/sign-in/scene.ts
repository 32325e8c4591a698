import type { Account, Cloud, MfaDevice, User } from "../../../src/aws/account/account.ts";
import { withAccount } from "../../../src/aws/account/change.ts";
import { cloudOf, newAccount } from "../../../src/aws/account/new-account.ts";
import { mfaSecretFor, secretFor } from "../../../src/aws/account/unique-id.ts";
import { codeAt } from "../../../src/aws/sign-in/totp.ts";

export const NOW = 1_790_000_000;
export const DAY = 86_400;
export const ACCOUNT = "111122223333";

/** An IAM user of the scene, with nothing but a name. */
export const userOf = (name: string, change: Partial<User> = {}): User => ({
	name,
	path: "/",
	uniqueId: `AIDA${name.toUpperCase()}`,
	createdAt: NOW - 400 * DAY,
	loginProfile: undefined,
	accessKeys: [],
	mfaDevices: [],
	groups: [],
	attachedPolicies: [],
	inlinePolicies: new Map(),
	permissionsBoundary: undefined,
	tags: {},
	...change,
});

export const profile = (change: Partial<NonNullable<User["loginProfile"]>> = {}) => ({
	password: "Flat-White-7",
	resetRequired: false,
	changedAt: NOW - 100 * DAY,
	...change,
});

export const deviceOf = (name: string, change: Partial<MfaDevice> = {}): MfaDevice => {
	const serialNumber = `arn:aws:iam::${ACCOUNT}:mfa/${name}`;
	return {
		serialNumber,
		type: "virtual",
		secret: mfaSecretFor(serialNumber),
		enabledAt: NOW - 90 * DAY,
		lastStep: undefined,
		drift: 0,
		...change,
	};
};

export const passkeyOf = (name: string): MfaDevice => deviceOf(name, { type: "passkey", secret: undefined });

export const keyOf = (id: string, status: "Active" | "Inactive" = "Active") => ({
	id,
	secret: secretFor(id),
	status,
	createdAt: NOW - 10 * DAY,
	lastUsed: undefined,
});

/** What the device shows at a moment. */
export const codeOf = (device: MfaDevice, at = NOW): string => codeAt(device.secret ?? "", at) ?? "";

/** One account with these users. */
export const cloudWith = (users: readonly User[], change: Partial<Account> = {}): Cloud => {
	const account = newAccount(ACCOUNT, "Bean & Byte");
	const named = new Map(users.map((user) => [user.name, user]));
	return cloudOf({ ...account, alias: "bean-and-byte", users: named, ...change });
};

export const accountOf = (cloud: Cloud): Account => {
	const account = cloud.accounts.get(ACCOUNT);
	if (account === undefined) throw new Error("the scene has lost its account");
	return account;
};

export const changed = (cloud: Cloud, change: Partial<Account>): Cloud =>
	withAccount(cloud, { ...accountOf(cloud), ...change });
