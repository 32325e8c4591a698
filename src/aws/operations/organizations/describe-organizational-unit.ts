import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { nodeArn, noUnit, unitOutput } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { unitId } from "./organizations-parameters.ts";

/** One unit. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganizationalUnit.html */
export const describeOrganizationalUnit = defineOperation({
	service: "organizations",
	name: "DescribeOrganizationalUnit",
	parameters: { OrganizationalUnitId: required(unitId) },
	refuse: refuseOutsiders,
	needs: ({ OrganizationalUnitId }, { cloud }) => [
		{ resource: nodeArn(cloud.organization, OrganizationalUnitId) },
	],
	perform: ({ OrganizationalUnitId }, call) =>
		inOrganization(call, (organization) => {
			const unit = organization.units.get(OrganizationalUnitId);
			return unit === undefined
				? failed(noUnit)
				: done(call.cloud, { OrganizationalUnit: unitOutput(organization, unit) });
		}),
});
