import type { Account, ManagedPolicy } from "../../account/account.ts";
import { countedCharacters, quotas } from "../../account/quotas.ts";
import { SCENE_START } from "../../account/read-scene.ts";
import { uniqueId } from "../../account/unique-id.ts";
import { managedPolicyOf } from "../../decision/attached.ts";
import { AWS_MANAGED_POLICIES } from "../../policy/managed/aws-managed-policy.ts";
import type { Policy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";
import { failed, type Output, type Performed } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { noSuchEntity } from "./iam-errors.ts";
import { type PolicyUses, updatedAt } from "./iam-output.ts";

/** True where the account or AWS has a managed policy of this ARN. */
export const isManagedPolicy = (account: Account, arn: string): boolean =>
	account.policies.has(arn) || AWS_MANAGED_POLICIES.has(arn);

/** The error of attaching what is not there. */
export const noSuchPolicy = (arn: string): Performed =>
	noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);

/** The error of looking for what is not there. */
export const policyNotFound = (arn: string): Performed => noSuchEntity(`Policy ${arn} was not found.`);

/** A customer managed policy that can be changed, or AWS's error: those of AWS cannot. */
export const ownPolicy = (
	account: Account,
	arn: string,
):
	| { readonly ok: true; readonly policy: ManagedPolicy }
	| { readonly ok: false; readonly refusal: Performed } => {
	const policy = account.policies.get(arn);
	if (policy !== undefined) return { ok: true, policy };
	const refusal = arn.startsWith("arn:aws:iam::aws:")
		? failed(awsError("AccessDenied", `Cannot modify the AWS managed policy ${arn}.`))
		: policyNotFound(arn);
	return { ok: false, refusal };
};

/** The document of a managed policy, read, or AWS's error. */
export const readManaged = (
	document: string,
): { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly error: AwsError } => {
	const read = readPolicy(document, "identity");
	if (!read.ok) return { ok: false, error: malformed(read.problems) };
	return countedCharacters(document) > quotas.managedPolicySize
		? {
				ok: false,
				error: awsError("LimitExceeded", `Cannot exceed quota for PolicySize: ${quotas.managedPolicySize}`),
			}
		: { ok: true, policy: read.value };
};

/** A customer managed policy as AWS describes it. */
export const policyOutput = (policy: ManagedPolicy, { attached, bounds }: PolicyUses): Output => ({
	PolicyName: policy.name,
	PolicyId: uniqueId("ANPA", policy.arn),
	Arn: policy.arn,
	Path: policy.path,
	DefaultVersionId: policy.defaultVersion,
	AttachmentCount: attached.get(policy.arn) ?? 0,
	PermissionsBoundaryUsageCount: bounds.get(policy.arn) ?? 0,
	IsAttachable: true,
	Description: policy.description,
	CreateDate: outputTime(policy.createdAt),
	UpdateDate: outputTime(updatedAt(policy)),
});

/** A policy of AWS's own; the model keeps its latest version only. */
export const awsPolicyOutput = (arn: string, { attached, bounds }: PolicyUses): Output | undefined => {
	const managed = AWS_MANAGED_POLICIES.get(arn);
	return (
		managed && {
			PolicyName: managed.name,
			PolicyId: uniqueId("ANPA", arn),
			Arn: arn,
			Path: managed.path,
			DefaultVersionId: managed.version ?? "v1",
			AttachmentCount: attached.get(arn) ?? 0,
			PermissionsBoundaryUsageCount: bounds.get(arn) ?? 0,
			IsAttachable: true,
			CreateDate: outputTime(SCENE_START),
			UpdateDate: outputTime(SCENE_START),
		}
	);
};

/** The document of a policy of AWS's own. */
export const awsPolicyDocument = (account: Account, arn: string): Policy | undefined =>
	AWS_MANAGED_POLICIES.has(arn) ? managedPolicyOf(account, arn)?.policy : undefined;
