import { type Ruling, type Rung, refuse } from "./rung.ts";
import {
	barredCredentials,
	credentialsRefused,
	needsNoPermission,
	notModelled,
	openToAllSigned,
	otherPartition,
} from "./rungs/calls.ts";
import {
	boundaryGap,
	cappedResourceGrant,
	crossAccountAllow,
	directResourceGrant,
	handedOverAllow,
	identityAllow,
	noIdentityAllow,
	resourceGrant,
	rootUser,
	sessionGap,
} from "./rungs/grants.ts";
import {
	blockPublicAccess,
	explicitDeny,
	noKeyPolicyAllow,
	noResourceAllow,
	noTrustAllow,
	scpGap,
} from "./rungs/limits.ts";

/**
 * AWS's evaluation, rung by rung: the first that rules wins. Each rung may count on what those above it let pass:
 * past `explicitDeny` no statement denies, past `noResourceAllow` whatever needs a resource policy has it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export const ladder: readonly Rung[] = [
	// What is settled before any policy is read.
	credentialsRefused,
	notModelled,
	otherPartition,
	openToAllSigned,
	barredCredentials,
	needsNoPermission,
	// What any policy takes away, and what no other policy can make up for.
	explicitDeny,
	scpGap,
	blockPublicAccess,
	noTrustAllow,
	noKeyPolicyAllow,
	noResourceAllow,
	// Who grants it, and what caps the grant.
	resourceGrant,
	rootUser,
	directResourceGrant,
	noIdentityAllow,
	boundaryGap,
	sessionGap,
	cappedResourceGrant,
	crossAccountAllow,
	handedOverAllow,
	identityAllow,
];

/** The ladder's foot: what no rung allows is denied. */
export const implicitDeny: Ruling = refuse("identity");
