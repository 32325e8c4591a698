import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { keyArn, keyId, onKey, refuseMissing, withKey } from "./key.ts";

/** Switches a key on again. https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html */
export const enableKey = defineOperation({
	service: "kms",
	name: "EnableKey",
	parameters: { KeyId: required(keyId) },
	refuse: refuseMissing,
	needs: ({ KeyId }, call) => [{ resource: keyArn(KeyId, call) }],
	perform: ({ KeyId }, call) =>
		onKey(KeyId, call, (key, owner) => done(withKey(call.cloud, owner, { ...key, enabled: true }))),
});
