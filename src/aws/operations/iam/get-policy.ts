import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { policyUses } from "./iam-output.ts";
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
		const uses = policyUses(account);
		const Policy = own === undefined ? awsPolicyOutput(PolicyArn, uses) : policyOutput(own, uses);
		return Policy === undefined ? policyNotFound(PolicyArn) : done(cloud, { Policy });
	},
});
