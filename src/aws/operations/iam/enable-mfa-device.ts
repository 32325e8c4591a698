import { withAccount } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { synchronize } from "../../sign-in/mfa-device.ts";
import { defineOperation, done, failed, type Performed } from "../operation.ts";
import { withDevice } from "../second-factor.ts";
import { required } from "../shape.ts";
import { devicesOf, noSuchDevice, wrongCodes } from "./devices.ts";
import { alreadyExists, overQuota } from "./iam-errors.ts";
import { anyUserName, authenticationCode, serialNumber } from "./parameters.ts";
import { whoseArn } from "./whose.ts";

/** Ties a device to a user by two codes in a row. https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html */
export const enableMfaDevice = defineOperation({
	service: "iam",
	name: "EnableMFADevice",
	parameters: {
		UserName: required(anyUserName),
		SerialNumber: required(serialNumber),
		AuthenticationCode1: required(authenticationCode),
		AuthenticationCode2: required(authenticationCode),
	},
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName, SerialNumber, AuthenticationCode1, AuthenticationCode2 }, call) => {
		const { cloud, account, now, codesAt } = call;
		const found = devicesOf(UserName, call);
		if (!found.ok)
			return call.session?.principal.type === "root" ? rootInConsole(found.refusal) : found.refusal;
		const device = account.virtualMfaDevices.get(SerialNumber);
		if (device === undefined) return noSuchDevice(SerialNumber);
		if (device.enabledAt !== undefined) return alreadyExists("MFA Device is already in use.");
		if (found.devices.length >= quotas.mfaDevicesPerUser)
			return overQuota("MfaDevicesPerUser", quotas.mfaDevicesPerUser);
		const check = synchronize(device, AuthenticationCode1, AuthenticationCode2, codesAt);
		if (!check.ok) return wrongCodes(check.reason);
		return done(withAccount(cloud, withDevice(account, found.owner, { ...check.device, enabledAt: now })));
	},
});

/** No command line registers a device of the root user (`id_credentials_mfa_enable_cliapi`). */
const rootInConsole = (refusal: Performed): Performed =>
	refusal.ok
		? refusal
		: failed({
				...refusal.error,
				hint: "The root user registers its devices in the console only: `console register-mfa NAME`.",
			});
