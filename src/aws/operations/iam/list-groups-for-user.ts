import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { notFound } from "./iam-errors.ts";
import { groupOutput } from "./iam-output.ts";
import { anyUserName } from "./parameters.ts";

/** The groups that a user is in. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export const listGroupsForUser = defineOperation({
	service: "iam",
	name: "ListGroupsForUser",
	parameters: { UserName: required(anyUserName) },
	needs: ({ UserName }, { account }) => [{ resource: holderArn(account, "user", UserName) }],
	perform: ({ UserName }, { cloud, account }) => {
		const user = account.users.get(UserName);
		if (user === undefined) return notFound("user", UserName);
		return done(cloud, {
			Groups: user.groups.flatMap((name) => {
				const group = account.groups.get(name);
				return group === undefined ? [] : [groupOutput(account.id, group)];
			}),
		});
	},
});
