/**
 * Default quotas of an account and an organization, counted in things or, for policies, in characters.
 * From `reference_iam-quotas` of the IAM User Guide and `orgs_reference_limits` of the Organizations User Guide.
 */
export const quotas = {
	groupsPerUser: 10,
	managedPoliciesPerUser: 10,
	managedPoliciesPerGroup: 10,
	managedPoliciesPerRole: 10,
	groupsPerAccount: 300,
	usersPerAccount: 5_000,
	rolesPerAccount: 1_000,
	instanceProfilesPerAccount: 1_000,
	customerManagedPoliciesPerAccount: 1_500,
	versionsPerManagedPolicy: 5,
	/** White space does not count in IAM sizes. */
	managedPolicySize: 6_144,
	/** The sum of all inline policies of one user; white space does not count. */
	inlinePolicySizePerUser: 2_048,
	inlinePolicySizePerGroup: 5_120,
	inlinePolicySizePerRole: 10_240,
	trustPolicySize: 2_048,
	/** All session policies of one session together. */
	sessionPolicySize: 2_048,
	managedSessionPolicies: 10,
	/** Inactive keys count. */
	accessKeysPerUser: 2,
	mfaDevicesPerUser: 8,
	rolesPerInstanceProfile: 1,
	userNameLength: 64,
	roleNameLength: 64,
	groupNameLength: 128,
	instanceProfileNameLength: 128,
	policyNameLength: 128,
	pathLength: 512,
	tagsPerIdentity: 50,
	tagKeyLength: 128,
	tagValueLength: 256,
	passwordLength: 128,
	roleSessionNameLength: 64,
	/** Every character counts in the sizes of SCPs and RCPs. */
	scpSize: 5_120,
	rcpSize: 5_120,
	scpsPerNode: 5,
	rcpsPerNode: 5,
	organizationalUnitDepth: 5,
	organizationalUnits: 2_000,
	accountsPerOrganization: 10,
} as const satisfies Readonly<Record<string, number>>;

/** The characters of a policy text that count against an IAM quota: all but white space (`reference_iam-quotas`). */
export const countedCharacters = (text: string): number => {
	let counted = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code !== 32 && code !== 10 && code !== 13 && code !== 9) counted++;
	}
	return counted;
};
