import { withAccount, withoutEntry } from "../../account/change.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { policyUses } from "./iam-output.ts";
import { ownPolicy } from "./managed-policies.ts";
import { arn } from "./parameters.ts";

/** Deletes a customer managed policy that is attached nowhere and has one version. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html */
export const deletePolicy = defineOperation({
	service: "iam",
	name: "DeletePolicy",
	parameters: { PolicyArn: required(arn) },
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn }, { cloud, account }) => {
		const own = ownPolicy(account, PolicyArn);
		if (!own.ok) return own.refusal;
		const { attached, bounds } = policyUses(account);
		if (attached.has(PolicyArn) || bounds.has(PolicyArn))
			return failed(awsError("DeleteConflict", "Cannot delete a policy attached to entities."));
		if (own.policy.versions.length > 1) return failed(awsError("DeleteConflict", SEVERAL_VERSIONS));
		return done(withAccount(cloud, { ...account, policies: withoutEntry(account.policies, PolicyArn) }));
	},
});

const SEVERAL_VERSIONS =
	"This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.";
