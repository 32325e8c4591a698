import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { policySummary } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { policyType } from "./organizations-parameters.ts";

/** Every SCP or RCP of the organization. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPolicies.html */
export const listOrganizationPolicies = defineOperation({
	service: "organizations",
	name: "ListPolicies",
	parameters: { Filter: required(policyType) },
	refuse: refuseOutsiders,
	needs: ({ Filter }) => [{ resource: "*", context: { "organizations:PolicyType": Filter } }],
	perform: ({ Filter }, call) =>
		inOrganization(call, (organization) =>
			done(call.cloud, {
				Policies: [...organization.policies.values()]
					.filter(({ type }) => type === Filter)
					.map((policy) => policySummary(organization, policy)),
			}),
		),
});
