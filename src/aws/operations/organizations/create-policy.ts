import type { OrganizationPolicy } from "../../account/account.ts";
import { withEntry } from "../../account/change.ts";
import { lowerId } from "../../account/unique-id.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required, text } from "../shape.ts";
import { policyArn, policySummary } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { nodeName, policyContent, policyType } from "./organizations-parameters.ts";
import { readContent } from "./policies.ts";

/** An SCP or RCP that caps nobody until it is attached. https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html */
export const createOrganizationPolicy = defineOperation({
	service: "organizations",
	name: "CreatePolicy",
	parameters: {
		Content: required(policyContent),
		Description: required(text),
		Name: required(nodeName),
		Type: required(policyType),
	},
	refuse: refuseOthers,
	needs: ({ Type }) => [{ resource: "*", context: { "organizations:PolicyType": Type } }],
	perform: ({ Content, Name, Type }, call) =>
		inOrganization(call, (organization) => {
			if ([...organization.policies.values()].some(({ name, type }) => name === Name && type === Type))
				return failed(awsError("DuplicatePolicyException", "A policy with the same name already exists."));
			const read = readContent(Content, Type);
			if (!read.ok) return failed(read.error);
			const id = `p-${lowerId(8, "policy", organization.id, Name, String(call.count))}`;
			const policy: OrganizationPolicy = {
				id,
				name: Name,
				type: Type,
				awsManaged: false,
				named: { name: Name, arn: undefined, attachedTo: undefined, policy: read.policy },
			};
			const changed = { ...organization, policies: withEntry(organization.policies, id, policy) };
			const named = { ...policy.named, arn: policyArn(changed, id) };
			const stored = { ...changed, policies: withEntry(changed.policies, id, { ...policy, named }) };
			return done(withOrganization(call.cloud, stored), {
				Policy: { PolicySummary: policySummary(stored, policy), Content },
			});
		}),
});
