import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { optional } from "../shape.ts";
import { keyOwner } from "./key-owner.ts";
import { anyUserName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** The access keys of one user, without their secrets. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export const listAccessKeys = defineOperation({
	service: "iam",
	name: "ListAccessKeys",
	parameters: { UserName: optional(anyUserName) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName }, call) => {
		const owner = keyOwner(UserName, call);
		if (!owner.ok) return owner.refusal;
		return done(call.cloud, {
			AccessKeyMetadata: owner.keys.map((key) => ({
				UserName: owner.name,
				AccessKeyId: key.id,
				Status: key.status,
				CreateDate: outputTime(key.createdAt),
			})),
		});
	},
});
