import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { noTarget } from "./attachments.ts";
import { attachedTo, nodeArn, policySummary } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { policyType, targetId } from "./organizations-parameters.ts";

/** The policies attached to the root, a unit or an account itself; what is inherited is not listed. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPoliciesForTarget.html */
export const listPoliciesForTarget = defineOperation({
	service: "organizations",
	name: "ListPoliciesForTarget",
	parameters: { TargetId: required(targetId), Filter: required(policyType) },
	refuse: refuseOutsiders,
	needs: ({ TargetId, Filter }, { cloud }) => [
		{ resource: nodeArn(cloud.organization, TargetId), context: { "organizations:PolicyType": Filter } },
	],
	perform: ({ TargetId, Filter }, call) =>
		inOrganization(call, (organization) => {
			const attached = attachedTo(organization, TargetId);
			if (attached === undefined) return failed(noTarget);
			const policies = attached.flatMap((id) => organization.policies.get(id) ?? []);
			return done(call.cloud, {
				Policies: policies
					.filter(({ type }) => type === Filter)
					.map((policy) => policySummary(organization, policy)),
			});
		}),
});
