import type { Group } from "../../account/account.ts";
import { groupArn } from "../../account/arns.ts";
import { withAccount, withGroup } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { uniqueId } from "../../account/unique-id.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { isTaken } from "./holders.ts";
import { alreadyExists, overQuota } from "./iam-errors.ts";
import { groupOutput } from "./iam-output.ts";
import { groupName, iamPath } from "./parameters.ts";

/** A group without users or policies. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html */
export const createGroup = defineOperation({
	service: "iam",
	name: "CreateGroup",
	parameters: { Path: optional(iamPath), GroupName: required(groupName) },
	needs: ({ Path = "/", GroupName }, { account }) => [
		{ resource: groupArn(account.id, { path: Path, name: GroupName }) },
	],
	perform: ({ Path = "/", GroupName }, { cloud, account, now, count }) => {
		if (isTaken(account.groups, GroupName))
			return alreadyExists(`Group with name ${GroupName} already exists.`);
		if (account.groups.size >= quotas.groupsPerAccount)
			return overQuota("GroupsPerAccount", quotas.groupsPerAccount);
		const group: Group = {
			name: GroupName,
			path: Path,
			uniqueId: uniqueId("AGPA", account.id, GroupName, count),
			createdAt: now,
			attachedPolicies: [],
			inlinePolicies: new Map(),
		};
		return done(withAccount(cloud, withGroup(account, group)), { Group: groupOutput(account.id, group) });
	},
});
