import type { Account, Organization, OrganizationalUnit, OrganizationPolicy } from "../../account/account.ts";
import { withEntry } from "../../account/change.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import type { Output } from "../operation.ts";

const arn = ({ managementAccount, id }: Organization, type: string, name: string): string =>
	`arn:aws:organizations::${managementAccount}:${type}/${id}${name === "" ? "" : `/${name}`}`;

/** The ARN of the organization itself. */
export const organizationArn = (organization: Organization): string => arn(organization, "organization", "");

/** The ARN of the root, a unit or an account, by its id. */
export const nodeArn = (organization: Organization | undefined, id: string): string => {
	if (organization === undefined) return "*";
	if (id.startsWith("r-")) return arn(organization, "root", id);
	return id.startsWith("ou-") ? arn(organization, "ou", id) : arn(organization, "account", id);
};

/** The ARN of a policy of the organization. */
export const policyArn = (organization: Organization | undefined, id: string): string => {
	if (organization === undefined) return "*";
	const type = organization.policies.get(id)?.type.toLowerCase() ?? "service_control_policy";
	return organization.policies.get(id)?.awsManaged
		? `arn:aws:organizations::aws:policy/${type}/${id}`
		: arn(organization, `policy`, `${type}/${id}`);
};

/** The policies attached to the root, a unit or an account; undefined where the id is none of them. */
export const attachedTo = (organization: Organization, id: string): readonly string[] | undefined => {
	if (organization.root.id === id) return organization.root.attachedPolicies;
	return (organization.units.get(id) ?? organization.members.get(id))?.attachedPolicies;
};

/** The organization with other policies attached to a node. */
export const withAttached = (
	organization: Organization,
	id: string,
	attachedPolicies: readonly string[],
): Organization => {
	if (organization.root.id === id)
		return { ...organization, root: { ...organization.root, attachedPolicies } };
	const unit = organization.units.get(id);
	if (unit !== undefined)
		return { ...organization, units: withEntry(organization.units, id, { ...unit, attachedPolicies }) };
	const member = organization.members.get(id);
	return member === undefined
		? organization
		: { ...organization, members: withEntry(organization.members, id, { ...member, attachedPolicies }) };
};

/** Every id that policies can be attached to: the root, the units, the accounts. */
export const nodeIds = ({ root, units, members }: Organization): readonly string[] => [
	root.id,
	...units.keys(),
	...members.keys(),
];

/** True for the root or a unit. */
export const isParent = (organization: Organization, id: string): boolean =>
	organization.root.id === id || organization.units.has(id);

/** Units from the root down to this one, itself included. */
export const depthOf = (organization: Organization, id: string): number => {
	const unit = organization.units.get(id);
	return unit === undefined ? 0 : 1 + depthOf(organization, unit.parent);
};

/** The error of an id that no root or unit has. */
export const noParent: AwsError = awsError(
	"ParentNotFoundException",
	"You specified parent that doesn't exist.",
);

/** The error of an id that no unit has. */
export const noUnit: AwsError = awsError(
	"OrganizationalUnitNotFoundException",
	"You specified an organizational unit that doesn't exist.",
);

/** The error of an id that no account of the organization has. */
export const noAccount: AwsError = awsError(
	"AccountNotFoundException",
	"You specified an account that doesn't exist.",
);

/** A unit as AWS shows it. */
export const unitOutput = (organization: Organization, { id, name }: OrganizationalUnit): Output => ({
	Id: id,
	Arn: nodeArn(organization, id),
	Name: name,
});

/** An account as AWS shows it. */
export const accountOutput = (organization: Organization, account: Account): Output => ({
	Id: account.id,
	Arn: nodeArn(organization, account.id),
	Email: account.root.email,
	Name: account.name,
	Status: "ACTIVE",
	State: "ACTIVE",
	JoinedMethod: account.id === organization.managementAccount ? "INVITED" : "CREATED",
});

/** A policy as lists show it. */
export const policySummary = (organization: Organization, policy: OrganizationPolicy): Output => ({
	Id: policy.id,
	Arn: policyArn(organization, policy.id),
	Name: policy.name,
	Description: policy.awsManaged ? "Allows access to every operation" : "",
	Type: policy.type,
	AwsManaged: policy.awsManaged,
});

/** Policy types that the root shows as enabled. */
export const rootOutput = (organization: Organization): Output => ({
	Id: organization.root.id,
	Arn: nodeArn(organization, organization.root.id),
	Name: organization.root.name,
	PolicyTypes: organization.enabledPolicyTypes.map((Type) => ({ Type, Status: "ENABLED" })),
});
