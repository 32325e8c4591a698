import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { required } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { lastAccessed } from "./last-accessed.ts";
import { jobId } from "./parameters.ts";

/** The list that was started: every service the policies name, and the last try, denied ones too. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html */
export const getServiceLastAccessedDetails = defineOperation({
	service: "iam",
	name: "GetServiceLastAccessedDetails",
	parameters: { JobId: required(jobId) },
	needs: () => [{ resource: "*" }],
	perform: ({ JobId }, { cloud, account, log }) => {
		const job = account.reports?.lastAccessed.get(JobId);
		if (job === undefined) return noSuchEntity(`Job ${JobId} cannot be found.`);
		return done(cloud, {
			JobStatus: "COMPLETED",
			JobType: "SERVICE_LEVEL",
			JobCreationDate: outputTime(job.madeAt),
			ServicesLastAccessed: lastAccessed(account, job.arn, log),
			JobCompletionDate: outputTime(job.madeAt),
			IsTruncated: false,
		});
	},
});
