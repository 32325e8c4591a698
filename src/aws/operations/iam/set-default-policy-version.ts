import { withAccount, withManagedPolicy } from "../../account/change.ts";
import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { ownPolicy } from "./managed-policies.ts";
import { arn, versionId } from "./parameters.ts";

/** Makes one version count, wherever the policy is attached. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export const setDefaultPolicyVersion = defineOperation({
	service: "iam",
	name: "SetDefaultPolicyVersion",
	parameters: { PolicyArn: required(arn), VersionId: required(versionId) },
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn, VersionId }, { cloud, account }) => {
		const own = ownPolicy(account, PolicyArn);
		if (!own.ok) return own.refusal;
		if (!own.policy.versions.some(({ id }) => id === VersionId))
			return noSuchEntity(`Policy ${PolicyArn} version ${VersionId} does not exist.`);
		const policy = { ...own.policy, defaultVersion: VersionId };
		return done(withAccount(cloud, withManagedPolicy(account, policy)));
	},
});
