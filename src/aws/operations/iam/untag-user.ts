import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { untagContext, withoutTags } from "../tags.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { anyUserName, tagKeyList } from "./parameters.ts";

/** Takes tags off a user by their keys. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html */
export const untagUser = defineOperation({
	service: "iam",
	name: "UntagUser",
	parameters: { UserName: required(anyUserName), TagKeys: required(tagKeyList) },
	needs: ({ UserName, TagKeys }, { account }) => [
		{ resource: holderArn(account, "user", UserName), context: untagContext(TagKeys) },
	],
	perform: ({ UserName, TagKeys }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		return done(withAccount(cloud, withUser(account, { ...user, tags: withoutTags(user.tags, TagKeys) })));
	},
});
