import { defineOperation, done } from "../operation.ts";
import { membersOf } from "./members.ts";
import { accountOutput } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";

/** Every account of the organization. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html */
export const listAccounts = defineOperation({
	service: "organizations",
	name: "ListAccounts",
	parameters: {},
	refuse: refuseOutsiders,
	needs: () => [{ resource: "*" }],
	perform: (_, call) =>
		inOrganization(call, (organization) =>
			done(call.cloud, {
				Accounts: membersOf(call.cloud).map((account) => accountOutput(organization, account)),
			}),
		),
});
