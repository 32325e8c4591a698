import { readPolicy } from "../../policy/read-policy.ts";
import { awsError } from "../aws-error.ts";
import { malformed } from "../documents.ts";
import { unknownPrincipal, whyUnknown } from "../iam/trust.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { optional, required, wordOf } from "../shape.ts";
import { keyArn, keyId, onKey, refuseMissing, withKey } from "./key.ts";

/** Replaces a key's policy; who writes it wrongly locks everybody out. https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html */
export const putKeyPolicy = defineOperation({
	service: "kms",
	name: "PutKeyPolicy",
	parameters: {
		KeyId: required(keyId),
		PolicyName: optional(wordOf("default")),
		Policy: required({ type: "text", minimum: 1, maximum: 131_072 }),
	},
	refuse: refuseMissing,
	needs: ({ KeyId }, call) => [{ resource: keyArn(KeyId, call) }],
	perform: ({ KeyId, Policy }, call) =>
		onKey(KeyId, call, (key, owner) => {
			const read = readPolicy(Policy, "resource");
			if (!read.ok) return failed(malformed(read.problems, "MalformedPolicyDocumentException"));
			const unknown = unknownPrincipal(read.value, call.cloud);
			if (unknown !== undefined)
				return failed(
					awsError(
						"MalformedPolicyDocumentException",
						"Policy contains a statement with one or more invalid principals.",
						whyUnknown(unknown),
					),
				);
			return done(withKey(call.cloud, owner, { ...key, policy: read.value }));
		}),
});
