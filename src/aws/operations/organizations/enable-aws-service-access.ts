import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { servicePrincipal } from "./organizations-parameters.ts";

/** Lets a service act across the organization. https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAWSServiceAccess.html */
export const enableAwsServiceAccess = defineOperation({
	service: "organizations",
	name: "EnableAWSServiceAccess",
	parameters: { ServicePrincipal: required(servicePrincipal) },
	refuse: refuseOthers,
	needs: ({ ServicePrincipal }) => [
		{ resource: "*", context: { "organizations:ServicePrincipal": ServicePrincipal } },
	],
	perform: ({ ServicePrincipal }, call) =>
		inOrganization(call, (organization) => {
			const others = (organization.trustedServices ?? []).filter((service) => service !== ServicePrincipal);
			return done(
				withOrganization(call.cloud, { ...organization, trustedServices: [...others, ServicePrincipal] }),
			);
		}),
});
