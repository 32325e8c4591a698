import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attachmentNeeds, detach } from "./attachments.ts";
import { arn, groupName } from "./parameters.ts";

/** Detaches a managed policy from a group; the policy itself stays. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html */
export const detachGroupPolicy = defineOperation({
	service: "iam",
	name: "DetachGroupPolicy",
	parameters: { GroupName: required(groupName), PolicyArn: required(arn) },
	needs: ({ GroupName, PolicyArn }, call) => attachmentNeeds(call, "group", GroupName, PolicyArn),
	perform: ({ GroupName, PolicyArn }, call) => detach(call, "group", GroupName, PolicyArn),
});
