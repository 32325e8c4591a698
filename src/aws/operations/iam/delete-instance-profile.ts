import { withAccount, withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { mustFirst } from "./iam-errors.ts";
import { instanceProfileName } from "./parameters.ts";
import { profileArn, profileNotFound } from "./profile-arn.ts";

/** Deletes an empty instance profile. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html */
export const deleteInstanceProfile = defineOperation({
	service: "iam",
	name: "DeleteInstanceProfile",
	parameters: { InstanceProfileName: required(instanceProfileName) },
	needs: ({ InstanceProfileName }, { account }) => [{ resource: profileArn(account, InstanceProfileName) }],
	perform: ({ InstanceProfileName: name }, { cloud, account }) => {
		const profile = account.instanceProfiles.get(name);
		if (profile === undefined) return profileNotFound(name);
		if (profile.role !== undefined) return mustFirst("remove roles from instance profile");
		const instanceProfiles = withoutEntry(account.instanceProfiles, name);
		return done(withAccount(cloud, { ...account, instanceProfiles }));
	},
});
