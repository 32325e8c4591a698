import { withAccount, withEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { instanceProfileName, roleName } from "./parameters.ts";
import { profileArn, profileNotFound } from "./profile-arn.ts";

/** Takes the role out of an instance profile; instances with that profile lose it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html */
export const removeRoleFromInstanceProfile = defineOperation({
	service: "iam",
	name: "RemoveRoleFromInstanceProfile",
	parameters: { InstanceProfileName: required(instanceProfileName), RoleName: required(roleName) },
	needs: ({ InstanceProfileName }, { account }) => [{ resource: profileArn(account, InstanceProfileName) }],
	perform: ({ InstanceProfileName: name, RoleName }, { cloud, account }) => {
		const profile = account.instanceProfiles.get(name);
		if (profile === undefined) return profileNotFound(name);
		if (profile.role !== RoleName) return noSuchEntity(`The role with name ${RoleName} cannot be found.`);
		const instanceProfiles = withEntry(account.instanceProfiles, name, { ...profile, role: undefined });
		return done(withAccount(cloud, { ...account, instanceProfiles }));
	},
});
