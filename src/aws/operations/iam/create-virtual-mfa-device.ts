import type { MfaDevice } from "../../account/account.ts";
import { iamArn } from "../../account/arns.ts";
import { withAccount } from "../../account/change.ts";
import { mfaSecretFor } from "../../account/unique-id.ts";
import { defineOperation, done } from "../operation.ts";
import { withDevice } from "../second-factor.ts";
import { optional, required } from "../shape.ts";
import { tagContext } from "../tags.ts";
import { alreadyExists } from "./iam-errors.ts";
import { deviceName, iamPath, tagList } from "./parameters.ts";

/** A secret for an authenticator app; it protects nobody until it is enabled. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html */
export const createVirtualMfaDevice = defineOperation({
	service: "iam",
	name: "CreateVirtualMFADevice",
	parameters: {
		Path: optional(iamPath),
		VirtualMFADeviceName: required(deviceName),
		Tags: optional(tagList),
	},
	needs: ({ Path = "/", VirtualMFADeviceName, Tags }, { account }) => [
		{ resource: iamArn(account.id, "mfa", Path, VirtualMFADeviceName), context: tagContext(Tags) },
	],
	perform: ({ Path = "/", VirtualMFADeviceName }, { cloud, account, count }) => {
		const serialNumber = iamArn(account.id, "mfa", Path, VirtualMFADeviceName);
		if (account.virtualMfaDevices.has(serialNumber))
			return alreadyExists("MFADevice entity at the same path and name already exists.");
		const device: MfaDevice = {
			serialNumber,
			type: "virtual",
			secret: mfaSecretFor(`${serialNumber}/${count}`),
			enabledAt: undefined,
			lastStep: undefined,
			drift: 0,
		};
		// The command line puts seed and QR code into a file, so they are no part of what it prints.
		return done(withAccount(cloud, withDevice(account, undefined, device)), {
			VirtualMFADevice: { SerialNumber: serialNumber },
		});
	},
});
