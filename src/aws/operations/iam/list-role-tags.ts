import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { tagOutput } from "../tags.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { roleName } from "./parameters.ts";

/** The tags of a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
export const listRoleTags = defineOperation({
	service: "iam",
	name: "ListRoleTags",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName }, { cloud, account }) => {
		const role = account.roles.get(RoleName);
		return role === undefined ? notFound("role", RoleName) : done(cloud, { Tags: tagOutput(role.tags) });
	},
});
