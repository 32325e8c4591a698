import type { Account, Group, Role, User } from "../account/account.ts";
import { readAwsManagedPolicy } from "../policy/managed/aws-managed-policy.ts";
import type { NamedPolicy } from "../policy/policy.ts";

/** The default version of a managed policy, the account's own or one of AWS's; undefined where there is none. */
export const managedPolicyOf = (account: Account, arn: string): NamedPolicy | undefined => {
	const own = account.policies.get(arn);
	if (own === undefined) return awsManaged(arn);
	const version = own.versions.find(({ id }) => id === own.defaultVersion);
	return version && { name: own.name, arn, attachedTo: undefined, policy: version.policy };
};

const AWS_OWN: Map<string, NamedPolicy | undefined> = new Map();

/** AWS's own policies never change while the program runs, so each is read once. */
const awsManaged = (arn: string): NamedPolicy | undefined => {
	if (!AWS_OWN.has(arn)) AWS_OWN.set(arn, readAwsManagedPolicy(arn));
	return AWS_OWN.get(arn);
};

type Holder = Pick<Group | User | Role, "inlinePolicies" | "attachedPolicies">;

const policiesOn = (account: Account, holder: Holder, attachedTo: string): readonly NamedPolicy[] => {
	const policies: NamedPolicy[] = [];
	for (const [name, policy] of holder.inlinePolicies)
		policies.push({ name, arn: undefined, attachedTo, policy });
	for (const arn of holder.attachedPolicies) {
		const named = managedPolicyOf(account, arn);
		if (named) policies.push({ ...named, attachedTo });
	}
	return policies;
};

/** A user's own policies, then those of the groups it is in. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html */
export const policiesOfUser = (account: Account, user: User): readonly NamedPolicy[] => [
	...policiesOn(account, user, `user ${user.name}`),
	...user.groups.flatMap((name) => {
		const group = account.groups.get(name);
		return group ? policiesOn(account, group, `group ${group.name}`) : [];
	}),
];

/** The permissions policies of a role; its trust policy is none of them. */
export const policiesOfRole = (account: Account, role: Role): readonly NamedPolicy[] =>
	policiesOn(account, role, `role ${role.name}`);

/** The permissions boundary of a user or role. */
export const boundaryOf = (account: Account, holder: User | Role): NamedPolicy | undefined => {
	const named = holder.permissionsBoundary && managedPolicyOf(account, holder.permissionsBoundary);
	return named ? { ...named, attachedTo: `boundary of ${holder.name}` } : undefined;
};
