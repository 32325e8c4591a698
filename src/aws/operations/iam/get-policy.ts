import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { awsPolicyOutput, policyNotFound, policyOutput } from "./managed-policies.ts";
import { arn } from "./parameters.ts";

/** A managed policy without its document. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export const getPolicy = defineOperation({
	service: "iam",
	name: "GetPolicy",
	parameters: { PolicyArn: required(arn) },
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn }, { cloud, account }) => {
		const own = account.policies.get(PolicyArn);
		const Policy = own === undefined ? awsPolicyOutput(account, PolicyArn) : policyOutput(account, own);
		return Policy === undefined ? policyNotFound(PolicyArn) : done(cloud, { Policy });
	},
});
