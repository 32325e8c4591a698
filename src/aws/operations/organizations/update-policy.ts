import { withEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, required, text } from "../shape.ts";
import { policyArn, policySummary } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { nodeName, organizationPolicyId, policyContent } from "./organizations-parameters.ts";
import { noPolicy, readContent } from "./policies.ts";

/** Changes an SCP or RCP wherever it is attached, at once. https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdatePolicy.html */
export const updateOrganizationPolicy = defineOperation({
	service: "organizations",
	name: "UpdatePolicy",
	parameters: {
		PolicyId: required(organizationPolicyId),
		Name: optional(nodeName),
		Description: optional(text),
		Content: optional(policyContent),
	},
	refuse: refuseOthers,
	needs: ({ PolicyId }, { cloud }) => [{ resource: policyArn(cloud.organization, PolicyId) }],
	perform: ({ PolicyId, Name, Content }, call) =>
		inOrganization(call, (organization) => {
			const policy = organization.policies.get(PolicyId);
			if (policy === undefined) return failed(noPolicy);
			if (policy.awsManaged)
				return failed(awsError("InvalidInputException", "You can't modify a policy that AWS manages."));
			const read = Content === undefined ? undefined : readContent(Content, policy.type);
			if (read?.ok === false) return failed(read.error);
			const name = Name ?? policy.name;
			const named = { ...policy.named, name, policy: read?.policy ?? policy.named.policy };
			const changed = { ...policy, name, named };
			const policies = withEntry(organization.policies, PolicyId, changed);
			return done(withOrganization(call.cloud, { ...organization, policies }), {
				Policy: { PolicySummary: policySummary(organization, changed), Content: named.policy.text },
			});
		}),
});
