import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attachmentNeeds, detach } from "./attachments.ts";
import { arn, userName } from "./parameters.ts";

/** Detaches a managed policy from a user; the policy itself stays. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html */
export const detachUserPolicy = defineOperation({
	service: "iam",
	name: "DetachUserPolicy",
	parameters: { UserName: required(userName), PolicyArn: required(arn) },
	needs: ({ UserName, PolicyArn }, call) => attachmentNeeds(call, "user", UserName, PolicyArn),
	perform: ({ UserName, PolicyArn }, call) => detach(call, "user", UserName, PolicyArn),
});
