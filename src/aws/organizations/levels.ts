import type { Cloud, Organization, OrganizationNode, OrganizationPolicy } from "../account/account.ts";
import type { NamedPolicy } from "../policy/policy.ts";

/** The nodes from the root down to an account: root, organizational units, the account itself. */
export type Lineage = readonly {
	readonly node: Pick<OrganizationNode, "id" | "attachedPolicies">;
	readonly title: string;
}[];

/** Where an account stands in its organization, the root first; undefined where it is no member. */
const lineageOf = (organization: Organization, account: string): Lineage | undefined => {
	const member = organization.members.get(account);
	if (member === undefined) return undefined;
	const units: { node: OrganizationNode; title: string }[] = [];
	for (let parent = member.parent; parent !== organization.root.id; ) {
		const unit = organization.units.get(parent);
		if (unit === undefined) break;
		units.unshift({ node: unit, title: `OU ${unit.name}` });
		parent = unit.parent;
	}
	const own = { id: account, attachedPolicies: member.attachedPolicies };
	return [
		{ node: organization.root, title: "organization root" },
		...units,
		{ node: own, title: `account ${account}` },
	];
};

/**
 * The policies of one type at every level above an account, the root first; undefined where none apply: no
 * organization, the type not enabled, or the management account, which neither SCPs nor RCPs reach.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export const levelsFor = (
	cloud: Cloud,
	account: string,
	type: OrganizationPolicy["type"],
): readonly (readonly NamedPolicy[])[] | undefined => {
	const { organization } = cloud;
	if (organization === undefined || account === organization.managementAccount) return undefined;
	if (!organization.allFeatures || !organization.enabledPolicyTypes.includes(type)) return undefined;
	return lineageOf(organization, account)?.map(({ node, title }) =>
		node.attachedPolicies.flatMap((id) => {
			const policy = organization.policies.get(id);
			if (policy?.type !== type || isImplied(policy)) return [];
			return [{ ...policy.named, attachedTo: title }];
		}),
	);
};

/** RCPFullAWSAccess stands at every level and cannot be detached, so the decision takes it for granted. */
const isImplied = (policy: OrganizationPolicy): boolean =>
	policy.type === "RESOURCE_CONTROL_POLICY" && policy.awsManaged;

/**
 * What `aws:PrincipalOrgPaths` holds: organization, root, units, each with a slash.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths
 */
export const orgPathOf = (organization: Organization, account: string): string | undefined => {
	const lineage = lineageOf(organization, account);
	if (lineage === undefined) return undefined;
	const nodes = lineage.slice(0, -1).map(({ node }) => node.id);
	return `${[organization.id, ...nodes].join("/")}/`;
};
