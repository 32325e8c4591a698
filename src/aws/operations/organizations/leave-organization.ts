import { withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { inOrganization, refuseOutside, withOrganization } from "./organization.ts";

/** Takes the caller's own account out of the organization, and from under its ceilings. https://docs.aws.amazon.com/organizations/latest/APIReference/API_LeaveOrganization.html */
export const leaveOrganization = defineOperation({
	service: "organizations",
	name: "LeaveOrganization",
	parameters: {},
	refuse: refuseOutside,
	needs: () => [{ resource: "*" }],
	perform: (_, call) =>
		inOrganization(call, (organization) => {
			if (organization.managementAccount === call.account.id)
				return failed(
					awsError(
						"MasterCannotLeaveOrganizationException",
						"You can't remove a management account from an organization. If you want the management account to become a member account in another organization, you must first delete the current organization of the management account.",
					),
				);
			const members = withoutEntry(organization.members, call.account.id);
			return done(withOrganization(call.cloud, { ...organization, members }));
		}),
});
