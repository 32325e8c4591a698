import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attach, attachmentNeeds } from "./attachments.ts";
import { arn, groupName } from "./parameters.ts";

/** Attaches a managed policy to a group. https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html */
export const attachGroupPolicy = defineOperation({
	service: "iam",
	name: "AttachGroupPolicy",
	parameters: { GroupName: required(groupName), PolicyArn: required(arn) },
	needs: ({ GroupName, PolicyArn }, call) => attachmentNeeds(call, "group", GroupName, PolicyArn),
	perform: ({ GroupName, PolicyArn }, call) => attach(call, "group", GroupName, PolicyArn),
});
