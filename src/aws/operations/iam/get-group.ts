import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { groupOutput, listedUser } from "./iam-output.ts";
import { groupName } from "./parameters.ts";

/** A group with its users. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html */
export const getGroup = defineOperation({
	service: "iam",
	name: "GetGroup",
	parameters: { GroupName: required(groupName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName }, { cloud, account }) => {
		const group = account.groups.get(GroupName);
		if (group === undefined) return notFound("group", GroupName);
		const members = [...account.users.values()].filter(({ groups }) => groups.includes(group.name));
		return done(cloud, {
			Users: members.map((user) => listedUser(account.id, user)),
			Group: groupOutput(account.id, group),
		});
	},
});
