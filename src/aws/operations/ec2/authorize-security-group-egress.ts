import { defineOperation } from "../operation.ts";
import { authorize, egressGroup, ruleNeeds, ruleParameters } from "./change-rules.ts";

/** Lets traffic out; security groups only ever allow. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html */
export const authorizeSecurityGroupEgress = defineOperation({
	service: "ec2",
	name: "AuthorizeSecurityGroupEgress",
	parameters: { ...egressGroup, ...ruleParameters },
	needs: (params, call) => ruleNeeds(params, call),
	perform: (params, call) => authorize(params, call, "egress"),
});
