import { withAccount } from "../../account/change.ts";
import { synchronize } from "../../sign-in/mfa-device.ts";
import { defineOperation, done } from "../operation.ts";
import { withDevice } from "../second-factor.ts";
import { required } from "../shape.ts";
import { devicesOf, noSuchDevice, wrongCodes } from "./devices.ts";
import { anyUserName, authenticationCode, serialNumber } from "./parameters.ts";
import { whoseArn } from "./whose.ts";

/** Sets a device right whose clock has drifted, by two codes in a row. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html */
export const resyncMfaDevice = defineOperation({
	service: "iam",
	name: "ResyncMFADevice",
	parameters: {
		UserName: required(anyUserName),
		SerialNumber: required(serialNumber),
		AuthenticationCode1: required(authenticationCode),
		AuthenticationCode2: required(authenticationCode),
	},
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName, SerialNumber, AuthenticationCode1, AuthenticationCode2 }, call) => {
		const found = devicesOf(UserName, call);
		if (!found.ok) return found.refusal;
		const device = found.devices.find((one) => one.serialNumber === SerialNumber);
		if (device === undefined) return noSuchDevice(SerialNumber);
		const check = synchronize(device, AuthenticationCode1, AuthenticationCode2, call.codesAt);
		if (!check.ok) return wrongCodes(check.reason);
		return done(withAccount(call.cloud, withDevice(call.account, found.owner, check.device)));
	},
});
