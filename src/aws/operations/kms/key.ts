import type { Account, Cloud, Resource } from "../../account/account.ts";
import { withAccount, withResource } from "../../account/change.ts";
import { findResource } from "../../account/find-resource.ts";
import { type AwsError, awsError } from "../aws-error.ts";
import { type Call, failed, type Performed } from "../operation.ts";
import type { Shape } from "../shape.ts";

export type KmsKey = Extract<Resource, { type: "kms-key" }>;

/** A key's id, ARN, or `alias/NAME` by the key's name. */
export const keyId = { type: "text", minimum: 1, maximum: 2048 } as const satisfies Shape;

/** The ARN of a key, by its id, its ARN, or an alias that is the key's name. */
export const keyArn = (id: string, { account, region }: Call): string => {
	if (id.startsWith("arn:")) return id;
	const alias = /^alias\/(.+)$/.exec(id)?.[1];
	const named = [...account.resources.values()].find(
		({ type, name }) => type === "kms-key" && name === alias,
	);
	return named?.arn ?? `arn:aws:kms:${region}:${account.id}:key/${id}`;
};

const notThere = (arn: string): AwsError => awsError("NotFoundException", `Key '${arn}' does not exist`);

/** The error of a key that is not there, which KMS gives before it looks at policies. */
export const refuseMissing = ({ KeyId }: { readonly KeyId: string }, call: Call): AwsError | undefined => {
	const arn = keyArn(KeyId, call);
	return findResource(call.cloud, arn)?.resource.type === "kms-key" ? undefined : notThere(arn);
};

/** Does something with a key that is there; a disabled one can only be looked at. */
export const onKey = (id: string, call: Call, act: (key: KmsKey, owner: Account) => Performed): Performed => {
	const arn = keyArn(id, call);
	const found = findResource(call.cloud, arn);
	return found?.resource.type === "kms-key" ? act(found.resource, found.account) : failed(notThere(arn));
};

/** The error of using a key that is switched off. */
export const disabled = (key: KmsKey): Performed =>
	failed(awsError("DisabledException", `${key.arn} is disabled.`));

/** The cloud with this key changed. */
export const withKey = (cloud: Cloud, owner: Account, key: KmsKey): Cloud =>
	withAccount(cloud, withResource(owner, key));
