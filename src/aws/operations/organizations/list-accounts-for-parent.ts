import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { membersOf } from "./members.ts";
import { accountOutput, isParent, nodeArn, noParent } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { parentId } from "./organizations-parameters.ts";

/** The accounts right below the root or a unit. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccountsForParent.html */
export const listAccountsForParent = defineOperation({
	service: "organizations",
	name: "ListAccountsForParent",
	parameters: { ParentId: required(parentId) },
	refuse: refuseOutsiders,
	needs: ({ ParentId }, { cloud }) => [{ resource: nodeArn(cloud.organization, ParentId) }],
	perform: ({ ParentId }, call) =>
		inOrganization(call, (organization) =>
			isParent(organization, ParentId)
				? done(call.cloud, {
						Accounts: membersOf(call.cloud, ParentId).map((account) => accountOutput(organization, account)),
					})
				: failed(noParent),
		),
});
