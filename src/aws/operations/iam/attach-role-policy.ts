import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attach, attachmentNeeds } from "./attachments.ts";
import { arn, roleName } from "./parameters.ts";

/** Attaches a managed policy to a role. https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html */
export const attachRolePolicy = defineOperation({
	service: "iam",
	name: "AttachRolePolicy",
	parameters: { RoleName: required(roleName), PolicyArn: required(arn) },
	needs: ({ RoleName, PolicyArn }, call) => attachmentNeeds(call, "role", RoleName, PolicyArn),
	perform: ({ RoleName, PolicyArn }, call) => attach(call, "role", RoleName, PolicyArn),
});
