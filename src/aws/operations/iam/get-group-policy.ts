import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { getInline } from "./inline-policies.ts";
import { groupName, policyName } from "./parameters.ts";

/** One inline policy of a group. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html */
export const getGroupPolicy = defineOperation({
	service: "iam",
	name: "GetGroupPolicy",
	parameters: { GroupName: required(groupName), PolicyName: required(policyName) },
	needs: ({ GroupName }, { account }) => [{ resource: holderArn(account, "group", GroupName) }],
	perform: ({ GroupName, PolicyName }, call) => getInline(call, "group", GroupName, PolicyName),
});
