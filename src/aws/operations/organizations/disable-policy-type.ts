import type { Organization } from "../../account/account.ts";
import { awsError } from "../aws-error.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { required } from "../shape.ts";
import { attachedTo, nodeArn, nodeIds, rootOutput, withAttached } from "./nodes.ts";
import { inOrganization, refuseOthers, withOrganization } from "./organization.ts";
import { policyType, rootId } from "./organizations-parameters.ts";
import { typeNotEnabled } from "./policies.ts";

/** Turns SCPs or RCPs off; all their attachments are lost. https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisablePolicyType.html */
export const disablePolicyType = defineOperation({
	service: "organizations",
	name: "DisablePolicyType",
	parameters: { RootId: required(rootId), PolicyType: required(policyType) },
	refuse: refuseOthers,
	needs: ({ RootId, PolicyType }, { cloud }) => [
		{ resource: nodeArn(cloud.organization, RootId), context: { "organizations:PolicyType": PolicyType } },
	],
	perform: ({ RootId, PolicyType }, call) =>
		inOrganization(call, (organization) => {
			if (organization.root.id !== RootId)
				return failed(awsError("RootNotFoundException", "You specified a root that doesn't exist."));
			if (!organization.enabledPolicyTypes.includes(PolicyType)) return failed(typeNotEnabled);
			const isKept = (id: string) => organization.policies.get(id)?.type !== PolicyType;
			const without = nodeIds(organization).reduce<Organization>(
				(before, id) => withAttached(before, id, (attachedTo(before, id) ?? []).filter(isKept)),
				organization,
			);
			const enabledPolicyTypes = organization.enabledPolicyTypes.filter((type) => type !== PolicyType);
			const changed = { ...without, enabledPolicyTypes };
			return done(withOrganization(call.cloud, changed), { Root: rootOutput(changed) });
		}),
});
