import type { PolicyVersionRecord } from "../../account/account.ts";
import { withAccount, withManagedPolicy } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { optional, required, truth } from "../shape.ts";
import { ownPolicy, readManaged } from "./managed-policies.ts";
import { arn, policyDocument } from "./parameters.ts";

/** Another version of a policy; it counts only once it is the default. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export const createPolicyVersion = defineOperation({
	service: "iam",
	name: "CreatePolicyVersion",
	parameters: {
		PolicyArn: required(arn),
		PolicyDocument: required(policyDocument),
		SetAsDefault: optional(truth),
	},
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn, PolicyDocument, SetAsDefault = false }, { cloud, account, now }) => {
		const own = ownPolicy(account, PolicyArn);
		if (!own.ok) return own.refusal;
		const read = readManaged(PolicyDocument);
		if (!read.ok) return failed(read.error);
		if (own.policy.versions.length >= quotas.versionsPerManagedPolicy)
			return failed(awsError("LimitExceeded", FIVE_VERSIONS));
		const version: PolicyVersionRecord = {
			id: nextId(own.policy.versions),
			policy: read.policy,
			createdAt: now,
		};
		const policy = {
			...own.policy,
			versions: [...own.policy.versions, version],
			defaultVersion: SetAsDefault ? version.id : own.policy.defaultVersion,
		};
		return done(withAccount(cloud, withManagedPolicy(account, policy)), {
			PolicyVersion: {
				VersionId: version.id,
				IsDefaultVersion: SetAsDefault,
				CreateDate: outputTime(now),
			},
		});
	},
});

const FIVE_VERSIONS =
	"A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.";

/** The number after the highest one there is. */
const nextId = (versions: readonly PolicyVersionRecord[]): string =>
	`v${Math.max(...versions.map(({ id }) => Number(id.slice(1)))) + 1}`;
