import { withAccount, withUser } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { noSuchEntity, notFound } from "./iam-errors.ts";
import { anyUserName, groupName } from "./parameters.ts";

/** Takes a user out of a group, and so the group's policies off the user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html */
export const removeUserFromGroup = defineOperation({
	service: "iam",
	name: "RemoveUserFromGroup",
	parameters: { GroupName: required(groupName), UserName: required(anyUserName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName, UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (!account.groups.has(GroupName)) return notFound("group", GroupName);
		if (user === undefined) return notFound("user", UserName);
		if (!user.groups.includes(GroupName))
			return noSuchEntity(`User ${UserName} is not in the group ${GroupName}`);
		const groups = user.groups.filter((name) => name !== GroupName);
		return done(withAccount(cloud, withUser(account, { ...user, groups })));
	},
});
