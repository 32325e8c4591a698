import type { Account, Organization } from "../../account/account.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { attachedTo, nodeArn, nodeIds, policyArn } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { organizationPolicyId } from "./organizations-parameters.ts";
import { noPolicy } from "./policies.ts";

/** Where an SCP or RCP is attached. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTargetsForPolicy.html */
export const listTargetsForPolicy = defineOperation({
	service: "organizations",
	name: "ListTargetsForPolicy",
	parameters: { PolicyId: required(organizationPolicyId) },
	refuse: refuseOutsiders,
	needs: ({ PolicyId }, { cloud }) => [{ resource: policyArn(cloud.organization, PolicyId) }],
	perform: ({ PolicyId }, call) =>
		inOrganization(call, (organization) => {
			if (!organization.policies.has(PolicyId)) return failed(noPolicy);
			const ids = nodeIds(organization).filter((id) => attachedTo(organization, id)?.includes(PolicyId));
			return done(call.cloud, {
				Targets: ids.map((id) => ({
					TargetId: id,
					Arn: nodeArn(organization, id),
					Name: nameOf(organization, call.cloud.accounts, id),
					Type:
						id === organization.root.id ? "ROOT" : id.startsWith("ou-") ? "ORGANIZATIONAL_UNIT" : "ACCOUNT",
				})),
			});
		}),
});

const nameOf = (organization: Organization, accounts: ReadonlyMap<string, Account>, id: string): string =>
	id === organization.root.id
		? organization.root.name
		: (organization.units.get(id)?.name ?? accounts.get(id)?.name ?? id);
