import type { Organization, OrganizationPolicy } from "../../account/account.ts";
import { quotas } from "../../account/quotas.ts";
import { readFullAwsAccess, readRcpFullAwsAccess } from "../../policy/managed/organization-policies.ts";
import type { Policy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";

export type PolicyType = OrganizationPolicy["type"];

/** The ids of AWS's own policies, which let everything pass. */
export const FULL_ACCESS: Readonly<Record<PolicyType, string>> = {
	SERVICE_CONTROL_POLICY: "p-FullAWSAccess",
	RESOURCE_CONTROL_POLICY: "p-RCPFullAWSAccess",
};

/** AWS's own policies as they stand in every organization. */
export const fullAccessPolicies = (): ReadonlyMap<string, OrganizationPolicy> => {
	const make = (type: PolicyType, name: string, policy: Policy): readonly [string, OrganizationPolicy] => {
		const id = FULL_ACCESS[type];
		const arn = `arn:aws:organizations::aws:policy/${type.toLowerCase()}/${id}`;
		return [id, { id, name, type, awsManaged: true, named: { name, arn, attachedTo: undefined, policy } }];
	};
	return new Map([
		make("SERVICE_CONTROL_POLICY", "FullAWSAccess", readFullAwsAccess()),
		make("RESOURCE_CONTROL_POLICY", "RCPFullAWSAccess", readRcpFullAwsAccess()),
	]);
};

/** What a new unit or account has attached: the full-access policy of every type that is enabled. */
export const fullAccessIds = ({ enabledPolicyTypes }: Organization): readonly string[] =>
	enabledPolicyTypes.map((type) => FULL_ACCESS[type]);

/** The error of an id that no policy has. */
export const noPolicy: AwsError = awsError(
	"PolicyNotFoundException",
	"You specified a policy that doesn't exist.",
);

/** The error of a policy whose type is not enabled. */
export const typeNotEnabled: AwsError = awsError(
	"PolicyTypeNotEnabledException",
	"This operation can be performed only for enabled policy types.",
);

/** The document of an SCP or RCP, read, or AWS's error. */
export const readContent = (
	content: string,
	type: PolicyType,
): { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly error: AwsError } => {
	const isScp = type === "SERVICE_CONTROL_POLICY";
	const read = readPolicy(content, isScp ? "scp" : "rcp");
	if (!read.ok) {
		const message =
			"The provided policy document does not meet the requirements of the specified policy type.";
		return { ok: false, error: { ...malformed(read.problems, "MalformedPolicyDocumentException"), message } };
	}
	const most = isScp ? quotas.scpSize : quotas.rcpSize;
	return content.length > most
		? {
				ok: false,
				error: awsError(
					"ConstraintViolationException",
					"You have exceeded the allowed policy content size limit.",
				),
			}
		: { ok: true, policy: read.value };
};

/** How many policies of a type one node may have. */
export const MOST_ATTACHED: Readonly<Record<PolicyType, number>> = {
	SERVICE_CONTROL_POLICY: quotas.scpsPerNode,
	RESOURCE_CONTROL_POLICY: quotas.rcpsPerNode,
};
