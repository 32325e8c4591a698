import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { getInline } from "./inline-policies.ts";
import { policyName, roleName } from "./parameters.ts";

/** One inline policy of a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export const getRolePolicy = defineOperation({
	service: "iam",
	name: "GetRolePolicy",
	parameters: { RoleName: required(roleName), PolicyName: required(policyName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName, PolicyName }, call) => getInline(call, "role", RoleName, PolicyName),
});
