import type { User } from "../../account/account.ts";
import { withAccount, withGroup, withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { holderArn, isTaken } from "./holders.ts";
import { alreadyExists, notFound } from "./iam-errors.ts";
import { groupName, iamPath } from "./parameters.ts";

/** Gives a group another name or path; its users stay in it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html */
export const updateGroup = defineOperation({
	service: "iam",
	name: "UpdateGroup",
	parameters: {
		GroupName: required(groupName),
		NewPath: optional(iamPath),
		NewGroupName: optional(groupName),
	},
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName, NewPath, NewGroupName = GroupName }, { cloud, account }) => {
		const group = account.groups.get(GroupName);
		if (group === undefined) return notFound("group", GroupName);
		const groups = withoutEntry(account.groups, GroupName);
		if (isTaken(groups, NewGroupName))
			return alreadyExists(`Group with name ${NewGroupName} already exists.`);
		const users = new Map<string, User>();
		for (const [name, user] of account.users) {
			const isIn = user.groups.includes(GroupName);
			const renamed = user.groups.map((one) => (one === GroupName ? NewGroupName : one));
			users.set(name, isIn ? { ...user, groups: renamed } : user);
		}
		const changed = { ...group, name: NewGroupName, path: NewPath ?? group.path };
		return done(withAccount(cloud, withGroup({ ...account, groups, users }, changed)));
	},
});
