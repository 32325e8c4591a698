import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { deleteInline, inlineNeeds } from "./inline-policies.ts";
import { policyName, roleName } from "./parameters.ts";

/** Deletes an inline policy of a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export const deleteRolePolicy = defineOperation({
	service: "iam",
	name: "DeleteRolePolicy",
	parameters: { RoleName: required(roleName), PolicyName: required(policyName) },
	needs: ({ RoleName }, call) => inlineNeeds(call, "role", RoleName),
	perform: ({ RoleName, PolicyName }, call) => deleteInline(call, "role", RoleName, PolicyName),
});
