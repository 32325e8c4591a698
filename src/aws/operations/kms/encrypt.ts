import { defineOperation, done } from "../operation.ts";
import { blob, required } from "../shape.ts";
import { seal } from "./ciphertext.ts";
import { disabled, keyArn, keyId, onKey, refuseMissing } from "./key.ts";

/** Encrypts a short text under a key. https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
export const encrypt = defineOperation({
	service: "kms",
	name: "Encrypt",
	parameters: { KeyId: required(keyId), Plaintext: required(blob) },
	refuse: refuseMissing,
	needs: ({ KeyId }, call) => [{ resource: keyArn(KeyId, call) }],
	perform: ({ KeyId, Plaintext }, call) =>
		onKey(KeyId, call, (key) =>
			key.enabled
				? done(call.cloud, {
						CiphertextBlob: seal(key.arn, Plaintext),
						KeyId: key.arn,
						EncryptionAlgorithm: "SYMMETRIC_DEFAULT",
					})
				: disabled(key),
		),
});
