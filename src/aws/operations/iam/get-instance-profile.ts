import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { instanceProfileOutput } from "./iam-output.ts";
import { instanceProfileName } from "./parameters.ts";
import { profileArn, profileNotFound } from "./profile-arn.ts";

/** One instance profile with its role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html */
export const getInstanceProfile = defineOperation({
	service: "iam",
	name: "GetInstanceProfile",
	parameters: { InstanceProfileName: required(instanceProfileName) },
	needs: ({ InstanceProfileName }, { account }) => [{ resource: profileArn(account, InstanceProfileName) }],
	perform: ({ InstanceProfileName }, { cloud, account }) => {
		const profile = account.instanceProfiles.get(InstanceProfileName);
		return profile === undefined
			? profileNotFound(InstanceProfileName)
			: done(cloud, { InstanceProfile: instanceProfileOutput(account, profile) });
	},
});
