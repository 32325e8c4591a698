import { awsError } from "../aws-error.ts";
import { base64 } from "../base64.ts";
import { defineOperation, done, failed } from "../operation.ts";
import { blob, optional } from "../shape.ts";
import { open } from "./ciphertext.ts";
import { disabled, keyArn, keyId, onKey } from "./key.ts";

/** Decrypts what was encrypted under a key; the ciphertext knows which one. https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
export const decrypt = defineOperation({
	service: "kms",
	name: "Decrypt",
	parameters: { CiphertextBlob: optional(blob), KeyId: optional(keyId) },
	refuse: ({ CiphertextBlob = "" }) =>
		open(CiphertextBlob) === undefined
			? awsError(
					"InvalidCiphertextException",
					"",
					"This is no ciphertext of this account; `aws kms encrypt` makes one.",
				)
			: undefined,
	needs: ({ CiphertextBlob = "" }) => [{ resource: open(CiphertextBlob)?.keyArn ?? "*" }],
	perform: ({ CiphertextBlob = "", KeyId }, call) => {
		const sealed = open(CiphertextBlob);
		if (sealed === undefined) return failed(awsError("InvalidCiphertextException", ""));
		if (KeyId !== undefined && keyArn(KeyId, call) !== sealed.keyArn)
			return failed(
				awsError(
					"IncorrectKeyException",
					"The key ID in the request does not identify a CMK that can perform this operation.",
				),
			);
		return onKey(sealed.keyArn, call, (key) =>
			key.enabled
				? done(call.cloud, {
						KeyId: key.arn,
						Plaintext: base64(sealed.plaintext),
						EncryptionAlgorithm: "SYMMETRIC_DEFAULT",
					})
				: disabled(key),
		);
	},
});
