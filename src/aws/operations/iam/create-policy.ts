import type { ManagedPolicy } from "../../account/account.ts";
import { iamArn } from "../../account/arns.ts";
import { withAccount, withManagedPolicy } from "../../account/change.ts";
import { quotas } from "../../account/quotas.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { tagContext } from "../tags.ts";
import { alreadyExists, overQuota } from "./iam-errors.ts";
import { policyUses } from "./iam-output.ts";
import { policyOutput, readManaged } from "./managed-policies.ts";
import { description, policyDocument, policyName, policyPath, tagList } from "./parameters.ts";

/** A customer managed policy, attached to nobody yet. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export const createPolicy = defineOperation({
	service: "iam",
	name: "CreatePolicy",
	parameters: {
		PolicyName: required(policyName),
		Path: optional(policyPath),
		PolicyDocument: required(policyDocument),
		Description: optional(description),
		Tags: optional(tagList),
	},
	needs: ({ PolicyName, Path = "/", Tags }, { account }) => [
		{ resource: iamArn(account.id, "policy", Path, PolicyName), context: tagContext(Tags) },
	],
	perform: ({ PolicyName, Path = "/", PolicyDocument, Description }, { cloud, account, now }) => {
		const taken = [...account.policies.values()].some(
			({ name }) => name.toLowerCase() === PolicyName.toLowerCase(),
		);
		if (taken)
			return alreadyExists(`A policy called ${PolicyName} already exists. Duplicate names are not allowed.`);
		const read = readManaged(PolicyDocument);
		if (!read.ok) return failed(read.error);
		const most = quotas.customerManagedPoliciesPerAccount;
		if (account.policies.size >= most) return overQuota("PoliciesPerAccount", most);
		const policy: ManagedPolicy = {
			name: PolicyName,
			path: Path,
			arn: iamArn(account.id, "policy", Path, PolicyName),
			createdAt: now,
			description: Description,
			versions: [{ id: "v1", policy: read.policy, createdAt: now }],
			defaultVersion: "v1",
		};
		const { Description: _, ...output } = policyOutput(policy, policyUses(account));
		return done(withAccount(cloud, withManagedPolicy(account, policy)), { Policy: output });
	},
});
