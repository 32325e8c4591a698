import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { inlineNeeds, putInline } from "./inline-policies.ts";
import { policyDocument, policyName, roleName } from "./parameters.ts";

/** Writes an inline policy into a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export const putRolePolicy = defineOperation({
	service: "iam",
	name: "PutRolePolicy",
	parameters: {
		RoleName: required(roleName),
		PolicyName: required(policyName),
		PolicyDocument: required(policyDocument),
	},
	needs: ({ RoleName }, call) => inlineNeeds(call, "role", RoleName),
	perform: ({ RoleName, PolicyName, PolicyDocument }, call) =>
		putInline(call, "role", RoleName, PolicyName, PolicyDocument),
});
