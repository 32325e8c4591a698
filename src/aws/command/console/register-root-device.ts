import { rootArn } from "../../account/arns.ts";
import { withAccount } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { noSuchDevice, wrongCodes } from "../../operations/iam/devices.ts";
import { alreadyExists, overQuota } from "../../operations/iam/iam-errors.ts";
import { authenticationCode, serialNumber } from "../../operations/iam/parameters.ts";
import { defineOperation, done } from "../../operations/operation.ts";
import { withDevice } from "../../operations/second-factor.ts";
import { required } from "../../operations/shape.ts";
import { synchronize } from "../../sign-in/mfa-device.ts";

/**
 * Registers a device of the root user, as only the console does; the log calls it by the operation behind it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_cliapi.html
 */
export const registerRootDevice = defineOperation({
	service: "iam",
	name: "EnableMFADevice",
	parameters: {
		SerialNumber: required(serialNumber),
		AuthenticationCode1: required(authenticationCode),
		AuthenticationCode2: required(authenticationCode),
	},
	needs: (_, { account }) => [{ resource: rootArn(account.id) }],
	perform: ({ SerialNumber, AuthenticationCode1, AuthenticationCode2 }, { cloud, account, now, codesAt }) => {
		const device = account.virtualMfaDevices.get(SerialNumber);
		if (device === undefined) return noSuchDevice(SerialNumber);
		if (device.enabledAt !== undefined) return alreadyExists("MFA Device is already in use.");
		if (account.root.mfaDevices.length >= quotas.mfaDevicesPerUser)
			return overQuota("MfaDevicesPerUser", quotas.mfaDevicesPerUser);
		const check = synchronize(device, AuthenticationCode1, AuthenticationCode2, codesAt);
		if (!check.ok) return wrongCodes(check.reason);
		const enabled = { ...check.device, enabledAt: now };
		return done(withAccount(cloud, withDevice(account, { type: "root" }, enabled)));
	},
});
