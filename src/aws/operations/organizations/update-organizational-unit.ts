import { withEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { nodeArn, noUnit, unitOutput } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { nodeName, unitId } from "./organizations-parameters.ts";

/** Gives a unit another name; its id, accounts and policies stay. https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdateOrganizationalUnit.html */
export const updateOrganizationalUnit = defineOperation({
	service: "organizations",
	name: "UpdateOrganizationalUnit",
	parameters: { OrganizationalUnitId: required(unitId), Name: optional(nodeName) },
	refuse: refuseOthers,
	needs: ({ OrganizationalUnitId }, { cloud }) => [
		{ resource: nodeArn(cloud.organization, OrganizationalUnitId) },
	],
	perform: ({ OrganizationalUnitId: id, Name }, call) =>
		inOrganization(call, (organization) => {
			const unit = organization.units.get(id);
			if (unit === undefined) return failed(noUnit);
			const isTaken = [...organization.units.values()].some(
				(other) => other.id !== id && other.parent === unit.parent && other.name === Name,
			);
			if (isTaken)
				return failed(
					awsError("DuplicateOrganizationalUnitException", "An OU with the same name already exists."),
				);
			const renamed = { ...unit, name: Name ?? unit.name };
			const changed = { ...organization, units: withEntry(organization.units, id, renamed) };
			return done(withOrganization(call.cloud, changed), {
				OrganizationalUnit: unitOutput(changed, renamed),
			});
		}),
});
