import { withAccount, withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { noSuchDevice } from "./devices.ts";
import { serialNumber } from "./parameters.ts";

/** Deletes a virtual device that is nobody's. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html */
export const deleteVirtualMfaDevice = defineOperation({
	service: "iam",
	name: "DeleteVirtualMFADevice",
	parameters: { SerialNumber: required(serialNumber) },
	needs: ({ SerialNumber }) => [{ resource: SerialNumber }],
	perform: ({ SerialNumber }, { cloud, account }) => {
		const device = account.virtualMfaDevices.get(SerialNumber);
		if (device === undefined) return noSuchDevice(SerialNumber);
		if (device.enabledAt !== undefined)
			return failed(
				awsError("DeleteConflict", "VirtualMFADevice is currently in use. Deactivate the MFA device first."),
			);
		const virtualMfaDevices = withoutEntry(account.virtualMfaDevices, SerialNumber);
		return done(withAccount(cloud, { ...account, virtualMfaDevices }));
	},
});
