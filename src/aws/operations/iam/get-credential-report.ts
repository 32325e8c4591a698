import { awsError } from "../aws-error.ts";
import { base64 } from "../base64.ts";
import { defineOperation, failed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { REPORT_SECONDS } from "./generate-credential-report.ts";

/** The credential report as CSV in Base64. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html */
export const getCredentialReport = defineOperation({
	service: "iam",
	name: "GetCredentialReport",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account, now }) => {
		const report = account.reports?.credentials;
		if (report === undefined) return failed(awsError("ReportNotPresent", "CredentialReport is not present."));
		if (now - report.madeAt >= REPORT_SECONDS)
			return failed(awsError("ReportExpired", "CredentialReport has expired."));
		const output = {
			Content: base64(report.csv),
			ReportFormat: "text/csv",
			GeneratedTime: outputTime(report.madeAt),
		};
		return { ok: true, cloud, output, body: report.csv };
	},
});
