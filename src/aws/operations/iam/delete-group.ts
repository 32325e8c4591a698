import { withAccount, withoutEntry } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { mustFirst, notFound } from "./iam-errors.ts";
import { groupName } from "./parameters.ts";

/** Deletes a group without users and policies. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup = defineOperation({
	service: "iam",
	name: "DeleteGroup",
	parameters: { GroupName: required(groupName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName }, { cloud, account }) => {
		const group = account.groups.get(GroupName);
		if (group === undefined) return notFound("group", GroupName);
		if ([...account.users.values()].some(({ groups }) => groups.includes(GroupName)))
			return mustFirst("remove users from group");
		if (group.attachedPolicies.length > 0) return mustFirst("detach all policies");
		if (group.inlinePolicies.size > 0) return mustFirst("delete policies");
		return done(withAccount(cloud, { ...account, groups: withoutEntry(account.groups, GroupName) }));
	},
});
