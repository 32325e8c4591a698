import { withAccount, withEntry } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound, overQuota } from "./iam-errors.ts";
import { instanceProfileName, roleName } from "./parameters.ts";
import { profileArn, profileNotFound } from "./profile-arn.ts";

/** Puts the one role into an instance profile; the role is passed on, so that needs iam:PassRole too. https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html */
export const addRoleToInstanceProfile = defineOperation({
	service: "iam",
	name: "AddRoleToInstanceProfile",
	parameters: { InstanceProfileName: required(instanceProfileName), RoleName: required(roleName) },
	needs: ({ InstanceProfileName, RoleName }, { account }) => [
		{ resource: profileArn(account, InstanceProfileName) },
		{
			action: "iam:PassRole",
			resource: holderArn(account, "role", RoleName),
			context: { "iam:PassedToService": "ec2.amazonaws.com" },
		},
	],
	perform: ({ InstanceProfileName: name, RoleName }, { cloud, account }) => {
		const profile = account.instanceProfiles.get(name);
		if (profile === undefined) return profileNotFound(name);
		if (!account.roles.has(RoleName)) return notFound("role", RoleName);
		const most = quotas.rolesPerInstanceProfile;
		if (profile.role !== undefined) return overQuota("InstanceSessionsPerInstanceProfile", most);
		const instanceProfiles = withEntry(account.instanceProfiles, name, { ...profile, role: RoleName });
		return done(withAccount(cloud, { ...account, instanceProfiles }));
	},
});
