import { withAccount, withManagedPolicy } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { ownPolicy } from "./managed-policies.ts";
import { arn, versionId } from "./parameters.ts";

/** Deletes a version that is not the default one. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export const deletePolicyVersion = defineOperation({
	service: "iam",
	name: "DeletePolicyVersion",
	parameters: { PolicyArn: required(arn), VersionId: required(versionId) },
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn, VersionId }, { cloud, account }) => {
		const own = ownPolicy(account, PolicyArn);
		if (!own.ok) return own.refusal;
		const { policy } = own;
		if (!policy.versions.some(({ id }) => id === VersionId))
			return noSuchEntity(`Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`);
		if (policy.defaultVersion === VersionId)
			return failed(awsError("DeleteConflict", "Cannot delete the default version of a policy."));
		const versions = policy.versions.filter(({ id }) => id !== VersionId);
		return done(withAccount(cloud, withManagedPolicy(account, { ...policy, versions })));
	},
});
