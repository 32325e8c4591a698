import { defineOperation, done } from "../operation.ts";
import { accountOutput } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";

/** The delegated administrators; the model keeps them for all services alike. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html */
export const listDelegatedAdministrators = defineOperation({
	service: "organizations",
	name: "ListDelegatedAdministrators",
	parameters: {},
	refuse: refuseOutsiders,
	needs: () => [{ resource: "*" }],
	perform: (_, call) =>
		inOrganization(call, (organization) =>
			done(call.cloud, {
				DelegatedAdministrators: organization.delegatedAdministrators.flatMap((id) => {
					const account = call.cloud.accounts.get(id);
					return account === undefined ? [] : [accountOutput(organization, account)];
				}),
			}),
		),
});
