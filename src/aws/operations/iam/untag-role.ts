import { withAccount, withRole } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { untagContext, withoutTags } from "../tags.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { roleName, tagKeyList } from "./parameters.ts";

/** Takes tags off a role by their keys. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
export const untagRole = defineOperation({
	service: "iam",
	name: "UntagRole",
	parameters: { RoleName: required(roleName), TagKeys: required(tagKeyList) },
	needs: ({ RoleName, TagKeys }, { account }) => [
		{ resource: holderArn(account, "role", RoleName), context: untagContext(TagKeys) },
	],
	perform: ({ RoleName, TagKeys }, { cloud, account }) => {
		const role = account.roles.get(RoleName);
		if (role === undefined) return notFound("role", RoleName);
		return done(withAccount(cloud, withRole(account, { ...role, tags: withoutTags(role.tags, TagKeys) })));
	},
});
