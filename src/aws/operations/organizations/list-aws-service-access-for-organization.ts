import { SCENE_START } from "../../account/read-scene.ts";
import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { inOrganization, refuseOutsiders } from "./organization.ts";

/** The services that may act across the organization. https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAWSServiceAccessForOrganization.html */
export const listAwsServiceAccessForOrganization = defineOperation({
	service: "organizations",
	name: "ListAWSServiceAccessForOrganization",
	parameters: {},
	refuse: refuseOutsiders,
	needs: () => [{ resource: "*" }],
	perform: (_, call) =>
		inOrganization(call, ({ trustedServices = [] }) =>
			done(call.cloud, {
				EnabledServicePrincipals: trustedServices.map((ServicePrincipal) => ({
					ServicePrincipal,
					DateEnabled: outputTime(SCENE_START),
				})),
			}),
		),
});
