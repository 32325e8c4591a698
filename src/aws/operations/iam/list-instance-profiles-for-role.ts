import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { instanceProfileOutput } from "./iam-output.ts";
import { roleName } from "./parameters.ts";

/** The instance profiles that hold a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export const listInstanceProfilesForRole = defineOperation({
	service: "iam",
	name: "ListInstanceProfilesForRole",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName }, { cloud, account }) => {
		if (!account.roles.has(RoleName)) return notFound("role", RoleName);
		const holding = [...account.instanceProfiles.values()].filter(({ role }) => role === RoleName);
		return done(cloud, {
			InstanceProfiles: holding.map((profile) => instanceProfileOutput(account, profile)),
		});
	},
});
