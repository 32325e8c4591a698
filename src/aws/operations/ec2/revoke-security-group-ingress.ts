import { defineOperation } from "../operation.ts";
import { ingressGroup, revoke, ruleIds, ruleNeeds, ruleParameters } from "./change-rules.ts";

/** Lets traffic in no longer. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html */
export const revokeSecurityGroupIngress = defineOperation({
	service: "ec2",
	name: "RevokeSecurityGroupIngress",
	parameters: { ...ingressGroup, ...ruleParameters, ...ruleIds },
	needs: (params, call) => ruleNeeds(params, call),
	perform: (params, call) => revoke(params, call, "ingress"),
});
