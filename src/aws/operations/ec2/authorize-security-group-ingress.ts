import { defineOperation } from "../operation.ts";
import { authorize, ingressGroup, ruleNeeds, ruleParameters } from "./change-rules.ts";

/** Lets traffic in; security groups only ever allow. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html */
export const authorizeSecurityGroupIngress = defineOperation({
	service: "ec2",
	name: "AuthorizeSecurityGroupIngress",
	parameters: { ...ingressGroup, ...ruleParameters },
	needs: (params, call) => ruleNeeds(params, call),
	perform: (params, call) => authorize(params, call, "ingress"),
});
