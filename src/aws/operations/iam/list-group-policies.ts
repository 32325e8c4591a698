import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { listInline } from "./inline-policies.ts";
import { groupName } from "./parameters.ts";

/** The names of a group's inline policies. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html */
export const listGroupPolicies = defineOperation({
	service: "iam",
	name: "ListGroupPolicies",
	parameters: { GroupName: required(groupName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName }, call) => listInline(call, "group", GroupName),
});
