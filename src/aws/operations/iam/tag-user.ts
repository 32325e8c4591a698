import { withAccount, withUser } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { tagContext, tagsFrom } from "../tags.ts";
import { holderArn } from "./holders.ts";
import { notFound, overQuota } from "./iam-errors.ts";
import { anyUserName, tagList } from "./parameters.ts";

/** Puts tags on a user, over others of the same keys. https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html */
export const tagUser = defineOperation({
	service: "iam",
	name: "TagUser",
	parameters: { UserName: required(anyUserName), Tags: required(tagList) },
	needs: ({ UserName, Tags }, { account }) => [
		{ resource: holderArn(account, "user", UserName), context: tagContext(Tags) },
	],
	perform: ({ UserName, Tags }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		const tags = { ...user.tags, ...tagsFrom(Tags) };
		return Object.keys(tags).length > quotas.tagsPerIdentity
			? overQuota("TagsPerUser", quotas.tagsPerIdentity)
			: done(withAccount(cloud, withUser(account, { ...user, tags })));
	},
});
