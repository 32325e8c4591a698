import { withAccount, withUser } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound, overQuota } from "./iam-errors.ts";
import { anyUserName, groupName } from "./parameters.ts";

/** Puts a user into a group; again is no error. https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html */
export const addUserToGroup = defineOperation({
	service: "iam",
	name: "AddUserToGroup",
	parameters: { GroupName: required(groupName), UserName: required(anyUserName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName, UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (!account.groups.has(GroupName)) return notFound("group", GroupName);
		if (user === undefined) return notFound("user", UserName);
		if (user.groups.includes(GroupName)) return done(cloud);
		if (user.groups.length >= quotas.groupsPerUser) return overQuota("GroupsPerUser", quotas.groupsPerUser);
		const groups = [...user.groups, GroupName];
		return done(withAccount(cloud, withUser(account, { ...user, groups })));
	},
});
