import { defineOperation, done, failed } from "../operation.ts";
import { required, wordOf } from "../shape.ts";
import { membersOf } from "./members.ts";
import { isParent, nodeArn, noParent } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";
import { parentId } from "./organizations-parameters.ts";

/** The ids of the accounts or units right below a parent. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListChildren.html */
export const listChildren = defineOperation({
	service: "organizations",
	name: "ListChildren",
	parameters: { ParentId: required(parentId), ChildType: required(wordOf("ACCOUNT", "ORGANIZATIONAL_UNIT")) },
	refuse: refuseOutsiders,
	needs: ({ ParentId }, { cloud }) => [{ resource: nodeArn(cloud.organization, ParentId) }],
	perform: ({ ParentId, ChildType }, call) =>
		inOrganization(call, (organization) => {
			if (!isParent(organization, ParentId)) return failed(noParent);
			const units = [...organization.units.values()].filter(({ parent }) => parent === ParentId);
			const ids = ChildType === "ACCOUNT" ? membersOf(call.cloud, ParentId) : units;
			return done(call.cloud, { Children: ids.map(({ id }) => ({ Id: id, Type: ChildType })) });
		}),
});
