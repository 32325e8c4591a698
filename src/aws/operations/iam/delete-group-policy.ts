import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { deleteInline, inlineNeeds } from "./inline-policies.ts";
import { groupName, policyName } from "./parameters.ts";

/** Deletes an inline policy of a group. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html */
export const deleteGroupPolicy = defineOperation({
	service: "iam",
	name: "DeleteGroupPolicy",
	parameters: { GroupName: required(groupName), PolicyName: required(policyName) },
	needs: ({ GroupName }, call) => inlineNeeds(call, "group", GroupName),
	perform: ({ GroupName, PolicyName }, call) => deleteInline(call, "group", GroupName, PolicyName),
});
