import type { NamedPolicy } from "../policy.ts";
import { policyFromValue } from "../read-policy.ts";
import { EXACT_POLICIES } from "./exact.ts";
import type { AwsManagedPolicy } from "./managed-document.ts";
import { SIMPLIFIED_POLICIES } from "./simplified.ts";

/** The ARN of an AWS managed policy: `arn:aws:iam::aws:policy/`, its path and its name. */
const arnOfAwsManaged = ({ name, path }: AwsManagedPolicy): string => `arn:aws:iam::aws:policy${path}${name}`;

/** The AWS managed policies of the model, by ARN (AWS Managed Policy Reference Guide). */
export const AWS_MANAGED_POLICIES: ReadonlyMap<string, AwsManagedPolicy> = new Map(
	[...EXACT_POLICIES, ...SIMPLIFIED_POLICIES].map((policy) => [arnOfAwsManaged(policy), policy]),
);

/** Whether a document is AWS's own, or a shorter one of ours. */
export const fidelityOf = (policy: AwsManagedPolicy): "exact" | "simplified" =>
	policy.version === undefined ? "simplified" : "exact";

/** The AWS managed policy of an ARN, ready for decisions; undefined where the model has none of that ARN. */
export const readAwsManagedPolicy = (arn: string): NamedPolicy | undefined => {
	const managed = AWS_MANAGED_POLICIES.get(arn);
	const read = managed && policyFromValue(managed.document, "identity");
	return managed && read?.ok
		? { name: managed.name, arn, attachedTo: undefined, policy: read.value }
		: undefined;
};
