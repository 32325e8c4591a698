import { defineOperation, done } from "../operation.ts";
import { nodeArn, organizationArn } from "./nodes.ts";
import { inOrganization, refuseOutside } from "./organization.ts";

/** The organization that the caller's account is in. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html */
export const describeOrganization = defineOperation({
	service: "organizations",
	name: "DescribeOrganization",
	parameters: {},
	refuse: refuseOutside,
	needs: () => [{ resource: "*" }],
	perform: (_, call) =>
		inOrganization(call, (organization) => {
			const { id, managementAccount, allFeatures } = organization;
			return done(call.cloud, {
				Organization: {
					Id: id,
					Arn: organizationArn(organization),
					FeatureSet: allFeatures ? "ALL" : "CONSOLIDATED_BILLING",
					MasterAccountArn: nodeArn(organization, managementAccount),
					MasterAccountId: managementAccount,
					MasterAccountEmail: call.cloud.accounts.get(managementAccount)?.root.email,
					AvailablePolicyTypes: [],
				},
			});
		}),
});
