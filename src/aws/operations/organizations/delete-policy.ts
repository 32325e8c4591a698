import { withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { attachedTo, nodeIds, policyArn } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { organizationPolicyId } from "./organizations-parameters.ts";
import { noPolicy } from "./policies.ts";

/** Deletes an SCP or RCP that is attached nowhere. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeletePolicy.html */
export const deleteOrganizationPolicy = defineOperation({
	service: "organizations",
	name: "DeletePolicy",
	parameters: { PolicyId: required(organizationPolicyId) },
	refuse: refuseOthers,
	needs: ({ PolicyId }, { cloud }) => [{ resource: policyArn(cloud.organization, PolicyId) }],
	perform: ({ PolicyId }, call) =>
		inOrganization(call, (organization) => {
			const policy = organization.policies.get(PolicyId);
			if (policy === undefined) return failed(noPolicy);
			const isUsed = nodeIds(organization).some((id) => attachedTo(organization, id)?.includes(PolicyId));
			if (isUsed || policy.awsManaged) return failed(IN_USE);
			const policies = withoutEntry(organization.policies, PolicyId);
			return done(withOrganization(call.cloud, { ...organization, policies }));
		}),
});

const IN_USE = awsError(
	"PolicyInUseException",
	"The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.",
);
