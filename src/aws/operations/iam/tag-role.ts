import { withAccount, withRole } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { tagContext, tagsFrom } from "../tags.ts";
import { holderArn } from "./holders.ts";
import { notFound, overQuota } from "./iam-errors.ts";
import { roleName, tagList } from "./parameters.ts";

/** Puts tags on a role, over others of the same keys. https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
export const tagRole = defineOperation({
	service: "iam",
	name: "TagRole",
	parameters: { RoleName: required(roleName), Tags: required(tagList) },
	needs: ({ RoleName, Tags }, { account }) => [
		{ resource: holderArn(account, "role", RoleName), context: tagContext(Tags) },
	],
	perform: ({ RoleName, Tags }, { cloud, account }) => {
		const role = account.roles.get(RoleName);
		if (role === undefined) return notFound("role", RoleName);
		const tags = { ...role.tags, ...tagsFrom(Tags) };
		return Object.keys(tags).length > quotas.tagsPerIdentity
			? overQuota("TagsPerRole", quotas.tagsPerIdentity)
			: done(withAccount(cloud, withRole(account, { ...role, tags })));
	},
});
