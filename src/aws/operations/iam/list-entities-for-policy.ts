import { defineOperation, done } from "../operation.ts";
import { optional, required, wordOf } from "../shape.ts";
import { isManagedPolicy, policyNotFound } from "./managed-policies.ts";
import { arn } from "./parameters.ts";

/** Every user, group and role that a managed policy is attached to, or bounds. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html */
export const listEntitiesForPolicy = defineOperation({
	service: "iam",
	name: "ListEntitiesForPolicy",
	parameters: {
		PolicyArn: required(arn),
		EntityFilter: optional(wordOf("User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy")),
		PolicyUsageFilter: optional(wordOf("PermissionsPolicy", "PermissionsBoundary")),
	},
	needs: ({ PolicyArn }) => [{ resource: PolicyArn }],
	perform: ({ PolicyArn, EntityFilter, PolicyUsageFilter = "PermissionsPolicy" }, { cloud, account }) => {
		if (!isManagedPolicy(account, PolicyArn)) return policyNotFound(PolicyArn);
		const { users, groups, roles } = account;
		const isUsed = (holder: {
			attachedPolicies: readonly string[];
			permissionsBoundary?: string | undefined;
		}) =>
			PolicyUsageFilter === "PermissionsBoundary"
				? holder.permissionsBoundary === PolicyArn
				: holder.attachedPolicies.includes(PolicyArn);
		const wants = (entity: string) => EntityFilter === undefined || EntityFilter === entity;
		return done(cloud, {
			PolicyGroups: [...(wants("Group") ? groups.values() : [])]
				.filter(isUsed)
				.map(({ name, uniqueId }) => ({ GroupName: name, GroupId: uniqueId })),
			PolicyUsers: [...(wants("User") ? users.values() : [])]
				.filter(isUsed)
				.map(({ name, uniqueId }) => ({ UserName: name, UserId: uniqueId })),
			PolicyRoles: [...(wants("Role") ? roles.values() : [])]
				.filter(isUsed)
				.map(({ name, uniqueId }) => ({ RoleName: name, RoleId: uniqueId })),
		});
	},
});
