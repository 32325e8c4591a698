import type { Account } from "../../account/account.ts";
import { groupArn, roleArn, userArn } from "../../account/arns.ts";
import { withAccount, withEntry } from "../../account/change.ts";
import { hexDigits } from "../hex-id.ts";
import { defineOperation, done } from "../operation.ts";
import { optional, required, wordOf } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { arn } from "./parameters.ts";

/** Starts a list of when somebody last tried each service that the policies let them use. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html */
export const generateServiceLastAccessedDetails = defineOperation({
	service: "iam",
	name: "GenerateServiceLastAccessedDetails",
	parameters: { Arn: required(arn), Granularity: optional(wordOf("SERVICE_LEVEL", "ACTION_LEVEL")) },
	needs: ({ Arn }) => [{ resource: Arn }],
	perform: ({ Arn }, { cloud, account, now, count }) => {
		if (!isEntity(account, Arn)) return noSuchEntity(`ARN ${Arn} does not exist.`);
		const drawn = hexDigits(32, "job", Arn, String(count));
		const JobId = [0, 8, 12, 16, 20]
			.map((at, index) => drawn.slice(at, [8, 12, 16, 20, 32][index]))
			.join("-");
		const reports = {
			credentials: account.reports?.credentials,
			lastAccessed: withEntry(account.reports?.lastAccessed ?? new Map(), JobId, { arn: Arn, madeAt: now }),
		};
		return done(withAccount(cloud, { ...account, reports }), { JobId });
	},
});

const isEntity = (account: Account, wanted: string): boolean =>
	account.policies.has(wanted) ||
	[...account.users.values()].some((user) => userArn(account.id, user) === wanted) ||
	[...account.groups.values()].some((group) => groupArn(account.id, group) === wanted) ||
	[...account.roles.values()].some((role) => roleArn(account.id, role) === wanted);
