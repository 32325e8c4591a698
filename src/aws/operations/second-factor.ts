import type { Account, Cloud, MfaDevice, User } from "../account/account.ts";
import { withAccount, withEntry, withUser } from "../account/change.ts";
import { checkFactor, whyFactor } from "../sign-in/second-factor.ts";
import { type AwsError, awsError } from "./aws-error.ts";
import type { Call } from "./operation.ts";

type FactorInput = { readonly SerialNumber?: string | undefined; readonly TokenCode?: string | undefined };

/** A code given with a call: none, right (with the device as it is from now on), or refused. */
export type GivenFactor =
	| { readonly type: "none" }
	| { readonly type: "right"; readonly device: MfaDevice }
	| { readonly type: "refused"; readonly error: AwsError };

const WRONG_CODE = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";

/** Checks the code that came with a call against the caller's devices. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html */
export const givenFactor = ({ SerialNumber, TokenCode }: FactorInput, call: Call): GivenFactor => {
	if (SerialNumber === undefined && TokenCode === undefined) return { type: "none" };
	const refused = (message: string, hint?: string): GivenFactor => ({
		type: "refused",
		error: awsError("AccessDenied", message, hint),
	});
	if (SerialNumber === undefined)
		return refused("MultiFactorAuthentication failed, must provide MFA serial number.");
	if (TokenCode === undefined)
		return refused("MultiFactorAuthentication failed, must provide MFA token code.");
	const check = checkFactor(
		devicesOf(call),
		{ type: "code", code: TokenCode, serialNumber: SerialNumber },
		call.codesAt,
	);
	if (check.ok) return { type: "right", device: check.device };
	return check.reason === "no-such-device"
		? refused(
				"MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.",
				whyFactor[check.reason],
			)
		: refused(WRONG_CODE.trim(), whyFactor[check.reason]);
};

/** The devices of whoever calls. */
const devicesOf = ({ session, account }: Call): readonly MfaDevice[] => {
	if (session?.principal.type === "root") return account.root.mfaDevices;
	return session?.principal.type === "user"
		? (account.users.get(session.principal.name)?.mfaDevices ?? [])
		: [];
};

/** The cloud in which a code counts as used. */
export const withFactor = (factor: GivenFactor, { cloud, account, session }: Call): Cloud => {
	if (factor.type !== "right") return cloud;
	return withAccount(cloud, withDevice(account, ownerOf(account, session?.principal), factor.device));
};

/** Whose device it is; undefined for a virtual device that is nobody's yet. */
export type DeviceOwner =
	| { readonly type: "root" }
	| { readonly type: "user"; readonly user: User }
	| undefined;

const ownerOf = (
	account: Account,
	principal: { readonly type: string; readonly name?: string } | undefined,
): DeviceOwner => {
	if (principal?.type === "root") return { type: "root" };
	const user = principal?.type === "user" ? account.users.get(principal.name ?? "") : undefined;
	return user && { type: "user", user };
};

/** The account in which a device is nobody's; a virtual one stays among the account's devices. */
export const withoutDevice = (account: Account, owner: DeviceOwner, serialNumber: string): Account => {
	const others = (devices: readonly MfaDevice[]) =>
		devices.filter((one) => one.serialNumber !== serialNumber);
	const device = account.virtualMfaDevices.get(serialNumber);
	const loose = device && { ...device, enabledAt: undefined, lastStep: undefined, drift: 0 };
	const listed: Account =
		loose === undefined
			? account
			: { ...account, virtualMfaDevices: withEntry(account.virtualMfaDevices, serialNumber, loose) };
	if (owner?.type === "root")
		return { ...listed, root: { ...listed.root, mfaDevices: others(listed.root.mfaDevices) } };
	return owner === undefined
		? listed
		: withUser(listed, { ...owner.user, mfaDevices: others(owner.user.mfaDevices) });
};

/** The account with this device, new or changed, at its owner's and among the virtual ones. */
export const withDevice = (account: Account, owner: DeviceOwner, device: MfaDevice): Account => {
	const put = (devices: readonly MfaDevice[]): readonly MfaDevice[] =>
		devices.some(({ serialNumber }) => serialNumber === device.serialNumber)
			? devices.map((one) => (one.serialNumber === device.serialNumber ? device : one))
			: [...devices, device];
	const listed: Account =
		device.type === "virtual"
			? { ...account, virtualMfaDevices: withEntry(account.virtualMfaDevices, device.serialNumber, device) }
			: account;
	if (owner?.type === "root")
		return { ...listed, root: { ...listed.root, mfaDevices: put(listed.root.mfaDevices) } };
	return owner === undefined
		? listed
		: withUser(listed, { ...owner.user, mfaDevices: put(owner.user.mfaDevices) });
};
