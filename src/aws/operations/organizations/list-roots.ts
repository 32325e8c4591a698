import { defineOperation, done } from "../operation.ts";
import { rootOutput } from "./nodes.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";

/** The one root, and the policy types that are enabled. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListRoots.html */
export const listRoots = defineOperation({
	service: "organizations",
	name: "ListRoots",
	parameters: {},
	refuse: refuseOutsiders,
	needs: () => [{ resource: "*" }],
	perform: (_, call) =>
		inOrganization(call, (organization) => done(call.cloud, { Roots: [rootOutput(organization)] })),
});
