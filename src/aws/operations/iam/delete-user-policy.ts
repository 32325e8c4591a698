import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { deleteInline, inlineNeeds } from "./inline-policies.ts";
import { anyUserName, policyName } from "./parameters.ts";

/** Deletes an inline policy of a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html */
export const deleteUserPolicy = defineOperation({
	service: "iam",
	name: "DeleteUserPolicy",
	parameters: { UserName: required(anyUserName), PolicyName: required(policyName) },
	needs: ({ UserName }, call) => inlineNeeds(call, "user", UserName),
	perform: ({ UserName, PolicyName }, call) => deleteInline(call, "user", UserName, PolicyName),
});
