import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { noAccount, nodeArn } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { memberId, servicePrincipal } from "./organizations-parameters.ts";

/** Lets a member account administer a service for the organization; its ceilings stay. https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html */
export const registerDelegatedAdministrator = defineOperation({
	service: "organizations",
	name: "RegisterDelegatedAdministrator",
	parameters: { AccountId: required(memberId), ServicePrincipal: required(servicePrincipal) },
	refuse: refuseOthers,
	needs: ({ AccountId, ServicePrincipal }, { cloud }) => [
		{
			resource: nodeArn(cloud.organization, AccountId),
			context: { "organizations:ServicePrincipal": ServicePrincipal },
		},
	],
	perform: ({ AccountId }, call) =>
		inOrganization(call, (organization) => {
			if (!organization.members.has(AccountId)) return failed(noAccount);
			if (AccountId === organization.managementAccount)
				return failed(
					awsError(
						"ConstraintViolationException",
						"You cannot register master account/yourself as delegated administrator for your organization.",
					),
				);
			if (organization.delegatedAdministrators.includes(AccountId))
				return failed(
					awsError(
						"AccountAlreadyRegisteredException",
						"The specified account is already a delegated administrator for this AWS service.",
					),
				);
			const delegatedAdministrators = [...organization.delegatedAdministrators, AccountId];
			return done(withOrganization(call.cloud, { ...organization, delegatedAdministrators }));
		}),
});
