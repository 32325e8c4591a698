import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { listAttached } from "./attachments.ts";
import { holderArn } from "./holders.ts";
import { groupName } from "./parameters.ts";

/** The managed policies that are attached to a group. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export const listAttachedGroupPolicies = defineOperation({
	service: "iam",
	name: "ListAttachedGroupPolicies",
	parameters: { GroupName: required(groupName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName }, call) => listAttached(call, "group", GroupName),
});
