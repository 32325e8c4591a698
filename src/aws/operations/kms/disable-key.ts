import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { keyArn, keyId, onKey, refuseMissing, withKey } from "./key.ts";

/** Switches a key off: nobody encrypts or decrypts with it. https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html */
export const disableKey = defineOperation({
	service: "kms",
	name: "DisableKey",
	parameters: { KeyId: required(keyId) },
	refuse: refuseMissing,
	needs: ({ KeyId }, call) => [{ resource: keyArn(KeyId, call) }],
	perform: ({ KeyId }, call) =>
		onKey(KeyId, call, (key, owner) => done(withKey(call.cloud, owner, { ...key, enabled: false }))),
});
