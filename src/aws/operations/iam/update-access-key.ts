import { defineOperation, done } from "../operation.ts";
import { optional, required, wordOf } from "../shape.ts";
import { keyNotFound, keyOwner } from "./key-owner.ts";
import { accessKeyId, anyUserName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** Switches an access key off or on again; off, every request with it fails. https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html */
export const updateAccessKey = defineOperation({
	service: "iam",
	name: "UpdateAccessKey",
	parameters: {
		UserName: optional(anyUserName),
		AccessKeyId: required(accessKeyId),
		Status: required(wordOf("Active", "Inactive")),
	},
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName, AccessKeyId, Status }, call) => {
		const owner = keyOwner(UserName, call);
		if (!owner.ok) return owner.refusal;
		if (!owner.keys.some(({ id }) => id === AccessKeyId)) return keyNotFound(AccessKeyId);
		const keys = owner.keys.map((key) => (key.id === AccessKeyId ? { ...key, status: Status } : key));
		return done(owner.withKeys(keys));
	},
});
