import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { required } from "../shape.ts";
import { policyUses } from "./iam-output.ts";
import { awsPolicyOutput, policyNotFound } from "./managed-policies.ts";
import { arn } from "./parameters.ts";

/** The versions of a managed policy, the latest first. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions = defineOperation({
	service: "iam",
	name: "ListPolicyVersions",
	parameters: { PolicyArn: required(arn) },
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn }, { cloud, account }) => {
		const own = account.policies.get(PolicyArn);
		if (own !== undefined) {
			const Versions = [...own.versions].reverse().map(({ id, createdAt }) => ({
				VersionId: id,
				IsDefaultVersion: id === own.defaultVersion,
				CreateDate: outputTime(createdAt),
			}));
			return done(cloud, { Versions });
		}
		const awsOwn = awsPolicyOutput(PolicyArn, policyUses(account));
		if (awsOwn === undefined) return policyNotFound(PolicyArn);
		const { DefaultVersionId: VersionId, CreateDate } = awsOwn;
		return done(cloud, { Versions: [{ VersionId, IsDefaultVersion: true, CreateDate }] });
	},
});
