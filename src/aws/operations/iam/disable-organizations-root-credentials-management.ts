import { defineOperation } from "../operation.ts";
import { refuseRootAccess, withRootAccess } from "./root-access.ts";

/** Leaves root credentials to the member accounts again. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOrganizationsRootCredentialsManagement.html */
export const disableOrganizationsRootCredentialsManagement = defineOperation({
	service: "iam",
	name: "DisableOrganizationsRootCredentialsManagement",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, call) => refuseRootAccess(call) ?? withRootAccess(call, { credentialsManagement: false }),
});
