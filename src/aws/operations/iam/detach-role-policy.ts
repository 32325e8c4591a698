import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attachmentNeeds, detach } from "./attachments.ts";
import { arn, roleName } from "./parameters.ts";

/** Detaches a managed policy from a role; the policy itself stays. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export const detachRolePolicy = defineOperation({
	service: "iam",
	name: "DetachRolePolicy",
	parameters: { RoleName: required(roleName), PolicyArn: required(arn) },
	needs: ({ RoleName, PolicyArn }, call) => attachmentNeeds(call, "role", RoleName, PolicyArn),
	perform: ({ RoleName, PolicyArn }, call) => detach(call, "role", RoleName, PolicyArn),
});
