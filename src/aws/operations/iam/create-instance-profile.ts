import type { InstanceProfile } from "../../account/account.ts";
import { iamArn } from "../../account/arns.ts";
import { withAccount, withEntry } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { uniqueId } from "../../account/unique-id.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { isTaken } from "./holders.ts";
import { alreadyExists, overQuota } from "./iam-errors.ts";
import { instanceProfileOutput } from "./iam-output.ts";
import { iamPath, instanceProfileName } from "./parameters.ts";

/** The frame that carries a role to an EC2 instance, still empty. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html */
export const createInstanceProfile = defineOperation({
	service: "iam",
	name: "CreateInstanceProfile",
	parameters: { InstanceProfileName: required(instanceProfileName), Path: optional(iamPath) },
	needs: ({ InstanceProfileName, Path = "/" }, { account }) => [
		{ resource: iamArn(account.id, "instance-profile", Path, InstanceProfileName) },
	],
	perform: ({ InstanceProfileName: name, Path = "/" }, { cloud, account, now, count }) => {
		const { instanceProfiles } = account;
		if (isTaken(instanceProfiles, name)) return alreadyExists(`Instance Profile ${name} already exists.`);
		const most = quotas.instanceProfilesPerAccount;
		if (instanceProfiles.size >= most) return overQuota("InstanceProfilesPerAccount", most);
		const id = uniqueId("AIPA", account.id, name, count);
		const profile: InstanceProfile = { name, path: Path, uniqueId: id, createdAt: now, role: undefined };
		const changed = { ...account, instanceProfiles: withEntry(instanceProfiles, name, profile) };
		return done(withAccount(cloud, changed), { InstanceProfile: instanceProfileOutput(account, profile) });
	},
});
