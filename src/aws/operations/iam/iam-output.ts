import type { Account, Group, InstanceProfile, ManagedPolicy, Role, User } from "../../account/account.ts";
import { groupArn, iamArn, roleArn, userArn } from "../../account/arns.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Output, OutputValue } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { tagsOrNothing } from "../tags.ts";

const boundaryOutput = (arn: string | undefined): Output | undefined =>
	arn === undefined ? undefined : { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: arn };

/** A user as lists show it. */
export const listedUser = (account: string, user: User): Output => ({
	Path: user.path,
	UserName: user.name,
	UserId: user.uniqueId,
	Arn: userArn(account, user),
	CreateDate: outputTime(user.createdAt),
});

/** A user with boundary and tags. */
export const userOutput = (account: string, user: User): Output => ({
	...listedUser(account, user),
	PermissionsBoundary: boundaryOutput(user.permissionsBoundary),
	Tags: tagsOrNothing(user.tags),
});

/** A group. */
export const groupOutput = (account: string, group: Group): Output => ({
	Path: group.path,
	GroupName: group.name,
	GroupId: group.uniqueId,
	Arn: groupArn(account, group),
	CreateDate: outputTime(group.createdAt),
});

/** A role as lists show it, with its trust policy. */
export const listedRole = (account: string, role: Role): Output => ({
	Path: role.path,
	RoleName: role.name,
	RoleId: role.uniqueId,
	Arn: roleArn(account, role),
	CreateDate: outputTime(role.createdAt),
	AssumeRolePolicyDocument: documentOutput(role.trustPolicy),
	Description: role.description,
	MaxSessionDuration: role.maxSessionSeconds,
});

/** A role with boundary and tags. */
export const roleOutput = (account: string, role: Role): Output => ({
	...listedRole(account, role),
	PermissionsBoundary: boundaryOutput(role.permissionsBoundary),
	Tags: tagsOrNothing(role.tags),
});

/** A policy document as the command line shows it: decoded and parsed. */
export const documentOutput = (policy: Policy): OutputValue => {
	const parsed: OutputValue = JSON.parse(policy.text);
	return parsed;
};

/** How often each managed policy is attached, and how often it is a boundary, by its ARN. */
export type PolicyUses = {
	readonly attached: ReadonlyMap<string, number>;
	readonly bounds: ReadonlyMap<string, number>;
};

/** The uses of every managed policy, in one walk through users, groups and roles. */
export const policyUses = ({ users, groups, roles }: Account): PolicyUses => {
	const attached = new Map<string, number>();
	const bounds = new Map<string, number>();
	const add = (counts: Map<string, number>, arn: string) => counts.set(arn, (counts.get(arn) ?? 0) + 1);
	for (const holder of [...users.values(), ...roles.values()])
		if (holder.permissionsBoundary !== undefined) add(bounds, holder.permissionsBoundary);
	for (const { attachedPolicies } of [...users.values(), ...groups.values(), ...roles.values()])
		for (const arn of attachedPolicies) add(attached, arn);
	return { attached, bounds };
};

/** The times of a managed policy and its versions. */
export const updatedAt = (policy: ManagedPolicy): number =>
	Math.max(policy.createdAt, ...policy.versions.map(({ createdAt }) => createdAt));

/** An instance profile with its role. */
export const instanceProfileOutput = (account: Account, profile: InstanceProfile): Output => {
	const role = profile.role === undefined ? undefined : account.roles.get(profile.role);
	return {
		Path: profile.path,
		InstanceProfileName: profile.name,
		InstanceProfileId: profile.uniqueId,
		Arn: iamArn(account.id, "instance-profile", profile.path, profile.name),
		CreateDate: outputTime(profile.createdAt),
		Roles: role === undefined ? [] : [listedRole(account.id, role)],
	};
};
