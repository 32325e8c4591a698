import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { isParent, nodeArn, noParent, unitOutput } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { parentId } from "./organizations-parameters.ts";

/** The units right below the root or a unit. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListOrganizationalUnitsForParent.html */
export const listOrganizationalUnitsForParent = defineOperation({
	service: "organizations",
	name: "ListOrganizationalUnitsForParent",
	parameters: { ParentId: required(parentId) },
	refuse: refuseOutsiders,
	needs: ({ ParentId }, { cloud }) => [{ resource: nodeArn(cloud.organization, ParentId) }],
	perform: ({ ParentId }, call) =>
		inOrganization(call, (organization) => {
			if (!isParent(organization, ParentId)) return failed(noParent);
			const below = [...organization.units.values()].filter(({ parent }) => parent === ParentId);
			return done(call.cloud, { OrganizationalUnits: below.map((unit) => unitOutput(organization, unit)) });
		}),
});
