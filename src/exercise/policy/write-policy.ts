import type { NamedPolicy, Policy, PolicyUse } from "../../aws/policy/policy.ts";
import { printDocument } from "../../aws/policy/print-document.ts";
import { policyFromValue, readPolicy } from "../../aws/policy/read-policy.ts";
import type { Checked } from "../../problem/problem.ts";
import type { PolicySource, Region, WriteFields } from "./write-fields.ts";

/** The name of the file that is handed to an editor. */
export const FILE_NAME = "policy.json";

/** What the exercise's policy is used as. */
export const policyUseOf = ({ use = "identity" }: Pick<WriteFields, "use">): PolicyUse => use;

/** A source as text to edit: as it stands, or as people write policies. */
export const textOf = (source: PolicySource): string =>
	typeof source === "string" ? source : `${printDocument(source)}\n`;

/** A policy that an author wrote. */
export const readSource = (source: PolicySource, use: PolicyUse): Checked<Policy> =>
	typeof source === "string" ? readPolicy(source, use) : policyFromValue(source, use);

/** A policy under the name that an explanation calls it by. */
export const calledYours = (policy: Policy): NamedPolicy => ({
	name: "your policy",
	arn: undefined,
	attachedTo: undefined,
	policy,
});

/** The regions that do not count, as a policy that denies them; undefined where everything counts. */
export const ignoredBy = (regions: readonly Region[] | undefined): Checked<NamedPolicy> | undefined => {
	if (regions === undefined || regions.length === 0) return undefined;
	const read = policyFromValue(
		{
			Version: "2012-10-17",
			Statement: regions.map(({ action, resource, condition }) => ({
				Effect: "Deny",
				Action: action,
				Resource: resource,
				...(condition === undefined ? {} : { Condition: condition }),
			})),
		},
		"identity",
	);
	return read.ok ? { ...read, value: calledYours(read.value) } : read;
};

/** True where an SCP stands beside FullAWSAccess: said so, or nothing in the reference allows anything. */
export const keepsFullAccess = ({ besideFullAccess }: WriteFields, reference: Policy): boolean =>
	besideFullAccess ?? reference.statements.every(({ effect }) => effect === "Deny");
