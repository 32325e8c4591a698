import { defineOperation } from "../operation.ts";
import { refuseRootAccess, withRootAccess } from "./root-access.ts";

/** Ends root sessions for member accounts. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOrganizationsRootSessions.html */
export const disableOrganizationsRootSessions = defineOperation({
	service: "iam",
	name: "DisableOrganizationsRootSessions",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, call) => refuseRootAccess(call) ?? withRootAccess(call, { sessions: false }),
});
