import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attach, attachmentNeeds } from "./attachments.ts";
import { arn, userName } from "./parameters.ts";

/** Attaches a managed policy to a user. https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html */
export const attachUserPolicy = defineOperation({
	service: "iam",
	name: "AttachUserPolicy",
	parameters: { UserName: required(userName), PolicyArn: required(arn) },
	needs: ({ UserName, PolicyArn }, call) => attachmentNeeds(call, "user", UserName, PolicyArn),
	perform: ({ UserName, PolicyArn }, call) => attach(call, "user", UserName, PolicyArn),
});
