import type { Cloud, Organization } from "../../account/account.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { type Call, failed, type Performed } from "../operation.ts";

const NOT_IN_USE = awsError(
	"AWSOrganizationsNotInUseException",
	"Your account is not a member of an organization.",
);

const NOT_YOURS = awsError(
	"AccessDeniedException",
	"You don't have permissions to access this resource.",
	"Only the management account can do this, or for reading a delegated administrator.",
);

/** The error of a caller whose account does not manage the organization. */
export const refuseOthers = (_: unknown, { cloud, account }: Call): AwsError | undefined => {
	const { organization } = cloud;
	if (organization === undefined || !organization.members.has(account.id)) return NOT_IN_USE;
	return organization.managementAccount === account.id ? undefined : NOT_YOURS;
};

/** The same for reading, which delegated administrators may do too. */
export const refuseOutsiders = (_: unknown, { cloud, account }: Call): AwsError | undefined => {
	const { organization } = cloud;
	if (organization === undefined || !organization.members.has(account.id)) return NOT_IN_USE;
	const { managementAccount, delegatedAdministrators } = organization;
	return managementAccount === account.id || delegatedAdministrators.includes(account.id)
		? undefined
		: NOT_YOURS;
};

/** The error of an account that is in no organization. */
export const refuseOutside = (_: unknown, { cloud, account }: Call): AwsError | undefined =>
	cloud.organization?.members.has(account.id) ? undefined : NOT_IN_USE;

/** Does something with the organization. */
export const inOrganization = (
	{ cloud }: Pick<Call, "cloud">,
	act: (organization: Organization) => Performed,
): Performed => (cloud.organization === undefined ? failed(NOT_IN_USE) : act(cloud.organization));

/** The cloud with the organization changed. */
export const withOrganization = (cloud: Cloud, organization: Organization): Cloud => ({
	...cloud,
	organization,
});
