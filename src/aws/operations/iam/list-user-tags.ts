import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { tagOutput } from "../tags.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { anyUserName } from "./parameters.ts";

/** The tags of a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html */
export const listUserTags = defineOperation({
	service: "iam",
	name: "ListUserTags",
	parameters: { UserName: required(anyUserName) },
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		return user === undefined ? notFound("user", UserName) : done(cloud, { Tags: tagOutput(user.tags) });
	},
});
