import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { inlineNeeds, putInline } from "./inline-policies.ts";
import { anyUserName, policyDocument, policyName } from "./parameters.ts";

/** Writes an inline policy into a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
export const putUserPolicy = defineOperation({
	service: "iam",
	name: "PutUserPolicy",
	parameters: {
		UserName: required(anyUserName),
		PolicyName: required(policyName),
		PolicyDocument: required(policyDocument),
	},
	needs: ({ UserName }, call) => inlineNeeds(call, "user", UserName),
	perform: ({ UserName, PolicyName, PolicyDocument }, call) =>
		putInline(call, "user", UserName, PolicyName, PolicyDocument),
});
