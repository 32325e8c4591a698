import type { AccessKey } from "../../account/account.ts";
import { quotas } from "../../account/quotas.ts";
import { secretFor, uniqueId } from "../../account/unique-id.ts";
import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { optional } from "../shape.ts";
import { overQuota } from "./iam-errors.ts";
import { keyOwner } from "./key-owner.ts";
import { anyUserName } from "./parameters.ts";
import { refuseNameless, whoseArn } from "./whose.ts";

/** An access key; its secret is shown this once. https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html */
export const createAccessKey = defineOperation({
	service: "iam",
	name: "CreateAccessKey",
	parameters: { UserName: optional(anyUserName) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName }, call) => {
		const owner = keyOwner(UserName, call);
		if (!owner.ok) return owner.refusal;
		if (owner.keys.length >= quotas.accessKeysPerUser)
			return overQuota("AccessKeysPerUser", quotas.accessKeysPerUser);
		const id = uniqueId("AKIA", call.account.id, owner.name ?? "root", call.count);
		const key: AccessKey = {
			id,
			secret: secretFor(id),
			status: "Active",
			createdAt: call.now,
			lastUsed: undefined,
		};
		return done(owner.withKeys([...owner.keys, key]), {
			AccessKey: {
				UserName: owner.name,
				AccessKeyId: key.id,
				Status: key.status,
				SecretAccessKey: key.secret,
				CreateDate: outputTime(key.createdAt),
			},
		});
	},
});
