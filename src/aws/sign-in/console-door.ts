import type { Account, Cloud, EpochSeconds, MfaDevice } from "../account/account.ts";
import { withAccount, withEntry, withUser } from "../account/change.ts";
import type { OwnIdentity } from "../session/own-session.ts";
import type { SecondFactor } from "./second-factor.ts";

/** Who a person says they are: the root user by e-mail, an IAM user by account id or alias and name. */
export type Claim =
	| { readonly type: "root"; readonly email: string }
	| { readonly type: "user"; readonly account: string; readonly user: string };

/** Everything a person types or touches on the way into the console. */
export type ConsoleAttempt = {
	readonly who: Claim;
	readonly password: string;
	readonly factor?: SecondFactor | undefined;
	/** The clock that the device goes by, where it is not that of the account. */
	readonly codesAt?: EpochSeconds | undefined;
	/** Typed where AWS asks for a new password. */
	readonly newPassword?: string | undefined;
	/** When AWS first asked the root user to register MFA; undefined: it asks now for the first time. */
	readonly rootMfaPromptedAt?: EpochSeconds | undefined;
};

/** How things stand at the console's door once it is known who knocks. */
export type Door = {
	readonly cloud: Cloud;
	readonly attempt: ConsoleAttempt;
	readonly now: EpochSeconds;
	readonly identity: OwnIdentity;
	readonly mfaAt: EpochSeconds | undefined;
	readonly notices: readonly string[];
};

/** The devices that count at sign-in: those that somebody enabled. */
export const enabledDevices = (identity: OwnIdentity): readonly MfaDevice[] => {
	const { mfaDevices } = identity.type === "root" ? identity.account.root : identity.user;
	return mfaDevices.filter((device) => device.enabledAt !== undefined);
};

/** The door after a device took a code: the device remembers it, wherever the account keeps the device. */
export const withDevice = (door: Door, changed: MfaDevice): Door => {
	const { identity } = door;
	const replaced = (devices: readonly MfaDevice[]): readonly MfaDevice[] =>
		devices.map((device) => (device.serialNumber === changed.serialNumber ? changed : device));
	const account: Account = {
		...identity.account,
		virtualMfaDevices: identity.account.virtualMfaDevices.has(changed.serialNumber)
			? withEntry(identity.account.virtualMfaDevices, changed.serialNumber, changed)
			: identity.account.virtualMfaDevices,
	};
	if (identity.type === "user") {
		const user = { ...identity.user, mfaDevices: replaced(identity.user.mfaDevices) };
		return withIdentity(door, { type: "user", account: withUser(account, user), user });
	}
	const root = { ...account.root, mfaDevices: replaced(account.root.mfaDevices) };
	return withIdentity(door, { type: "root", account: { ...account, root } });
};

/** The door after the user set a new password; the root user's is not changed here. */
export const withNewPassword = (door: Door, password: string): Door => {
	const { identity, now } = door;
	if (identity.type === "root") return door;
	const loginProfile = { password, resetRequired: false, changedAt: now };
	const user = { ...identity.user, loginProfile };
	return withIdentity(door, { type: "user", account: withUser(identity.account, user), user });
};

const withIdentity = (door: Door, identity: OwnIdentity): Door => ({
	...door,
	identity,
	cloud: withAccount(door.cloud, identity.account),
});
