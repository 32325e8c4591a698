import { defineOperation, done } from "../operation.ts";
import { required } from "../shape.ts";
import { keyArn, keyId, onKey, refuseMissing } from "./key.ts";

/** A key's state. https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html */
export const describeKey = defineOperation({
	service: "kms",
	name: "DescribeKey",
	parameters: { KeyId: required(keyId) },
	refuse: refuseMissing,
	needs: ({ KeyId }, call) => [{ resource: keyArn(KeyId, call) }],
	perform: ({ KeyId }, call) =>
		onKey(KeyId, call, ({ arn, name, enabled }, owner) =>
			done(call.cloud, {
				KeyMetadata: {
					AWSAccountId: owner.id,
					KeyId: arn.slice(arn.lastIndexOf("/") + 1),
					Arn: arn,
					Enabled: enabled,
					Description: name,
					KeyUsage: "ENCRYPT_DECRYPT",
					KeyState: enabled ? "Enabled" : "Disabled",
					Origin: "AWS_KMS",
					KeyManager: "CUSTOMER",
					KeySpec: "SYMMETRIC_DEFAULT",
				},
			}),
		),
});
