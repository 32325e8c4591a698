import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { nodeArn } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { targetId } from "./organizations-parameters.ts";

/** The one parent of an account or a unit. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListParents.html */
export const listParents = defineOperation({
	service: "organizations",
	name: "ListParents",
	parameters: { ChildId: required(targetId) },
	refuse: refuseOutsiders,
	needs: ({ ChildId }, { cloud }) => [{ resource: nodeArn(cloud.organization, ChildId) }],
	perform: ({ ChildId }, call) =>
		inOrganization(call, (organization) => {
			const child = organization.members.get(ChildId) ?? organization.units.get(ChildId);
			if (child === undefined)
				return failed(
					awsError(
						"ChildNotFoundException",
						"We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.",
					),
				);
			const Type = child.parent === organization.root.id ? "ROOT" : "ORGANIZATIONAL_UNIT";
			return done(call.cloud, { Parents: [{ Id: child.parent, Type }] });
		}),
});
