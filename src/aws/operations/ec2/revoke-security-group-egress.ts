import { defineOperation } from "../operation.ts";
import { egressGroup, revoke, ruleIds, ruleNeeds, ruleParameters } from "./change-rules.ts";

/** Lets traffic out no longer. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html */
export const revokeSecurityGroupEgress = defineOperation({
	service: "ec2",
	name: "RevokeSecurityGroupEgress",
	parameters: { ...egressGroup, ...ruleParameters, ...ruleIds },
	needs: (params, call) => ruleNeeds(params, call),
	perform: (params, call) => revoke(params, call, "egress"),
});
