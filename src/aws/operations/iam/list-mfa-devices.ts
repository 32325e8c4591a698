import { defineOperation, done } from "../operation.ts";
import { optional } from "../shape.ts";
import { deviceOutput, devicesOf } from "./devices.ts";
import { anyUserName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** The MFA devices of one user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html */
export const listMfaDevices = defineOperation({
	service: "iam",
	name: "ListMFADevices",
	parameters: { UserName: optional(anyUserName) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName }, call) => {
		const found = devicesOf(UserName, call);
		if (!found.ok) return found.refusal;
		return done(call.cloud, { MFADevices: found.devices.map((device) => deviceOutput(found.name, device)) });
	},
});
