import { defineOperation, done } from "../operation.ts";
import { optional, required, wordOf } from "../shape.ts";
import { keyArn, keyId, onKey, refuseMissing } from "./key.ts";

/** A key's policy; every key has one. https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html */
export const getKeyPolicy = defineOperation({
	service: "kms",
	name: "GetKeyPolicy",
	parameters: { KeyId: required(keyId), PolicyName: optional(wordOf("default")) },
	refuse: refuseMissing,
	needs: ({ KeyId }, call) => [{ resource: keyArn(KeyId, call) }],
	perform: ({ KeyId }, call) =>
		onKey(KeyId, call, ({ policy }) => done(call.cloud, { Policy: policy.text, PolicyName: "default" })),
});
