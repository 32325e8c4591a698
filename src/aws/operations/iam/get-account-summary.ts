import { quotas } from "../../account/quotas.ts";
import { defineOperation, done } from "../operation.ts";

/** How much of everything the account has, and its quotas. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export const getAccountSummary = defineOperation({
	service: "iam",
	name: "GetAccountSummary",
	parameters: {},
	needs: () => [{ resource: "*" }],
	perform: (_, { cloud, account }) => {
		const { root, users, groups, roles, policies, instanceProfiles, virtualMfaDevices } = account;
		const inUse = [...users.values()].reduce((sum, { mfaDevices }) => sum + mfaDevices.length, 0);
		return done(cloud, {
			SummaryMap: {
				Users: users.size,
				UsersQuota: quotas.usersPerAccount,
				Groups: groups.size,
				GroupsQuota: quotas.groupsPerAccount,
				GroupsPerUserQuota: quotas.groupsPerUser,
				Roles: roles.size,
				RolesQuota: quotas.rolesPerAccount,
				Policies: policies.size,
				PoliciesQuota: quotas.customerManagedPoliciesPerAccount,
				PolicySizeQuota: quotas.managedPolicySize,
				VersionsPerPolicyQuota: quotas.versionsPerManagedPolicy,
				InstanceProfiles: instanceProfiles.size,
				InstanceProfilesQuota: quotas.instanceProfilesPerAccount,
				AccessKeysPerUserQuota: quotas.accessKeysPerUser,
				AttachedPoliciesPerUserQuota: quotas.managedPoliciesPerUser,
				AttachedPoliciesPerGroupQuota: quotas.managedPoliciesPerGroup,
				AttachedPoliciesPerRoleQuota: quotas.managedPoliciesPerRole,
				MFADevices: virtualMfaDevices.size,
				MFADevicesInUse: inUse + root.mfaDevices.length,
				AccountMFAEnabled: root.mfaDevices.length > 0 ? 1 : 0,
				AccountAccessKeysPresent: root.accessKeys.length > 0 ? 1 : 0,
				AccountPasswordPresent: root.password === undefined ? 0 : 1,
				AccountSigningCertificatesPresent: 0,
			},
		});
	},
});
