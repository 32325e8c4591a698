import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { holderArn } from "./holders.ts";
import { listInline } from "./inline-policies.ts";
import { roleName } from "./parameters.ts";

/** The names of a role's inline policies. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export const listRolePolicies = defineOperation({
	service: "iam",
	name: "ListRolePolicies",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName }, call) => listInline(call, "role", RoleName),
});
