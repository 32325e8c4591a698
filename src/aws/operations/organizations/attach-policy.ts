import { defineOperation } from "../operation.ts";
import { required } from "../shape.ts";
import { attach, attachmentNeeds } from "./attachments.ts";
import { refuseOthers } from "./organization.ts";
import { organizationPolicyId, targetId } from "./organizations-parameters.ts";

/** Puts a ceiling over the root, a unit or an account. https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html */
export const attachPolicy = defineOperation({
	service: "organizations",
	name: "AttachPolicy",
	parameters: { PolicyId: required(organizationPolicyId), TargetId: required(targetId) },
	refuse: refuseOthers,
	needs: (params, call) => attachmentNeeds(params, call),
	perform: (params, call) => attach(params, call),
});
