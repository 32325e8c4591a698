import type { Organization } from "../../account/account.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { attachedTo, nodeArn, nodeIds, rootOutput, withAttached } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { policyType, rootId } from "./organizations-parameters.ts";
import { FULL_ACCESS } from "./policies.ts";

/** Turns SCPs or RCPs on: the full-access policy is attached everywhere. https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html */
export const enablePolicyType = defineOperation({
	service: "organizations",
	name: "EnablePolicyType",
	parameters: { RootId: required(rootId), PolicyType: required(policyType) },
	refuse: refuseOthers,
	needs: ({ RootId, PolicyType }, { cloud }) => [
		{ resource: nodeArn(cloud.organization, RootId), context: { "organizations:PolicyType": PolicyType } },
	],
	perform: ({ RootId, PolicyType }, call) =>
		inOrganization(call, (organization) => {
			if (organization.root.id !== RootId)
				return failed(awsError("RootNotFoundException", "You specified a root that doesn't exist."));
			if (!organization.allFeatures) return failed(BILLING_ONLY);
			if (organization.enabledPolicyTypes.includes(PolicyType))
				return failed(
					awsError(
						"PolicyTypeAlreadyEnabledException",
						"The specified policy type is already enabled in the specified root.",
					),
				);
			const enabled: Organization = {
				...organization,
				enabledPolicyTypes: [...organization.enabledPolicyTypes, PolicyType],
			};
			const full = FULL_ACCESS[PolicyType];
			const changed = nodeIds(enabled).reduce((before, id) => {
				const attached = attachedTo(before, id) ?? [];
				return attached.includes(full) ? before : withAttached(before, id, [...attached, full]);
			}, enabled);
			return done(withOrganization(call.cloud, changed), { Root: rootOutput(changed) });
		}),
});

const BILLING_ONLY = awsError(
	"PolicyTypeNotAvailableForOrganizationException",
	"You can't use the specified policy type with the feature set currently enabled for this organization.",
);
