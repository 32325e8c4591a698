import type { Organization } from "../../account/account.ts";
import { lowerId } from "../../account/unique-id.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, wordOf } from "../shape.ts";
import { nodeArn, organizationArn } from "./nodes.ts";
import { withOrganization } from "./organization.ts";
import { fullAccessPolicies } from "./policies.ts";

/** An organization whose management account is the caller's; no policy type is enabled yet. https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganization.html */
export const createOrganization = defineOperation({
	service: "organizations",
	name: "CreateOrganization",
	parameters: { FeatureSet: optional(wordOf("ALL", "CONSOLIDATED_BILLING")) },
	refuse: (_, { cloud, account }) =>
		cloud.organization?.members.has(account.id)
			? awsError("AlreadyInOrganizationException", "The AWS account is already a member of an organization.")
			: undefined,
	needs: () => [{ resource: "*" }],
	perform: ({ FeatureSet = "ALL" }, { cloud, account }) => {
		const id = `o-${lowerId(10, "organization", account.id)}`;
		const rootId = `r-${lowerId(4, "root", id)}`;
		const organization: Organization = {
			id,
			managementAccount: account.id,
			allFeatures: FeatureSet === "ALL",
			enabledPolicyTypes: [],
			root: { id: rootId, name: "Root", attachedPolicies: [] },
			units: new Map(),
			members: new Map([[account.id, { account: account.id, parent: rootId, attachedPolicies: [] }]]),
			policies: fullAccessPolicies(),
			rootAccess: { credentialsManagement: false, sessions: false },
			delegatedAdministrators: [],
		};
		return done(withOrganization(cloud, organization), {
			Organization: {
				Id: id,
				Arn: organizationArn(organization),
				FeatureSet,
				MasterAccountArn: nodeArn(organization, account.id),
				MasterAccountId: account.id,
				MasterAccountEmail: account.root.email,
				AvailablePolicyTypes: [],
			},
		});
	},
});
