import type { Organization } from "../../account/account.ts";
import { awsError } from "../aws-error.ts";
import { type Call, done, failed, type Performed } from "../operation.ts";

/** The error of a call on central root access that the organization cannot take; undefined where it can. */
export const refuseRootAccess = ({ cloud, account }: Call): Performed | undefined => {
	const { organization } = cloud;
	if (organization === undefined || !organization.members.has(account.id)) {
		return failed(
			awsError(
				"OrganizationNotFoundException",
				"The request was rejected because no organization is associated with your account.",
			),
		);
	}
	const mayCall = [organization.managementAccount, ...organization.delegatedAdministrators];
	if (!mayCall.includes(account.id)) {
		return failed(
			awsError(
				"AccountNotManagementOrDelegatedAdministratorException",
				"The request was rejected because the account making the request is not the management account or delegated administrator account for centralized root access.",
			),
		);
	}
	if (!organization.allFeatures) {
		return failed(
			awsError(
				"OrganizationNotInAllFeaturesModeException",
				"The request was rejected because your organization does not have All features enabled.",
			),
		);
	}
	return hasTrustedAccess(organization) ? undefined : failed(NO_TRUSTED_ACCESS);
};

const NO_TRUSTED_ACCESS = awsError(
	"ServiceAccessNotEnabledException",
	"The request was rejected because trusted access is not enabled for IAM in Organizations.",
	"Run `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com` first.",
);

/** A feature that is on already shows that trusted access was given. */
const hasTrustedAccess = ({ rootAccess, trustedServices = [] }: Organization): boolean =>
	rootAccess.credentialsManagement || rootAccess.sessions || trustedServices.includes("iam.amazonaws.com");

/** The organization with parts of central root access switched, and what AWS answers. */
export const withRootAccess = ({ cloud }: Call, change: Partial<Organization["rootAccess"]>): Performed => {
	const { organization } = cloud;
	if (organization === undefined) return done(cloud);
	const rootAccess = { ...organization.rootAccess, ...change };
	const EnabledFeatures = [
		...(rootAccess.credentialsManagement ? ["RootCredentialsManagement"] : []),
		...(rootAccess.sessions ? ["RootSessions"] : []),
	];
	const output = { OrganizationId: organization.id, EnabledFeatures };
	return done({ ...cloud, organization: { ...organization, rootAccess } }, output);
};
