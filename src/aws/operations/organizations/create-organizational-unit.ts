import { withEntry } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { lowerId } from "../../account/unique-id.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { depthOf, isParent, nodeArn, noParent, unitOutput } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { nodeName, parentId } from "./organizations-parameters.ts";
import { fullAccessIds } from "./policies.ts";

/** A unit under the root or another unit; the full-access policies come with it. https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html */
export const createOrganizationalUnit = defineOperation({
	service: "organizations",
	name: "CreateOrganizationalUnit",
	parameters: { ParentId: required(parentId), Name: required(nodeName) },
	refuse: refuseOthers,
	needs: ({ ParentId }, { cloud }) => [{ resource: nodeArn(cloud.organization, ParentId) }],
	perform: ({ ParentId, Name }, call) =>
		inOrganization(call, (organization) => {
			if (!isParent(organization, ParentId)) return failed(noParent);
			if ([...organization.units.values()].some(({ parent, name }) => parent === ParentId && name === Name))
				return failed(
					awsError("DuplicateOrganizationalUnitException", "An OU with the same name already exists."),
				);
			if (depthOf(organization, ParentId) >= quotas.organizationalUnitDepth)
				return failed(
					awsError("ConstraintViolationException", "You have exceeded the maximum depth of an OU tree."),
				);
			const id = `ou-${organization.root.id.slice(2)}-${lowerId(8, "unit", ParentId, Name, String(call.count))}`;
			const unit = { id, name: Name, parent: ParentId, attachedPolicies: fullAccessIds(organization) };
			const changed = { ...organization, units: withEntry(organization.units, id, unit) };
			return done(withOrganization(call.cloud, changed), { OrganizationalUnit: unitOutput(changed, unit) });
		}),
});
