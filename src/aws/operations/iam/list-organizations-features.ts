import { defineOperation } from "../operation.ts";
import { refuseRootAccess, withRootAccess } from "./root-access.ts";

/** Which parts of central root access are on. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html */
export const listOrganizationsFeatures = defineOperation({
	service: "iam",
	name: "ListOrganizationsFeatures",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, call) => refuseRootAccess(call) ?? withRootAccess(call, {}),
});
