import { withEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { isParent, noAccount, nodeArn } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { memberId, parentId } from "./organizations-parameters.ts";

/** Moves an account from one parent to another; its ceilings change with it. https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html */
export const moveAccount = defineOperation({
	service: "organizations",
	name: "MoveAccount",
	parameters: {
		AccountId: required(memberId),
		SourceParentId: required(parentId),
		DestinationParentId: required(parentId),
	},
	refuse: refuseOthers,
	needs: ({ AccountId, SourceParentId, DestinationParentId }, { cloud }) =>
		[AccountId, SourceParentId, DestinationParentId].map((id) => ({
			resource: nodeArn(cloud.organization, id),
		})),
	perform: ({ AccountId, SourceParentId, DestinationParentId }, call) =>
		inOrganization(call, (organization) => {
			const member = organization.members.get(AccountId);
			if (member === undefined) return failed(noAccount);
			if (member.parent !== SourceParentId)
				return failed(
					awsError(
						"SourceParentNotFoundException",
						"We can't find a source root or OU with the ParentId that you specified.",
					),
				);
			if (!isParent(organization, DestinationParentId))
				return failed(
					awsError(
						"DestinationParentNotFoundException",
						"We can't find the destination container (a root or OU) with the ParentId that you specified.",
					),
				);
			if (SourceParentId === DestinationParentId)
				return failed(
					awsError(
						"DuplicateAccountException",
						"That account is already present in the specified destination.",
					),
				);
			const moved = { ...member, parent: DestinationParentId };
			const members = withEntry(organization.members, AccountId, moved);
			return done(withOrganization(call.cloud, { ...organization, members }));
		}),
});
