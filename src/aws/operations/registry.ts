import { deleteItem } from "./dynamodb/delete-item.ts";
import { describeTable } from "./dynamodb/describe-table.ts";
import { getItem } from "./dynamodb/get-item.ts";
import { listTables } from "./dynamodb/list-tables.ts";
import { putItem } from "./dynamodb/put-item.ts";
import { query } from "./dynamodb/query.ts";
import { scan } from "./dynamodb/scan.ts";
import { updateItem } from "./dynamodb/update-item.ts";
import { associateIamInstanceProfile } from "./ec2/associate-iam-instance-profile.ts";
import { authorizeSecurityGroupEgress } from "./ec2/authorize-security-group-egress.ts";
import { authorizeSecurityGroupIngress } from "./ec2/authorize-security-group-ingress.ts";
import { createSecurityGroup } from "./ec2/create-security-group.ts";
import { deleteSecurityGroup } from "./ec2/delete-security-group.ts";
import { describeIamInstanceProfileAssociations } from "./ec2/describe-iam-instance-profile-associations.ts";
import { describeInstances } from "./ec2/describe-instances.ts";
import { describeSecurityGroups } from "./ec2/describe-security-groups.ts";
import { disassociateIamInstanceProfile } from "./ec2/disassociate-iam-instance-profile.ts";
import { revokeSecurityGroupEgress } from "./ec2/revoke-security-group-egress.ts";
import { revokeSecurityGroupIngress } from "./ec2/revoke-security-group-ingress.ts";
import { runInstances } from "./ec2/run-instances.ts";
import { startInstances } from "./ec2/start-instances.ts";
import { stopInstances } from "./ec2/stop-instances.ts";
import { terminateInstances } from "./ec2/terminate-instances.ts";
import { addRoleToInstanceProfile } from "./iam/add-role-to-instance-profile.ts";
import { addUserToGroup } from "./iam/add-user-to-group.ts";
import { attachGroupPolicy } from "./iam/attach-group-policy.ts";
import { attachRolePolicy } from "./iam/attach-role-policy.ts";
import { attachUserPolicy } from "./iam/attach-user-policy.ts";
import { changePassword } from "./iam/change-password.ts";
import { createAccessKey } from "./iam/create-access-key.ts";
import { createAccountAlias } from "./iam/create-account-alias.ts";
import { createGroup } from "./iam/create-group.ts";
import { createInstanceProfile } from "./iam/create-instance-profile.ts";
import { createLoginProfile } from "./iam/create-login-profile.ts";
import { createPolicy } from "./iam/create-policy.ts";
import { createPolicyVersion } from "./iam/create-policy-version.ts";
import { createRole } from "./iam/create-role.ts";
import { createUser } from "./iam/create-user.ts";
import { createVirtualMfaDevice } from "./iam/create-virtual-mfa-device.ts";
import { deactivateMfaDevice } from "./iam/deactivate-mfa-device.ts";
import { deleteAccessKey } from "./iam/delete-access-key.ts";
import { deleteAccountAlias } from "./iam/delete-account-alias.ts";
import { deleteAccountPasswordPolicy } from "./iam/delete-account-password-policy.ts";
import { deleteGroup } from "./iam/delete-group.ts";
import { deleteGroupPolicy } from "./iam/delete-group-policy.ts";
import { deleteInstanceProfile } from "./iam/delete-instance-profile.ts";
import { deleteLoginProfile } from "./iam/delete-login-profile.ts";
import { deletePolicy } from "./iam/delete-policy.ts";
import { deletePolicyVersion } from "./iam/delete-policy-version.ts";
import { deleteRole } from "./iam/delete-role.ts";
import { deleteRolePermissionsBoundary } from "./iam/delete-role-permissions-boundary.ts";
import { deleteRolePolicy } from "./iam/delete-role-policy.ts";
import { deleteUser } from "./iam/delete-user.ts";
import { deleteUserPermissionsBoundary } from "./iam/delete-user-permissions-boundary.ts";
import { deleteUserPolicy } from "./iam/delete-user-policy.ts";
import { deleteVirtualMfaDevice } from "./iam/delete-virtual-mfa-device.ts";
import { detachGroupPolicy } from "./iam/detach-group-policy.ts";
import { detachRolePolicy } from "./iam/detach-role-policy.ts";
import { detachUserPolicy } from "./iam/detach-user-policy.ts";
import { disableOrganizationsRootCredentialsManagement } from "./iam/disable-organizations-root-credentials-management.ts";
import { disableOrganizationsRootSessions } from "./iam/disable-organizations-root-sessions.ts";
import { enableMfaDevice } from "./iam/enable-mfa-device.ts";
import { enableOrganizationsRootCredentialsManagement } from "./iam/enable-organizations-root-credentials-management.ts";
import { enableOrganizationsRootSessions } from "./iam/enable-organizations-root-sessions.ts";
import { generateCredentialReport } from "./iam/generate-credential-report.ts";
import { generateServiceLastAccessedDetails } from "./iam/generate-service-last-accessed-details.ts";
import { getAccessKeyLastUsed } from "./iam/get-access-key-last-used.ts";
import { getAccountPasswordPolicy } from "./iam/get-account-password-policy.ts";
import { getAccountSummary } from "./iam/get-account-summary.ts";
import { getCredentialReport } from "./iam/get-credential-report.ts";
import { getGroup } from "./iam/get-group.ts";
import { getGroupPolicy } from "./iam/get-group-policy.ts";
import { getInstanceProfile } from "./iam/get-instance-profile.ts";
import { getLoginProfile } from "./iam/get-login-profile.ts";
import { getPolicy } from "./iam/get-policy.ts";
import { getPolicyVersion } from "./iam/get-policy-version.ts";
import { getRole } from "./iam/get-role.ts";
import { getRolePolicy } from "./iam/get-role-policy.ts";
import { getServiceLastAccessedDetails } from "./iam/get-service-last-accessed-details.ts";
import { getUser } from "./iam/get-user.ts";
import { getUserPolicy } from "./iam/get-user-policy.ts";
import { listAccessKeys } from "./iam/list-access-keys.ts";
import { listAccountAliases } from "./iam/list-account-aliases.ts";
import { listAttachedGroupPolicies } from "./iam/list-attached-group-policies.ts";
import { listAttachedRolePolicies } from "./iam/list-attached-role-policies.ts";
import { listAttachedUserPolicies } from "./iam/list-attached-user-policies.ts";
import { listEntitiesForPolicy } from "./iam/list-entities-for-policy.ts";
import { listGroupPolicies } from "./iam/list-group-policies.ts";
import { listGroups } from "./iam/list-groups.ts";
import { listGroupsForUser } from "./iam/list-groups-for-user.ts";
import { listInstanceProfiles } from "./iam/list-instance-profiles.ts";
import { listInstanceProfilesForRole } from "./iam/list-instance-profiles-for-role.ts";
import { listMfaDevices } from "./iam/list-mfa-devices.ts";
import { listOrganizationsFeatures } from "./iam/list-organizations-features.ts";
import { listPolicies } from "./iam/list-policies.ts";
import { listPolicyVersions } from "./iam/list-policy-versions.ts";
import { listRolePolicies } from "./iam/list-role-policies.ts";
import { listRoleTags } from "./iam/list-role-tags.ts";
import { listRoles } from "./iam/list-roles.ts";
import { listUserPolicies } from "./iam/list-user-policies.ts";
import { listUserTags } from "./iam/list-user-tags.ts";
import { listUsers } from "./iam/list-users.ts";
import { listVirtualMfaDevices } from "./iam/list-virtual-mfa-devices.ts";
import { putGroupPolicy } from "./iam/put-group-policy.ts";
import { putRolePermissionsBoundary } from "./iam/put-role-permissions-boundary.ts";
import { putRolePolicy } from "./iam/put-role-policy.ts";
import { putUserPermissionsBoundary } from "./iam/put-user-permissions-boundary.ts";
import { putUserPolicy } from "./iam/put-user-policy.ts";
import { removeRoleFromInstanceProfile } from "./iam/remove-role-from-instance-profile.ts";
import { removeUserFromGroup } from "./iam/remove-user-from-group.ts";
import { resyncMfaDevice } from "./iam/resync-mfa-device.ts";
import { setDefaultPolicyVersion } from "./iam/set-default-policy-version.ts";
import { tagRole } from "./iam/tag-role.ts";
import { tagUser } from "./iam/tag-user.ts";
import { untagRole } from "./iam/untag-role.ts";
import { untagUser } from "./iam/untag-user.ts";
import { updateAccessKey } from "./iam/update-access-key.ts";
import { updateAccountPasswordPolicy } from "./iam/update-account-password-policy.ts";
import { updateAssumeRolePolicy } from "./iam/update-assume-role-policy.ts";
import { updateGroup } from "./iam/update-group.ts";
import { updateLoginProfile } from "./iam/update-login-profile.ts";
import { updateRole } from "./iam/update-role.ts";
import { updateUser } from "./iam/update-user.ts";
import { decrypt } from "./kms/decrypt.ts";
import { describeKey } from "./kms/describe-key.ts";
import { disableKey } from "./kms/disable-key.ts";
import { enableKey } from "./kms/enable-key.ts";
import { encrypt } from "./kms/encrypt.ts";
import { getKeyPolicy } from "./kms/get-key-policy.ts";
import { listKeys } from "./kms/list-keys.ts";
import { putKeyPolicy } from "./kms/put-key-policy.ts";
import { addPermission } from "./lambda/add-permission.ts";
import { createFunction } from "./lambda/create-function.ts";
import { getFunction } from "./lambda/get-function.ts";
import { getFunctionPolicy } from "./lambda/get-policy.ts";
import { invoke } from "./lambda/invoke.ts";
import { listFunctions } from "./lambda/list-functions.ts";
import { removePermission } from "./lambda/remove-permission.ts";
import { updateFunctionConfiguration } from "./lambda/update-function-configuration.ts";
import type { Operation } from "./operation.ts";
import { attachPolicy } from "./organizations/attach-policy.ts";
import { createAccount } from "./organizations/create-account.ts";
import { createOrganization } from "./organizations/create-organization.ts";
import { createOrganizationalUnit } from "./organizations/create-organizational-unit.ts";
import { createOrganizationPolicy } from "./organizations/create-policy.ts";
import { deleteOrganizationalUnit } from "./organizations/delete-organizational-unit.ts";
import { deleteOrganizationPolicy } from "./organizations/delete-policy.ts";
import { describeAccount } from "./organizations/describe-account.ts";
import { describeCreateAccountStatus } from "./organizations/describe-create-account-status.ts";
import { describeOrganization } from "./organizations/describe-organization.ts";
import { describeOrganizationalUnit } from "./organizations/describe-organizational-unit.ts";
import { describePolicy } from "./organizations/describe-policy.ts";
import { detachPolicy } from "./organizations/detach-policy.ts";
import { disableAwsServiceAccess } from "./organizations/disable-aws-service-access.ts";
import { disablePolicyType } from "./organizations/disable-policy-type.ts";
import { enableAwsServiceAccess } from "./organizations/enable-aws-service-access.ts";
import { enablePolicyType } from "./organizations/enable-policy-type.ts";
import { leaveOrganization } from "./organizations/leave-organization.ts";
import { listAccounts } from "./organizations/list-accounts.ts";
import { listAccountsForParent } from "./organizations/list-accounts-for-parent.ts";
import { listAwsServiceAccessForOrganization } from "./organizations/list-aws-service-access-for-organization.ts";
import { listChildren } from "./organizations/list-children.ts";
import { listDelegatedAdministrators } from "./organizations/list-delegated-administrators.ts";
import { listOrganizationalUnitsForParent } from "./organizations/list-organizational-units-for-parent.ts";
import { listParents } from "./organizations/list-parents.ts";
import { listOrganizationPolicies } from "./organizations/list-policies.ts";
import { listPoliciesForTarget } from "./organizations/list-policies-for-target.ts";
import { listRoots } from "./organizations/list-roots.ts";
import { listTargetsForPolicy } from "./organizations/list-targets-for-policy.ts";
import { moveAccount } from "./organizations/move-account.ts";
import { registerDelegatedAdministrator } from "./organizations/register-delegated-administrator.ts";
import { updateOrganizationalUnit } from "./organizations/update-organizational-unit.ts";
import { updateOrganizationPolicy } from "./organizations/update-policy.ts";
import { createBucket } from "./s3/create-bucket.ts";
import { deleteBucket } from "./s3/delete-bucket.ts";
import { deleteBucketPolicy } from "./s3/delete-bucket-policy.ts";
import { deleteObject } from "./s3/delete-object.ts";
import { deletePublicAccessBlock } from "./s3/delete-public-access-block.ts";
import { getBucketPolicy } from "./s3/get-bucket-policy.ts";
import { getBucketPolicyStatus } from "./s3/get-bucket-policy-status.ts";
import { getObject } from "./s3/get-object.ts";
import { getPublicAccessBlock } from "./s3/get-public-access-block.ts";
import { listBuckets } from "./s3/list-buckets.ts";
import { listObjectsV2 } from "./s3/list-objects-v2.ts";
import { putBucketPolicy } from "./s3/put-bucket-policy.ts";
import { putObject } from "./s3/put-object.ts";
import { putPublicAccessBlock } from "./s3/put-public-access-block.ts";
import { deleteAccountPublicAccessBlock } from "./s3control/delete-account-public-access-block.ts";
import { getAccountPublicAccessBlock } from "./s3control/get-account-public-access-block.ts";
import { putAccountPublicAccessBlock } from "./s3control/put-account-public-access-block.ts";
import { getQueueAttributes } from "./sqs/get-queue-attributes.ts";
import { listQueues } from "./sqs/list-queues.ts";
import { setQueueAttributes } from "./sqs/set-queue-attributes.ts";
import { assumeRole } from "./sts/assume-role.ts";
import { assumeRoot } from "./sts/assume-root.ts";
import { getCallerIdentity } from "./sts/get-caller-identity.ts";
import { getFederationToken } from "./sts/get-federation-token.ts";
import { getSessionToken } from "./sts/get-session-token.ts";

/** Every operation of the model; a new one is a file and a line here. */
export const operations: readonly Operation[] = [
	deleteItem,
	describeTable,
	getItem,
	listTables,
	putItem,
	query,
	scan,
	updateItem,
	associateIamInstanceProfile,
	authorizeSecurityGroupEgress,
	authorizeSecurityGroupIngress,
	createSecurityGroup,
	deleteSecurityGroup,
	describeIamInstanceProfileAssociations,
	describeInstances,
	describeSecurityGroups,
	disassociateIamInstanceProfile,
	revokeSecurityGroupEgress,
	revokeSecurityGroupIngress,
	runInstances,
	startInstances,
	stopInstances,
	terminateInstances,
	addRoleToInstanceProfile,
	addUserToGroup,
	attachGroupPolicy,
	attachRolePolicy,
	attachUserPolicy,
	changePassword,
	createAccessKey,
	createAccountAlias,
	createGroup,
	createInstanceProfile,
	createLoginProfile,
	createPolicyVersion,
	createPolicy,
	createRole,
	createUser,
	createVirtualMfaDevice,
	deactivateMfaDevice,
	deleteAccessKey,
	deleteAccountAlias,
	deleteAccountPasswordPolicy,
	deleteGroupPolicy,
	deleteGroup,
	deleteInstanceProfile,
	deleteLoginProfile,
	deletePolicyVersion,
	deletePolicy,
	deleteRolePermissionsBoundary,
	deleteRolePolicy,
	deleteRole,
	deleteUserPermissionsBoundary,
	deleteUserPolicy,
	deleteUser,
	deleteVirtualMfaDevice,
	detachGroupPolicy,
	detachRolePolicy,
	detachUserPolicy,
	disableOrganizationsRootCredentialsManagement,
	disableOrganizationsRootSessions,
	enableMfaDevice,
	enableOrganizationsRootCredentialsManagement,
	enableOrganizationsRootSessions,
	generateCredentialReport,
	generateServiceLastAccessedDetails,
	getAccessKeyLastUsed,
	getAccountPasswordPolicy,
	getAccountSummary,
	getCredentialReport,
	getGroupPolicy,
	getGroup,
	getInstanceProfile,
	getLoginProfile,
	getPolicyVersion,
	getPolicy,
	getRolePolicy,
	getRole,
	getServiceLastAccessedDetails,
	getUserPolicy,
	getUser,
	listAccessKeys,
	listAccountAliases,
	listAttachedGroupPolicies,
	listAttachedRolePolicies,
	listAttachedUserPolicies,
	listEntitiesForPolicy,
	listGroupPolicies,
	listGroupsForUser,
	listGroups,
	listInstanceProfilesForRole,
	listInstanceProfiles,
	listMfaDevices,
	listOrganizationsFeatures,
	listPolicies,
	listPolicyVersions,
	listRolePolicies,
	listRoleTags,
	listRoles,
	listUserPolicies,
	listUserTags,
	listUsers,
	listVirtualMfaDevices,
	putGroupPolicy,
	putRolePermissionsBoundary,
	putRolePolicy,
	putUserPermissionsBoundary,
	putUserPolicy,
	removeRoleFromInstanceProfile,
	removeUserFromGroup,
	resyncMfaDevice,
	setDefaultPolicyVersion,
	tagRole,
	tagUser,
	untagRole,
	untagUser,
	updateAccessKey,
	updateAccountPasswordPolicy,
	updateAssumeRolePolicy,
	updateGroup,
	updateLoginProfile,
	updateRole,
	updateUser,
	decrypt,
	describeKey,
	disableKey,
	enableKey,
	encrypt,
	getKeyPolicy,
	listKeys,
	putKeyPolicy,
	addPermission,
	createFunction,
	getFunction,
	getFunctionPolicy,
	invoke,
	listFunctions,
	removePermission,
	updateFunctionConfiguration,
	attachPolicy,
	createAccount,
	createOrganization,
	createOrganizationalUnit,
	createOrganizationPolicy,
	deleteOrganizationalUnit,
	deleteOrganizationPolicy,
	describeAccount,
	describeCreateAccountStatus,
	describeOrganization,
	describeOrganizationalUnit,
	describePolicy,
	detachPolicy,
	disableAwsServiceAccess,
	disablePolicyType,
	enableAwsServiceAccess,
	enablePolicyType,
	leaveOrganization,
	listAccountsForParent,
	listAccounts,
	listAwsServiceAccessForOrganization,
	listChildren,
	listDelegatedAdministrators,
	listOrganizationalUnitsForParent,
	listParents,
	listPoliciesForTarget,
	listOrganizationPolicies,
	listRoots,
	listTargetsForPolicy,
	moveAccount,
	registerDelegatedAdministrator,
	updateOrganizationalUnit,
	updateOrganizationPolicy,
	createBucket,
	deleteBucketPolicy,
	deleteBucket,
	deleteObject,
	deletePublicAccessBlock,
	getBucketPolicyStatus,
	getBucketPolicy,
	getObject,
	getPublicAccessBlock,
	listBuckets,
	listObjectsV2,
	putBucketPolicy,
	putObject,
	putPublicAccessBlock,
	deleteAccountPublicAccessBlock,
	getAccountPublicAccessBlock,
	putAccountPublicAccessBlock,
	getQueueAttributes,
	listQueues,
	setQueueAttributes,
	assumeRole,
	assumeRoot,
	getCallerIdentity,
	getFederationToken,
	getSessionToken,
];
