import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { inlineNeeds, putInline } from "./inline-policies.ts";
import { groupName, policyDocument, policyName } from "./parameters.ts";

/** Writes an inline policy into a group. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html */
export const putGroupPolicy = defineOperation({
	service: "iam",
	name: "PutGroupPolicy",
	parameters: {
		GroupName: required(groupName),
		PolicyName: required(policyName),
		PolicyDocument: required(policyDocument),
	},
	needs: ({ GroupName }, call) => inlineNeeds(call, "group", GroupName),
	perform: ({ GroupName, PolicyName, PolicyDocument }, call) =>
		putInline(call, "group", GroupName, PolicyName, PolicyDocument),
});
