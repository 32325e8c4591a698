import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { withoutDevice } from "../second-factor.ts";
import { optional, required } from "../shape.ts";
import { devicesOf, noSuchDevice } from "./devices.ts";
import { anyUserName, serialNumber } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** Takes a device away from its user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html */
export const deactivateMfaDevice = defineOperation({
	service: "iam",
	name: "DeactivateMFADevice",
	parameters: { UserName: optional(anyUserName), SerialNumber: required(serialNumber) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName, SerialNumber }, call) => {
		const found = devicesOf(UserName, call);
		if (!found.ok) return found.refusal;
		if (!found.devices.some((one) => one.serialNumber === SerialNumber)) return noSuchDevice(SerialNumber);
		return done(withAccount(call.cloud, withoutDevice(call.account, found.owner, SerialNumber)));
	},
});
