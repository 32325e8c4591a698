import { AWS_MANAGED_POLICIES } from "../../policy/managed/aws-managed-policy.ts";
import { defineOperation, done, type Output } from "../operation.ts";
import { optional, truth, wordOf } from "../shape.ts";
import { policyUses } from "./iam-output.ts";
import { awsPolicyOutput, policyOutput } from "./managed-policies.ts";
import { pathPrefix } from "./parameters.ts";

/** Managed policies: the account's own (`Local`), AWS's (`AWS`), or all. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
export const listPolicies = defineOperation({
	service: "iam",
	name: "ListPolicies",
	parameters: {
		Scope: optional(wordOf("All", "AWS", "Local")),
		OnlyAttached: optional(truth),
		PathPrefix: optional(pathPrefix),
	},
	needs: () => [{ resource: "*" }],
	perform: ({ Scope = "All", OnlyAttached = false, PathPrefix = "/" }, { cloud, account }) => {
		const uses = policyUses(account);
		const own = [...account.policies.values()].map((policy) => policyOutput(policy, uses));
		const awsOwn = [...AWS_MANAGED_POLICIES.keys()].flatMap((arn): readonly Output[] => {
			const output = awsPolicyOutput(arn, uses);
			return output === undefined ? [] : [output];
		});
		const listed = [...(Scope === "AWS" ? [] : own), ...(Scope === "Local" ? [] : awsOwn)];
		return done(cloud, {
			Policies: listed
				.filter(({ Path }) => String(Path).startsWith(PathPrefix))
				.filter(({ AttachmentCount }) => !OnlyAttached || AttachmentCount !== 0),
		});
	},
});
