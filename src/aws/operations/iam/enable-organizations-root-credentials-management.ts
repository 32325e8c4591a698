import { defineOperation } from "../operation.ts";
import { refuseRootAccess, withRootAccess } from "./root-access.ts";

/** Lets the organization remove the root credentials of its member accounts. https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootCredentialsManagement.html */
export const enableOrganizationsRootCredentialsManagement = defineOperation({
	service: "iam",
	name: "EnableOrganizationsRootCredentialsManagement",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, call) => refuseRootAccess(call) ?? withRootAccess(call, { credentialsManagement: true }),
});
