import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attachmentNeeds, detach } from "./attachments.ts";
import { refuseOthers } from "./organization.ts";
import { organizationPolicyId, targetId } from "./organizations-parameters.ts";

/** Takes a ceiling away. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DetachPolicy.html */
export const detachPolicy = defineOperation({
	service: "organizations",
	name: "DetachPolicy",
	parameters: { PolicyId: required(organizationPolicyId), TargetId: required(targetId) },
	refuse: refuseOthers,
	needs: (params, call) => attachmentNeeds(params, call),
	perform: (params, call) => detach(params, call),
});
