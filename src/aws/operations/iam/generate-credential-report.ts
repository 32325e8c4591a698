import { withAccount } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { credentialReport } from "./credential-report.ts";

/** Seconds for which a report counts as fresh. */
export const REPORT_SECONDS = 4 * 3_600;

/** Has the credential report written, at most every four hours. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html */
export const generateCredentialReport = defineOperation({
	service: "iam",
	name: "GenerateCredentialReport",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account, now }) => {
		const before = account.reports?.credentials;
		if (before !== undefined && now - before.madeAt < REPORT_SECONDS)
			return done(cloud, { State: "COMPLETE" });
		const reports = {
			credentials: { madeAt: now, csv: credentialReport(account) },
			lastAccessed: account.reports?.lastAccessed ?? new Map(),
		};
		return done(withAccount(cloud, { ...account, reports }), {
			State: "STARTED",
			Description: "No report exists. Starting a new report generation task",
		});
	},
});
