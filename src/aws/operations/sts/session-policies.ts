import { managedPolicyOf } from "../../decision/attached.ts";
import type { NamedPolicy } from "../../policy/policy.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import type { SessionPolicyInput } from "../../session/session-parameters.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";
import type { Call } from "../operation.ts";

type PolicyInput = {
	readonly Policy?: string | undefined;
	readonly PolicyArns?: readonly { readonly arn?: string | undefined }[] | undefined;
};

/** The session policies that a call passes, read; or the error where one is not there or cannot be read. */
export const readSessionPolicies = (
	{ Policy, PolicyArns = [] }: PolicyInput,
	{ account }: Call,
):
	| { readonly ok: true; readonly policies: SessionPolicyInput }
	| { readonly ok: false; readonly error: AwsError } => {
	const managed: NamedPolicy[] = [];
	for (const { arn = "" } of PolicyArns) {
		const policy = managedPolicyOf(account, arn);
		if (policy === undefined) {
			return {
				ok: false,
				error: awsError("ValidationError", `Policy ARN ${arn} is not valid or does not exist.`),
			};
		}
		managed.push({ ...policy, attachedTo: "the session" });
	}
	if (Policy === undefined) return { ok: true, policies: { managed } };
	const read = readPolicy(Policy, "session");
	if (!read.ok) return { ok: false, error: malformed(read.problems) };
	const inline = { name: "session policy", arn: undefined, attachedTo: "the session", policy: read.value };
	return { ok: true, policies: { inline, managed } };
};
