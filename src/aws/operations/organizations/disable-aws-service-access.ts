import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { servicePrincipal } from "./organizations-parameters.ts";

/** Ends a service's access across the organization. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisableAWSServiceAccess.html */
export const disableAwsServiceAccess = defineOperation({
	service: "organizations",
	name: "DisableAWSServiceAccess",
	parameters: { ServicePrincipal: required(servicePrincipal) },
	refuse: refuseOthers,
	needs: ({ ServicePrincipal }) => [
		{ resource: "*", context: { "organizations:ServicePrincipal": ServicePrincipal } },
	],
	perform: ({ ServicePrincipal }, call) =>
		inOrganization(call, (organization) => {
			const others = (organization.trustedServices ?? []).filter((service) => service !== ServicePrincipal);
			return done(withOrganization(call.cloud, { ...organization, trustedServices: others }));
		}),
});
