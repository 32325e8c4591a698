import { defineOperation } from "../operation.ts";
import { refuseRootAccess, withRootAccess } from "./root-access.ts";

/** Lets the organization take root sessions for single tasks in member accounts. https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootSessions.html */
export const enableOrganizationsRootSessions = defineOperation({
	service: "iam",
	name: "EnableOrganizationsRootSessions",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, call) => refuseRootAccess(call) ?? withRootAccess(call, { sessions: true }),
});
