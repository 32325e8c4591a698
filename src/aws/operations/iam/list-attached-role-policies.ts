import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { listAttached } from "./attachments.ts";
import { holderArn } from "./holders.ts";
import { roleName } from "./parameters.ts";

/** The managed policies that are attached to a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export const listAttachedRolePolicies = defineOperation({
	service: "iam",
	name: "ListAttachedRolePolicies",
	parameters: { RoleName: required(roleName) },
	needs: ({ RoleName }, { account }) => [{ resource: holderArn(account, "role", RoleName) }],
	perform: ({ RoleName }, call) => listAttached(call, "role", RoleName),
});
