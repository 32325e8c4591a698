import { defineOperation, done } from "../operation.ts";
import { optional, required } from "../shape.ts";
import { keyNotFound, keyOwner } from "./key-owner.ts";
import { accessKeyId, anyUserName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** Deletes an access key for good. https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html */
export const deleteAccessKey = defineOperation({
	service: "iam",
	name: "DeleteAccessKey",
	parameters: { UserName: optional(anyUserName), AccessKeyId: required(accessKeyId) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName, AccessKeyId }, call) => {
		const owner = keyOwner(UserName, call);
		if (!owner.ok) return owner.refusal;
		if (!owner.keys.some(({ id }) => id === AccessKeyId)) return keyNotFound(AccessKeyId);
		return done(owner.withKeys(owner.keys.filter(({ id }) => id !== AccessKeyId)));
	},
});
