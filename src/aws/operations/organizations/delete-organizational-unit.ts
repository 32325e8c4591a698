import { withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { nodeArn, noUnit } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { unitId } from "./organizations-parameters.ts";

/** Deletes an empty unit. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganizationalUnit.html */
export const deleteOrganizationalUnit = defineOperation({
	service: "organizations",
	name: "DeleteOrganizationalUnit",
	parameters: { OrganizationalUnitId: required(unitId) },
	refuse: refuseOthers,
	needs: ({ OrganizationalUnitId }, { cloud }) => [
		{ resource: nodeArn(cloud.organization, OrganizationalUnitId) },
	],
	perform: ({ OrganizationalUnitId: id }, call) =>
		inOrganization(call, (organization) => {
			if (!organization.units.has(id)) return failed(noUnit);
			const children = [...organization.units.values(), ...organization.members.values()];
			if (children.some(({ parent }) => parent === id)) return failed(NOT_EMPTY);
			const units = withoutEntry(organization.units, id);
			return done(withOrganization(call.cloud, { ...organization, units }));
		}),
});

const NOT_EMPTY = awsError(
	"OrganizationalUnitNotEmptyException",
	"The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.",
);
