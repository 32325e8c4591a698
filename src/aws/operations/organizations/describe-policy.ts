import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { policyArn, policySummary } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { organizationPolicyId } from "./organizations-parameters.ts";
import { noPolicy } from "./policies.ts";

/** An SCP or RCP with its content. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribePolicy.html */
export const describePolicy = defineOperation({
	service: "organizations",
	name: "DescribePolicy",
	parameters: { PolicyId: required(organizationPolicyId) },
	refuse: refuseOutsiders,
	needs: ({ PolicyId }, { cloud }) => [{ resource: policyArn(cloud.organization, PolicyId) }],
	perform: ({ PolicyId }, call) =>
		inOrganization(call, (organization) => {
			const policy = organization.policies.get(PolicyId);
			return policy === undefined
				? failed(noPolicy)
				: done(call.cloud, {
						Policy: { PolicySummary: policySummary(organization, policy), Content: policy.named.policy.text },
					});
		}),
});
