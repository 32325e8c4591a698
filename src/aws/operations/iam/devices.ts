import type { MfaDevice } from "../../account/account.ts";
import { type FactorRefusal, whyFactor } from "../../sign-in/second-factor.ts";
import { awsError } from "../aws-error.ts";
import { type Call, failed, type Output, type Performed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import type { DeviceOwner } from "../second-factor.ts";
import { noSuchEntity, notFound } from "./iam-errors.ts";
import { whose } from "./whose.ts";

/** Whose devices a call is about. */
export type Devices =
	| {
			readonly ok: true;
			readonly owner: DeviceOwner;
			/** Undefined for the root user. */
			readonly name: string | undefined;
			readonly devices: readonly MfaDevice[];
	  }
	| { readonly ok: false; readonly refusal: Performed };

/** The named user's devices, or the caller's; no name stands for the root user. */
export const devicesOf = (userName: string | undefined, call: Call): Devices => {
	const { account } = call;
	const found = whose(userName, call);
	if (found.type !== "user") {
		return { ok: true, owner: { type: "root" }, name: undefined, devices: account.root.mfaDevices };
	}
	const user = account.users.get(found.name);
	return user === undefined
		? { ok: false, refusal: notFound("user", found.name) }
		: { ok: true, owner: { type: "user", user }, name: user.name, devices: user.mfaDevices };
};

/** The error of a serial number that no device has. */
export const noSuchDevice = (serialNumber: string): Performed =>
	noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} does not exist.`);

/** The error of two codes that a device does not show one right after the other. */
export const wrongCodes = (reason: FactorRefusal): Performed => {
	const hint =
		reason === "wrong-code"
			? "Give two codes of this device, the second right after the first."
			: whyFactor[reason];
	return failed(awsError("InvalidAuthenticationCode", "Authentication code for device is not valid.", hint));
};

/** A device as AWS lists it with its owner. */
export const deviceOutput = (name: string | undefined, device: MfaDevice): Output => ({
	UserName: name,
	SerialNumber: device.serialNumber,
	EnableDate: device.enabledAt === undefined ? undefined : outputTime(device.enabledAt),
});
