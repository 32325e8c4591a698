import type { Account, MfaDevice } from "../../account/account.ts";
import { rootArn } from "../../account/arns.ts";
import { defineOperation, done, type Output } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { optional, wordOf } from "../shape.ts";
import { listedUser } from "./iam-output.ts";

/** The virtual devices of the account, with whose they are. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html */
export const listVirtualMfaDevices = defineOperation({
	service: "iam",
	name: "ListVirtualMFADevices",
	parameters: { AssignmentStatus: optional(wordOf("Assigned", "Unassigned", "Any")) },
	needs: () => [{ resource: "*" }],
	perform: ({ AssignmentStatus = "Any" }, { cloud, account }) =>
		done(cloud, {
			VirtualMFADevices: [...account.virtualMfaDevices.values()]
				.filter(
					({ enabledAt }) =>
						AssignmentStatus === "Any" || (AssignmentStatus === "Assigned") === (enabledAt !== undefined),
				)
				.map((device) => ({
					SerialNumber: device.serialNumber,
					User: ownerOutput(account, device),
					EnableDate: device.enabledAt === undefined ? undefined : outputTime(device.enabledAt),
				})),
		}),
});

const ownerOutput = (account: Account, { serialNumber }: MfaDevice): Output | undefined => {
	const isIts = (device: MfaDevice) => device.serialNumber === serialNumber;
	if (account.root.mfaDevices.some(isIts)) return { UserId: account.id, Arn: rootArn(account.id) };
	const user = [...account.users.values()].find(({ mfaDevices }) => mfaDevices.some(isIts));
	return user && listedUser(account.id, user);
};
